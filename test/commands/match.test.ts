import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { bareEnvironment, formulyte, launcher, root, temporaryFolder } from '../cli/program.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const cell = 'recipes/cells/coin-example.yaml';
const table = 'recipes/cells/discs-example.csv';
const discs = readFileSync(join(root, table), 'utf8');
const asked = ['--np', '1.1', '--tolerance', '5 %'];
const match = (file: string, ...more: readonly string[]) =>
  formulyte(['match', file, '--cell', cell, ...asked, ...more]);

function piped(input: string, ...args: string[]) {
  const done = spawnSync(process.execPath, [launcher, 'match', ...args], {
    ...{ cwd: root, env: bareEnvironment(), encoding: 'utf8', input, timeout: 60_000 },
  });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

const ajv = new Ajv2020.default({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const schema = (name: string): object => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));
ajv.addSchema(schema('finding'));
const validate = ajv.compile(schema('match'));
function dataOf(stdout: string) {
  const data = JSON.parse(stdout);
  validate(data);
  expect((validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`)).toEqual([]);
  return data;
}

/** Lines of standard error that head a finding. */
const heads = (stderr: string) => stderr.split('\n').filter((line) => /^\S+:\d+:\d+ {2}\w+ {2}/.test(line));

describe('formulyte match', () => {
  const golden = (name: string) => join(root, 'test/cell/golden', name);

  it.each([
    ['match.txt', match(table)],
    [
      'match-limits.txt',
      formulyte(['match', table, '--cell', cell, '--np', '1.1', '--least', '1.09', '--most', '1.105']),
    ],
    ['match.csv', match(table, '--format', 'csv')],
    ['match.json', match(table, '--json')],
  ])('prints %s as it was reviewed', async (name, { code, stdout, stderr }) => {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(golden(name));
  });

  it('pairs what a hand pairs', () => {
    // C6, 33.24 mg, 14 mm: 0.49 pi = 1.539380 cm2, Al 14 um x 2.7 = 3.78 mg/cm2, 5.818858 mg:
    //   27.421142 / 1.539380 = 17.813103 mg/cm2, x 0.95 x 195 mAh/g = 3.299877 mAh/cm2.
    // A3, 31.98 mg, 15 mm: 0.5625 pi = 1.767146 cm2, Cu 8 um x 8.96 = 7.168 mg/cm2, 12.666902 mg:
    //   19.313098 / 1.767146 = 10.928978 mg/cm2, x 0.965 x 344 mAh/g = 3.627984 mAh/cm2. N/P = 1.099430.
    const { match: own, findings } = dataOf(match(table, '--json').stdout);
    expect(findings).toEqual([]);
    expect(own).toMatchObject({ target: 1.1, least: 1.045, most: 1.155, objective: 'squared', cathodes: 8, anodes: 8 });
    const pair = own.pairs.find((one: { cathode: { id: string } }) => one.cathode.id === 'C6');
    expect(pair).toMatchObject({
      cathode: {
        line: 7,
        mass: { value: 33.24, unit: 'mg' },
        foil: { value: expect.closeTo(5.818858, 6) },
        loading: { value: expect.closeTo(17.813103, 6) },
        arealCapacity: { value: expect.closeTo(3.299877, 6), unit: 'mAh/cm^2' },
      },
      anode: { id: 'A3', line: 12, arealCapacity: { value: expect.closeTo(3.627984, 6) } },
      ratio: expect.closeTo(1.09943, 6),
    });
    // 1.099430 / 1.1 - 1 = -0.0518 %.
    expect(pair.deviation.value).toBeCloseTo(-0.0518, 4);
    for (const { ratio } of own.pairs) expect(ratio >= 1.045 && ratio <= 1.155).toBe(true);
    const taken = own.pairs.flatMap(({ cathode, anode }: { cathode: { id: string }; anode: { id: string } }) => [
      cathode.id,
      anode.id,
    ]);
    expect(new Set(taken).size).toBe(14);
  });

  it('says limits either way', () => {
    const limits = ['--np', '1.1', '--least', '1.045', '--most', '1.155'];
    expect(formulyte(['match', table, '--cell', cell, ...limits])).toEqual(match(table));
    expect(match(table, '--objective', 'absolute', '--json').stdout).toContain('"objective": "absolute"');
    expect(match(table, '--format', 'json')).toEqual(match(table, '--json'));
  });

  it('writes CSV that every line of ends alike', () => {
    const { stdout } = match(table, '--format', 'csv');
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows).toHaveLength(9);
    expect(rows.filter((row) => row.reject === '').map((row) => row.pair)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('reads either file from standard input, and not both', () => {
    expect(piped(discs, '-', '--cell', cell, ...asked)).toEqual(match(table));
    expect(piped(discs.replaceAll('\n', '\r\n'), '-', '--cell', cell, ...asked)).toEqual(match(table));
    expect(piped(readFileSync(join(root, cell), 'utf8'), table, '--cell', '-', ...asked)).toEqual(match(table));
    expect(piped(discs, '-', '--cell', '-', ...asked)).toMatchObject({
      ...{ code: 2, stdout: '', stderr: expect.stringMatching(/cannot be the table and the cell/) },
    });
  });

  it('writes a file, and replaces none unasked', () => {
    const file = join(folder, 'pairs.txt');
    expect(match(table, '--output', file)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(match(table).stdout);
    expect(match(table, '--output', file)).toMatchObject({ code: 2, stderr: expect.stringMatching(/--force/) });
    expect(match(table, '--output', file, '--force', '--json').code).toBe(0);
    dataOf(readFileSync(file, 'utf8'));
  });
});

describe('what is wrong with the discs', () => {
  it('is told in the table, and one without coating is left over', () => {
    const light = put('light.csv', discs.replace('C2,cathode,33.40', 'C2,cathode,3.340'));
    const { code, stdout, stderr } = match(light);
    expect(code).toBe(1);
    expect(heads(stderr)).toEqual([`${light}:3:12  error  disc-below-foil`]);
    expect(stderr).toContain('"C2" weighs 3.34 mg, its bare foil 5.81886 mg');
    expect(stdout).toMatch(/^7 pairs/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain('it weighs 3.34 mg, its foil 5.81886 mg: there is no coating.');
    const data = dataOf(match(light, '--json').stdout);
    expect(data.findings).toMatchObject([{ code: 'disc-below-foil', file: light, line: 3, column: 12, endColumn: 17 }]);
    expect(data.match.rejects).toContainEqual(expect.objectContaining({ reason: 'no-capacity' }));
  });

  it.each([
    ['a mass that is none', discs.replace('33.40', 'lost'), '3:12', 'cell-not-a-number'],
    ['a decimal comma', discs.replaceAll(',', ';').replace('33.40', '33,40'), '3:12', 'cell-decimal-comma'],
    ['a side that is none', discs.replace('C2,cathode', 'C2,kathode'), '3:4', 'wrong-value'],
    ['two of one name', discs.replace('C2', 'C1'), '3:1', 'cell-repeated'],
    ['no anodes', discs.replace(/^A.*\n/gm, ''), '1:4', 'discs-missing'],
    ['no rows', 'id,side,mass (mg)\n', '1:1', 'table-empty'],
    ['no heading', discs.replace(/^.*\n/, '').replace(/C1,cathode,32.91,example/, '1,2,3,4'), '1:1', 'header-missing'],
    ['nothing', '', '1:1', 'table-empty'],
  ])('ends it: %s', (_, text, at, code) => {
    const file = put('discs.csv', text);
    const { code: exit, stdout, stderr } = match(file);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(heads(stderr)).toEqual([`${file}:${at}  error  ${code}`]);
    const json = match(file, '--json');
    expect(json).toMatchObject({ code: 1, stderr: '' });
    const data = dataOf(json.stdout);
    expect(data.match).toBeUndefined();
    expect(data.findings).toMatchObject([{ code, file }]);
  });

  it('is nothing, but no two of them go together', () => {
    const { code, stdout, stderr } = formulyte(['match', table, '--cell', cell, '--np', '2', '--tolerance', '1 %']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('No pair is within the limits.');
  });

  it('may be said by a table from Windows, with semicolons', () => {
    const file = put('windows.csv', `\ufeff${discs.replaceAll(',', ';').replaceAll('\n', '\r\n')}`);
    expect(match(file)).toEqual(match(table));
  });
});

describe('what is wrong with the cell', () => {
  it.each([
    [
      'no anode discs, of lithium',
      'recipes/cells/pouch-lfp-llzo-li.yaml',
      'discs-missing',
      /the anode of this cell is lithium/,
    ],
    ['no discs of its own', 'recipes/cells/pouch-nmc811-graphite.yaml', 'figure-open', /a column "diameter"/],
    ['no cell', 'recipes/ma/pll-lfp-2.yaml', 'unknown-kind', /mixture/],
  ])('ends it: %s', (_, file, code, says) => {
    const cathodes = put('cathodes.csv', discs.replace(/^A.*\n/gm, file.includes('llzo') ? '' : '$&'));
    const done = formulyte(['match', cathodes, '--cell', file, ...asked]);
    expect(done).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(says) });
    expect(heads(done.stderr)[0]).toMatch(new RegExp(`^${file}:\\d+:\\d+  error  ${code}$`));
  });

  it('is told with what is wrong with the table', () => {
    const file = put('both.csv', discs.replace('33.40', 'lost'));
    const broken = put('broken.yaml', readFileSync(join(root, cell), 'utf8').replace('195 mAh/g', '195 mAh/gg'));
    const { stderr } = formulyte(['match', file, '--cell', broken, ...asked]);
    expect(heads(stderr).map((line) => line.split('  ').at(-1))).toEqual(['unknown-unit', 'cell-not-a-number']);
  });

  it('may lack what only an energy needs', () => {
    const still = put('still.yaml', readFileSync(join(root, cell), 'utf8').replace(/ {2}voltage: .*\n/g, ''));
    const done = formulyte(['match', table, '--cell', still, ...asked]);
    expect(done).toMatchObject({ code: 0, stderr: '', stdout: match(table).stdout });
  });
});

describe('what is asked for wrongly', () => {
  const [np, tolerance] = [
    ['--np', '1.1'],
    ['--tolerance', '5 %'],
  ];
  it.each([
    ['no cell', [table, ...asked], /cell/],
    ['no N/P', [table, '--cell', cell, ...tolerance], /np/],
    ['no table', ['--cell', cell, ...asked], /DISCS/],
    ['no limits', [table, '--cell', cell, ...np], /Nothing says how far from 1.1/],
    ['one limit', [table, '--cell', cell, ...np, '--least', '1'], /--least and --most/],
    ['two kinds of limits', [table, '--cell', cell, ...asked, '--least', '1', '--most', '1.2'], /two answers/],
    [
      'limits beside the target',
      [table, '--cell', cell, ...np, '--least', '1.2', '--most', '1.3'],
      /does not have 1.1/,
    ],
    [
      'limits the wrong way round',
      [table, '--cell', cell, ...np, '--least', '1.2', '--most', '1'],
      /does not have 1.1/,
    ],
    ['a target of zero', [table, '--cell', cell, '--np', '0', ...tolerance], /above zero/],
    ['a target that is none', [table, '--cell', cell, '--np', 'even', ...tolerance], /"even"/],
    ['a target with a comma', [table, '--cell', cell, '--np', '1,1', ...tolerance], /Write "1.1"/],
    ['a target with a doubt', [table, '--cell', cell, '--np', '1.1 ± 0.05', ...tolerance], /with a doubt/],
    ['a tolerance of all', [table, '--cell', cell, ...np, '--tolerance', '100 %'], /below 100 %/],
    ['a tolerance without %', [table, '--cell', cell, ...np, '--tolerance', '0.05'], /--tolerance "5 %"/],
    ['a tolerance by weight', [table, '--cell', cell, ...np, '--tolerance', '5 wt%'], /--tolerance "5 %"/],
    ['another format', [table, '--cell', cell, ...asked, '--format', 'pdf'], /table/],
    ['a table that is not there', ['nowhere.csv', '--cell', cell, ...asked], /nowhere.csv.*no such file/],
    ['a folder', ['recipes', '--cell', cell, ...asked], /folder/],
    ['a cell that is not there', [table, '--cell', 'nowhere.yaml', ...asked], /nowhere.yaml/],
  ])('%s is exit code 2', (_, args, says) => {
    const { code, stdout, stderr } = formulyte(['match', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toMatch(says);
    expect(stderr).not.toMatch(/ {4}at |NaN|undefined|\[object/);
  });

  it('is data with --json', () => {
    const done = formulyte(['match', 'nowhere.csv', '--cell', cell, ...asked, '--json']);
    expect(done).toMatchObject({ code: 2, stderr: '' });
    expect(dataOf(done.stdout).findings).toMatchObject([{ code: 'file-unreadable', file: 'nowhere.csv' }]);
  });
});
