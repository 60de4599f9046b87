import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf } from './architecture/imports-of.ts';
import { homes, light, nameless, rooms } from './architecture/walls.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

type Sources = Readonly<Record<string, readonly Import[]>>;

/** Imports by file, files by their path from src. */
function sources(): Sources {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file, importsOf(readFileSync(`${root}src/${file}`, 'utf8'))]),
  );
}

const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, ''));

/** The file an import names, from src, or undefined where it is a package. */
const target = (file: string, specifier: string) =>
  specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;

function wrongArrows(files: Sources): string[] {
  return Object.entries(files).flatMap(([file, imports]) => {
    const room = rooms[roomOf(file)];
    if (room === undefined) return [`${file}: src has no room called ${roomOf(file)}`];
    return imports.flatMap(({ specifier, how }) => {
      const path = target(file, specifier);
      if (path === undefined || path === '../package.json') return [];
      const other = roomOf(path);
      const open = other === roomOf(file) || room.from.includes(other);
      if (open || (how === 'type' && room.from.includes(`type ${other}`))) return [];
      return [`${file} imports ${path} (${how}): ${room.why}`];
    });
  });
}

function strangers(files: Sources): string[] {
  return Object.entries(files).flatMap(([file, imports]) =>
    imports.flatMap(({ specifier, how }) => {
      const home = homes.find(({ of }) => of.test(specifier));
      if (home === undefined || how === 'type' || home.rooms.some((room) => room === roomOf(file) || room === file))
        return [];
      return [`${file} imports ${specifier}: ${home.why}`];
    }),
  );
}

/** The packages that load before the program has looked at its arguments, with the file that asks for each. */
function loadedAtStart(files: Sources, entry: string): string[] {
  const seen = new Set([entry]);
  const packages: string[] = [];
  for (const file of seen) {
    for (const { specifier, how } of files[file] ?? []) {
      if (how !== 'static') continue;
      const path = target(file, specifier);
      if (path === undefined) packages.push(`${file} imports ${specifier}`);
      else seen.add(path);
    }
  }
  return packages;
}

const heavy = (files: Sources, entry: string) =>
  loadedAtStart(files, entry).filter((line) => !light.test(line.slice(line.indexOf(' imports ') + 9)));

describe('src', () => {
  const files = sources();

  it('is read', () => {
    expect(Object.keys(files)).toContain('cli/main.ts');
    expect(loadedAtStart(files, 'cli/main.ts')).toContain('cli/base-command.ts imports @oclif/core/command');
  });

  it('has no arrow through a wall', () => expect(wrongArrows(files)).toEqual([]));
  it('keeps packages at home', () => expect(strangers(files)).toEqual([]));
  it('loads nothing heavy at start', () => expect(heavy(files, 'cli/main.ts')).toEqual([]));

  it('imports nothing by a computed name, and no file that is not there', () => {
    for (const [file, imports] of Object.entries(files)) {
      for (const { specifier } of imports) {
        expect(specifier, file).not.toBe('(computed)');
        const path = target(file, specifier);
        if (path !== undefined) expect(existsSync(`${root}src/${path}`), `${file} imports ${path}`).toBe(true);
      }
    }
  });

  it('names files for what they hold', () => {
    const names = Object.keys(files).flatMap((file) =>
      file
        .replace(/(\.generated)?(\.d)?\.ts$/, '')
        .split('/')
        .map((name) => ({ file, name })),
    );
    const generated = (file: string) => file.includes('.generated.');
    expect(names.filter(({ file, name }) => nameless.test(name) && !generated(file)).map(({ file }) => file)).toEqual(
      [],
    );
  });
});

describe('the walls', () => {
  const check = (file: string, source: string) => wrongArrows({ [file]: importsOf(source) });

  it('have a reason each, and name rooms that exist', () => {
    for (const { from, why } of Object.values(rooms)) {
      expect(why).toMatch(/\w+ \w+/);
      for (const name of from) expect(Object.keys(rooms)).toContain(name.replace('type ', ''));
    }
  });

  it('have no cycle but that of cli and commands', () => {
    const reach = (room: string, seen = new Set<string>()): Set<string> => {
      for (const next of rooms[room]?.from ?? []) {
        if (next.startsWith('type ') || seen.has(next)) continue;
        seen.add(next);
        reach(next, seen);
      }
      return seen;
    };
    expect(Object.keys(rooms).filter((room) => reach(room).has(room))).toEqual(['cli', 'commands']);
  });

  it.each([
    ['solve/a.ts', "import { weighOut } from '../weigh/weigh-out.ts';"],
    ['solve/a.ts', "import { readRecipe } from '../recipe/read-recipe.ts';"],
    ['solve/a.ts', "import { type Recipe } from '../recipe/recipe.ts';"],
    ['solve/a.ts', "export * from '../recipe/recipe.ts';"],
    ['solve/a.ts', "const x = await import('../recipe/recipe.ts');"],
    ['weigh/a.ts', "import type { Cell } from '../cell/cell.ts';"],
    ['units/a.ts', "import type { Material } from '../materials/material.ts';"],
    ['diagnostics/a.ts', "import '../units/a.ts';"],
    ['index.ts', "export { commands } from './cli/commands.ts';"],
    ['commands/a.ts', "import { solve } from '../solve/solve.ts';"],
    ['attic/a.ts', 'export const a = 1;'],
  ])('stop %s: %s', (file, source) => expect(check(file, source)).toHaveLength(1));

  it.each([
    ['solve/a.ts', "import type { Recipe } from '../recipe/recipe.ts';"],
    ['solve/a.ts', "type R = import('../recipe/recipe.ts').Recipe;"],
    ['chemistry/a.ts', "import { parseQuantity } from '../units/parse.ts';"],
    ['report/a.ts', "import type { Sheet } from '../weigh/sheet.ts';"],
    ['commands/a.ts', "import { weighOut } from '../index.ts'; import { BaseCommand } from '../cli/base-command.ts';"],
    ['solve/a.ts', "// import '../weigh/weigh-out.ts'\nconst text = \"import '../weigh/a.ts'\";"],
  ])('let %s pass: %s', (file, source) => expect(check(file, source)).toEqual([]));

  it.each([
    ['solve/a.ts', "import { parse } from 'yaml';"],
    ['weigh/a.ts', "import { readFileSync } from 'node:fs';"],
    ['cli/a.ts', "import { readFile } from 'fs/promises';"],
    ['commands/a.ts', "import chalk from 'chalk';"],
    ['lint/a.ts', "const Table = await import('cli-table3');"],
    ['recipe/a.ts', "import { spawn } from 'node:child_process';"],
    ['lint/a.ts', "import { diffLines } from 'diff';"],
    ['index.ts', "export { Command } from '@oclif/core/command';"],
    ['schema/a.ts', "import Ajv from 'ajv/dist/2020.js';"],
  ])('send a package home from %s: %s', (file, source) =>
    expect(strangers({ [file]: importsOf(source) })).toHaveLength(1),
  );

  it('find what is heavy however far it is from the start, and leave alone what is lazy', () => {
    const far = (how: string) => ({
      'cli/main.ts': importsOf("import '../index.ts';"),
      'index.ts': importsOf("export { fit } from './mixture/fit.ts';"),
      'mixture/fit.ts': importsOf(how),
    });
    expect(heavy(far("import { SVD } from 'ml-matrix';"), 'cli/main.ts')).toEqual(['mixture/fit.ts imports ml-matrix']);
    expect(heavy(far("const { SVD } = await import('ml-matrix');"), 'cli/main.ts')).toEqual([]);
    expect(heavy(far("import type { SVD } from 'ml-matrix';"), 'cli/main.ts')).toEqual([]);
  });
});
