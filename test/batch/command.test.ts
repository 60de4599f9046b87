import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'package.json'), '{}');
const put = (name: string, ...lines: string[]): string => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return join(folder, name);
};

const film = 'recipes/batches/film.yaml';
const record = 'recipes/batches/film-2026-11-28.yaml';
const weighed = 'PEO=0.7342 g ± 0.1 mg, LiTFSI=0.2700 g ± 0.1 mg, LLZTO-0.5=0.1122 g ± 0.1 mg, acetonitrile=15 mL';

const ajv = new Ajv2020.default({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const schema = (name: string): object => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));
ajv.addSchema(schema('finding'));
const validate = ajv.compile(schema('made'));
function dataOf(stdout: string) {
  const data = JSON.parse(stdout);
  validate(data);
  expect((validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`)).toEqual([]);
  return data;
}

describe('formulyte made', () => {
  it.each([
    ['made.txt', []],
    ['made.md', ['--format', 'markdown']],
    ['made.csv', ['--format', 'csv']],
    ['made.json', ['--json']],
  ])('prints %s as it was reviewed', async (name, flags) => {
    const { code, stdout, stderr } = formulyte(['made', film, '--weighed', weighed, ...flags]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(join(root, 'test/batch/golden', name));
    if (name.endsWith('txt')) for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('holds to its schema, whole or not, right or wrong', () => {
    const open = dataOf(formulyte(['made', film, '--weighed', 'LiTFSI=0.2700 g', '--json']).stdout);
    expect(open.made.complete).toBe(false);
    expect(open.made.figures[0]).not.toHaveProperty('made');
    const done = dataOf(formulyte(['made', record, '--json']).stdout);
    expect(done.findings).toEqual([]);
    expect(done.made.figures.map((one: { verdict: string }) => one.verdict)).toEqual(['pass', 'pass']);
    const wrong = put('wrong.yaml', 'kind: batch', 'recipe: nowhere.yaml', 'weighed: {PEO: 1 g}');
    const broken = formulyte(['made', wrong, '--json']);
    expect(broken.code).toBe(1);
    expect(dataOf(broken.stdout)).toMatchObject({ findings: [{ code: 'file-unreadable' }] });
  });

  it('warns where a tolerance is not kept, and fails where that is asked', () => {
    const off = ['made', film, '--weighed', weighed];
    expect(formulyte(off)).toMatchObject({ code: 0, stdout: expect.stringContaining('WARN') });
    expect(formulyte([...off, '--strict']).code).toBe(1);
    expect(formulyte(['made', record, '--strict']).code).toBe(0);
    const { findings } = dataOf(formulyte([...off, '--json']).stdout);
    expect(findings.map((one: { code: string }) => one.code)).toEqual(['composition-off']);
  });

  it.each([
    ['PEO', 'names nothing'],
    ['PEO=', 'no quantity'],
    ['=0.7 g', 'names nothing'],
    ['PEO=0,7342 g', '0.7342 g'],
    ['PEO=-0.7 g', 'not above zero'],
    ['PEO=0 g', 'not above zero'],
    ['PEO=NaN g', 'quantity'],
    ['PEO=1e15 kg', 'can be weighed'],
    ['PEO=0.7', 'of what'],
    ['PEO=7 mmol', 'mass or volume'],
    ['PE0=0.7 g', 'Did you mean "PEO"'],
    ['__proto__=0.7 g', 'Nothing here is called'],
    ['LLZTO-0.5=1 mL', 'no liquid'],
    ['PEO=0.7 mL', 'no liquid'],
  ])('%s is a wrong call that says how to say it right', (text, said) => {
    const { code, stdout, stderr } = formulyte(['made', film, '--weighed', text]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/\bat .*\.(ts|cjs):/);
    expect(stderr.toLowerCase()).toContain(said.toLowerCase());
  });

  it('of a recipe asks what was weighed, of a missing file says that it is missing', () => {
    expect(formulyte(['made', film])).toMatchObject({ code: 2, stderr: expect.stringContaining('--weighed') });
    expect(formulyte(['made', 'nowhere.yaml']).code).toBe(2);
    expect(formulyte(['made', record, '--closed', 'PEO']).code).toBe(2);
  });

  it('is not written over the record that it is of', () => {
    const file = put('keep.yaml', readFileSync(`${root}${record}`, 'utf8'));
    expect(formulyte(['made', file, '--output', file, '--force'])).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(file, 'utf8')).toContain('kind: batch');
    expect(formulyte(['made', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining('formulyte table') });
  });

  it('closed is said, and nothing is proposed of what is', () => {
    const all = formulyte(['made', film, '--weighed', weighed, '--closed', 'all']).stdout;
    expect(all).toContain('Nothing can be added any more');
    const polymer = formulyte(['made', film, '--weighed', weighed, '--closed', 'PEO']).stdout;
    expect(polymer).toContain('PEO is closed');
    const salt = formulyte(['made', film, '--weighed', weighed, '--closed', 'LiTFSI']).stdout;
    expect(salt).toContain('11.6 mg of PEO');
  });
});

describe('names that are formulas or markup', () => {
  const nasty = [
    '=HYPERLINK("http://x","y")',
    '<img src=x onerror=alert(1)>',
    '| a | b',
    '\u202eder',
    '::error::x',
    '@SUM(1)',
  ];
  put(
    'nasty.yaml',
    'kind: mixture',
    `title: ${JSON.stringify(nasty[0])}`,
    'components:',
    ...nasty.map((name, i) => `  ${JSON.stringify(name)}: {is: ${i + 1} g, material: PEO}`),
    'tolerance: 1 %',
  );
  const batch = put(
    'nasty-batch.yaml',
    'kind: batch',
    'recipe: nasty.yaml',
    `by: ${JSON.stringify(nasty[1])}`,
    `title: ${JSON.stringify(nasty[4])}`,
    'weighed:',
    ...nasty.map(
      (name, i) =>
        `  ${JSON.stringify(name)}: {is: ${i + 1}.${i}00 g, lot: ${JSON.stringify(nasty[i])}, note: ${JSON.stringify(nasty[i])}}`,
    ),
    `deviations: ${JSON.stringify(nasty[3])}`,
  );

  it('are harmless in a terminal and a log', () => {
    const { code, stdout } = formulyte(['made', batch]);
    expect(code).toBe(0);
    expect(stdout).not.toContain('\u202e');
    expect(stdout).not.toMatch(/^\s*::error/m);
  });

  it('are no formulas in a spreadsheet', () => {
    const { stdout } = formulyte(['made', batch, '--format', 'csv']);
    const rows: string[][] = parse(stdout);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=@]|^[+-](?!\d)/);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it('are text in Markdown', () => {
    const { stdout } = formulyte(['made', batch, '--format', 'markdown']);
    expect(stdout).not.toMatch(/(?<!\\)<img/);
    for (const line of stdout.split('\n').filter((one) => one.startsWith('| '))) {
      const bars = line.replace(/\\\|/g, '').split('|').length;
      expect([7, 8]).toContain(bars);
    }
  });
});

describe('weigh --record', () => {
  const weigh = (name: string, ...more: string[]) => formulyte(['weigh', film, '--record', name, ...more]);

  it.each(['', '  '])('"%s" is a wrong call that says what it wants', (name) => {
    expect(weigh(name)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--record names nothing'),
    });
  });

  it('never replaces what somebody wrote down, asked or not', () => {
    const file = join(folder, 'record.yaml');
    expect(weigh(file).code).toBe(0);
    expect(weigh(file).code).toBe(2);
    // A skeleton can be printed again.
    expect(weigh(file, '--force').code).toBe(0);
    const skeleton = readFileSync(file, 'utf8');
    for (const filled of [
      skeleton.replace(/^ {2}PEO: .*/m, '  PEO: 0.7342 g'),
      skeleton.replace(/^ {2}PEO: .*/m, '  PEO: [0.7342 g'),
      skeleton.replace(/^by:.*/m, 'by: X'),
      'kind: mixture\ncomponents: {PEO: 1 g}\n',
      'a shopping list',
    ]) {
      writeFileSync(file, filled);
      expect(weigh(file, '--force')).toMatchObject({ code: 2, stdout: '' });
      expect(readFileSync(file, 'utf8')).toBe(filled);
    }
  });

  it.each([
    ['a synthesis', ['recipes/li/latp.yaml'], 'Li2CO3', '1.3540 g'],
    ['a point of a study', ['recipes/studies/peo-litfsi-llzto-study.yaml', '--point', '12-5-3'], 'PEO', '0.6000 g'],
  ])('of %s can be filled in and held against it', (_, args, name, mass) => {
    const file = join(folder, `${name}.yaml`);
    expect(formulyte(['weigh', ...args, '--record', file]).code).toBe(0);
    const skeleton = readFileSync(file, 'utf8');
    // Each name with the mass that stands behind it.
    const filled = skeleton.replace(/^( {2}\S.*?:) *# ([\d.]+ g)$/gm, '$1 $2');
    expect(filled).toContain(mass);
    writeFileSync(file, filled);
    const { made, findings } = dataOf(formulyte(['made', file, '--allow-outside', '--json']).stdout);
    expect(findings).toEqual([]);
    expect(made.complete).toBe(true);
    for (const { difference } of made.figures) expect(Math.abs(difference.value)).toBeLessThan(0.02);
  });

  it('of a study asks for the point', () => {
    const { code, stderr } = formulyte([
      'weigh',
      'recipes/studies/peo-litfsi-llzto-study.yaml',
      '--record',
      join(folder, 'no.yaml'),
    ]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--point') });
  });
});
