import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bareEnvironment, root } from '../cli/program.ts';
import { documentedData } from './docs.ts';
import { workspace } from './workspace.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly types: readonly string[];
}
const hooks: readonly Hook[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
const [hook] = hooks as [Hook];
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it('is one hook, which the page names', () => {
  expect(hooks).toHaveLength(1);
  const { repos } = documentedData<{ repos: { hooks: { id: string }[] }[] }>('.pre-commit-config.yaml');
  expect(repos.flatMap((repo) => repo.hooks.map(({ id }) => id))).toEqual([hook.id]);
});

it('runs a program that the package has', () => {
  expect(hook.language).toBe('node');
  expect(Object.keys(packageJson.bin)).toContain(hook.entry.split(' ')[0]);
});

describe('which files', () => {
  const chosen = (file: string) => new RegExp(hook.files).test(file);

  it('every recipe and every material of this repository', () => {
    const files = readdirSync(join(root, 'recipes'), { recursive: true, encoding: 'utf8' })
      .map((file) => `recipes/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(70);
    expect(files.filter((file) => !chosen(file))).toEqual([]);
  });

  it.each([
    ['recipes/film.yml', true],
    ['lab/recipes/2024/film.yaml', true],
    ['lab/materials/peo.yaml', true],
    ['recipes/film.json', false],
    ['.gitlab-ci.yml', false],
    ['old-recipes/film.yaml', false],
  ])('%s: %s', (file, is) => {
    expect(chosen(file)).toBe(is);
  });
});

describe('as pre-commit calls it: the entry, then the names', () => {
  const run = (recipes: readonly ('good' | 'bad')[]) => {
    const { folder, path } = workspace(recipes);
    const [program = '', ...args] = [...hook.entry.split(' '), ...recipes.map((name) => `recipes/${name}.yaml`)];
    return spawnSync(program, args, { cwd: folder, env: bareEnvironment({ PATH: path }), encoding: 'utf8' });
  };

  it('passes a good recipe', () => {
    const done = run(['good']);
    expect({ code: done.status, stderr: done.stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('fails at a bad one and names it', () => {
    const done = run(['good', 'bad']);
    expect(done.status).toBe(1);
    expect(done.stdout + done.stderr).toContain('recipes/bad.yaml:2');
  });
});
