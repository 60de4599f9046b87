import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkDocument, runBatch, runPipeline } from '../../src/pipeline.ts';
import { recordYaml } from '../../src/report/record-yaml.ts';
import { yamlText } from '../../src/report/yaml-text.ts';
import { nameOf } from '../../src/weigh/match-weighed.ts';
import type { Reagent } from '../../src/weigh/sheet.ts';
import { asWritten } from '../../src/weigh/size-composition.ts';
import { weighOut } from '../../src/weigh/weigh-out.ts';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The record of a recipe with every line filled in as the sheet asks, in full digits. */
function filled(recipe: string): { text: string; skeleton: string; lines: number } {
  const { composition } = runPipeline(join(root, recipe));
  if (composition === undefined) throw new Error(recipe);
  const sheet = weighOut(asWritten(composition));
  const reagents = sheet.lines.filter((line): line is Reagent => line.kind === 'reagent');
  const names = new Map(reagents.map((one) => [one, nameOf(one, reagents, composition.formulation)]));
  const skeleton = recordYaml(sheet, recipe, names);
  const text = reagents.reduce((said, one) => {
    const key = `\n  ${yamlText(names.get(one) ?? '')}:`;
    const [before, after = ''] = [said.indexOf(key), said.slice(said.indexOf(key) + key.length)];
    expect(before, key).toBeGreaterThan(0);
    return `${said.slice(0, before)}${key} ${(one.weigh * 1e3).toPrecision(15)} g${after.slice(after.search(/\s*#/)).replace(/^ */, '  ')}`;
  }, skeleton);
  return { text, skeleton, lines: reagents.length };
}

const recipes = [
  'recipes/ma/peo-lzon.yaml',
  'recipes/nguyen/mema-sn-solution.yaml',
  'recipes/nguyen/ncm811-cathode.yaml',
  'recipes/li/pcl-latp-40.yaml',
  'recipes/guo/lse-hfc.yaml',
  'recipes/ma/pll-lfp-2.yaml',
];

describe.each(recipes)('the record of %s', (recipe) => {
  const { text, skeleton, lines } = filled(recipe);
  const hold = (said: string) => runBatch(join(root, 'record.yaml'), { text: said });

  it('is one, with nothing weighed yet', () => {
    const { findings, made } = hold(skeleton);
    expect(findings.map((one) => one.code)).toEqual(['weighed-missing']);
    expect(made?.lines).toHaveLength(lines);
  });

  it('filled in as the sheet asks differs by nothing', () => {
    const { findings, made } = hold(text);
    expect(findings).toEqual([]);
    expect(made?.isComplete).toBe(true);
    for (const one of made?.lines ?? []) expect(one.weighed).toBeCloseTo(one.target, 15);
    for (const one of made?.figures ?? []) expect((one.made ?? 0) / one.target).toBeCloseTo(1, 11);
    // As many figures as leave nothing open.
    const dry = made?.lines.filter((one) => one.stays > 0 && one.target > 0) ?? [];
    expect(made?.figures.length).toBeGreaterThanOrEqual(dry.length - 1);
  });
});

describe('names that mean something to YAML or to a reader', () => {
  const nasty = [
    'true',
    'no',
    '~',
    '- a',
    'a: b',
    'a #b',
    '=cmd|calc',
    '<script>alert(1)</script>',
    '{x}',
    '&a',
    '*a',
    '!t',
    '"q"',
    "it's",
    ' a ',
    'a\nb',
    '2026-11-28',
    '0x1F',
    '1e3',
    '@x',
    '%TAG',
    '`x`',
    '名前',
    '\u202eabc',
    'a\u0007b',
    '?',
    '? x',
    '-',
    'null',
    '.nan',
    'a:',
    'Li₂O',
  ];

  it.each(nasty)('%j stays what it is', (name) => {
    const data = parse(`? ${yamlText(name)}\n: ${yamlText(name)}\n`);
    expect(data).toEqual({ [name]: name });
    expect(parse(`${yamlText(name)}: x\n`)).toEqual({ [name]: 'x' });
  });

  it('and so does any other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (name) => {
        fc.pre(name !== '__proto__' && !/\p{Surrogate}/u.test(name));
        expect(parse(`{${yamlText(name)}: ${yamlText(name)}}\n`)).toEqual({ [name]: name });
      }),
      { numRuns: 500 },
    );
  });

  it('go into a record and out of it again', () => {
    const text = [
      'kind: mixture',
      'title: "a: b # c\\n- d"',
      'components:',
      ...nasty.slice(0, 12).map((name, i) => `  ${JSON.stringify(name)}: {is: ${i + 1} g, material: PEO}`),
      '',
    ].join('\n');
    const { composition, findings } = runPipeline('r.yaml', { text });
    expect(findings.filter((one) => one.severity === 'error')).toEqual([]);
    if (composition === undefined) return;
    const sheet = weighOut(asWritten(composition));
    const reagents = sheet.lines.filter((line): line is Reagent => line.kind === 'reagent');
    const names = new Map(reagents.map((one) => [one, nameOf(one, reagents, composition.formulation)]));
    const data = parse(recordYaml(sheet, 'r.yaml', names));
    expect(Object.keys(data.weighed)).toEqual(nasty.slice(0, 12));
    expect(data.title).toBe('a: b # c\n- d');
  });
});

describe('formulyte weigh --record', () => {
  const recipe = 'recipes/ma/peo-lzon.yaml';

  it('writes a record that made and validate read', () => {
    const record = join(folder, 'new', 'record.yaml');
    expect(formulyte(['weigh', recipe, '--record', record])).toMatchObject({ code: 0, stderr: '' });
    const { findings } = checkDocument(record, { allowOutside: true });
    expect(findings.map((one) => one.code)).toEqual(['weighed-missing']);
    expect(formulyte(['made', record, '--allow-outside'])).toMatchObject({ code: 0, stderr: '' });
    expect(parse(readFileSync(record, 'utf8'))).toMatchObject({ kind: 'batch', size: '1.0001 g dry, as written' });
  });

  it('never over a file that is there, without --force', () => {
    const record = join(folder, 'mine.yaml');
    writeFileSync(record, 'mine\n');
    expect(formulyte(['weigh', recipe, '--record', record])).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(record, 'utf8')).toBe('mine\n');
    // Whatever it is, it is no skeleton that could be printed again: see command.test.ts.
    expect(formulyte(['weigh', recipe, '--record', record, '--force']).code).toBe(2);
    expect(readFileSync(record, 'utf8')).toBe('mine\n');
    rmSync(record);
    expect(formulyte(['weigh', recipe, '--record', record, '--force']).code).toBe(0);
    expect(readFileSync(record, 'utf8')).toContain('kind: batch');
  });

  it('refuses to replace the recipe, and what is no mixture', () => {
    expect(formulyte(['weigh', recipe, '--record', recipe, '--force']).code).toBe(2);
    expect(readFileSync(join(root, recipe), 'utf8')).toContain('kind: mixture');
    const study = 'recipes/nguyen/mema-sn-salts-study.yaml';
    expect(formulyte(['weigh', study, '--record', join(folder, 'study.yaml')]).code).toBe(2);
    expect(existsSync(join(folder, 'study.yaml'))).toBe(false);
  });
});

describe('a program that is killed while it writes', () => {
  it('leaves the old file or the new one, whole', async () => {
    const writer = join(folder, 'writer.mjs');
    const contents = `
      import { writeWhole } from ${JSON.stringify(join(root, 'src/report/write-file.ts'))};
      const [file] = process.argv.slice(2);
      for (let k = 0; ; k++) {
        writeWhole(file, (k % 2 ? 'b' : 'a').repeat(4_000_000), true);
        if (k === 0) process.stdout.write('started');
      }`;
    const stdin = { contents, resolveDir: root, loader: 'js' as const };
    await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: writer, logLevel: 'error' });
    const target = join(folder, 'killed');
    mkdirSync(target);
    const file = join(target, 'record.yaml');
    let interrupted = 0;
    for (let round = 0; round < 12; round++) {
      const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((started) => child.stdout.once('data', started));
      await new Promise((later) => setTimeout(later, 3 + 7 * round));
      child.kill('SIGKILL');
      await new Promise((gone) => child.once('exit', gone));
      const text = readFileSync(file, 'latin1');
      expect(text.length).toBe(4_000_000);
      expect(text === text.charAt(0).repeat(4_000_000)).toBe(true);
      const left = readdirSync(target).filter((name) => name !== 'record.yaml');
      if (left.length > 0) interrupted++;
      for (const name of left) rmSync(join(target, name));
    }
    // It was in the middle of writing at least once, or nothing was tested.
    expect(interrupted).toBeGreaterThan(0);
  }, 60_000);
});
