import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it, test } from 'vitest';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const study = 'recipes/nguyen/mema-sn-salts-study.yaml';
const cells = ['recipes/guo/lfp-25c-cell.yaml', 'recipes/guo/lfp-55c-cell.yaml'];

/** Every command on shipped files; the topics of `measure` as docs/measurements.md has them. */
const runs: readonly (readonly string[])[] = [
  ['weigh', 'recipes/ma/peo-lzon.yaml'],
  ['weigh', 'recipes/li/latp.yaml'],
  ['weigh', 'recipes/ma/lzo-nanofibres.yaml'],
  ['weigh', study, '--batch', '1 g'],
  ['weigh', 'recipes/nguyen/catholyte.yaml', '--batch', '1 g'],
  ['made', 'recipes/batches/peo-lzon-example.yaml'],
  ['find', 'd06c2978e506', 'recipes'],
  ['made', 'recipes/li/latp.yaml', '--weighed', 'Li2CO3=1.35 g, Al2O3=0.53 g, TiO2=3.3 g, (NH4)2HPO4=10.4 g'],
  ['loading', 'recipes/ma/pll-lfp-2.yaml', '--loading', '1.1 mg/cm^2 of active'],
  ['energy', cells[0] ?? ''],
  ['compare', ...cells],
  ['ternary', study],
  ['design', study, '--kind', 'vertices', '--fresh'],
  ['fit', study],
  ['suggest', study],
  ['export', study, '--to', 'bofire'],
  [
    'match',
    'recipes/cells/discs-example.csv',
    '--cell',
    'recipes/cells/coin-example.yaml',
    '--np',
    '1.1',
    '--tolerance',
    '5 %',
  ],
  ['validate', 'recipes/lab'],
  ['explain', 'recipes/ma/peo-lzon.yaml'],
  ['rules'],
  ['diff', 'recipes/syntheses/lzo-by-assay.yaml', 'recipes/syntheses/llzt-li-excess.yaml'],
  ['diff', 'recipes/ma/peo-litfsi.yaml', 'recipes/ma/peo-lzon.yaml'],
  ['table', 'recipes/ma/measurements'],
  ['selftest'],
  ...measurements(),
];

function measurements(): string[][] {
  const page = readFileSync(`${root}docs/measurements.md`, 'utf8');
  return [...page.matchAll(/^\$ formulyte (measure .*)$/gm)]
    .map(([, line = '']) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''))
    .filter((words) => words.every((word) => !/\.csv$/.test(word) || word.startsWith('recipes/')));
}

const folder = temporaryFolder();
const broken = join(folder, 'broken.yaml');
writeFileSync(broken, 'kind: mixture\ncomponents:\n  PEO: 0.7 gg\n  __proto__: 1 g\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ajv = new Ajv2020.default({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
for (const file of readdirSync(`${root}schemas`)) {
  if (file.endsWith('.schema.json')) ajv.addSchema(JSON.parse(readFileSync(`${root}schemas/${file}`, 'utf8')));
}

function errors(name: string, data: unknown): string[] {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`no schema of ${name}`);
  validate(data);
  return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

describe('--json', () => {
  it.each(runs.map((words) => [words.join(' '), words] as const))('%s', (_, words) => {
    const { code, stdout } = formulyte([...words, '--json']);
    expect(code).toBeLessThan(2);
    const data = JSON.parse(stdout) as Record<string, unknown>;
    expect(errors(words[0] ?? '', data)).toEqual([]);
    expect(Object.keys(data).filter((key) => key !== 'findings').length).toBeGreaterThan(0);
  });

  // A file that cannot be a recipe is a finding, and the object is that of the command all the same.
  it.each([
    ['weigh'],
    ['explain'],
    ['made', '--weighed', 'PEO=1 g'],
    ['loading', '--loading', '7 mg/cm^2 of active'],
    ['energy'],
    ['ternary'],
    ['fit'],
    ['suggest'],
    ['design', '--kind', 'vertices'],
    ['validate'],
    ['table'],
  ])('%s of what is broken', (name = '', ...flags) => {
    const { code, stdout } = formulyte([name, broken, ...flags, '--json']);
    expect(code).toBe(1);
    expect(errors(name, JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
  });
});

test('every command is among them', () => {
  const files = readdirSync(`${root}src/commands`, { recursive: true, encoding: 'utf8' }).filter((one) =>
    /\.ts$/.test(one),
  );
  const all = files.map((one) => one.replaceAll('\\', '/').replace(/\.ts$/, '').replace('/', ' '));
  const run = new Set(runs.flatMap((words) => [words[0], `${words[0]} ${words[1]}`]));
  // A spectrum has tests of its own.
  expect(all.filter((one) => !run.has(one) && one !== 'measure impedance')).toEqual([]);
});
