import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { displayWidth } from '../../src/report/findings.ts';
import { bareEnvironment, formulyte, launcher, root, temporaryFolder } from '../cli/program.ts';

const schema = (name: string) => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8')) as object;
const ajv = new Ajv2020.default({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
ajv.addSchema(schema('finding'));
const isSheet = ajv.compile(schema('weigh'));

const latp = 'recipes/li/latp.yaml';
const fibres = 'recipes/ma/lzo-nanofibres.yaml';

const answers = [
  ['latp.txt', [latp]],
  ['latp-5g.txt', [latp, '--batch', '5 g', '--overage', '10 %']],
  ['latp.md', [latp, '--format', 'markdown']],
  ['latp.csv', [latp, '--format', 'csv']],
  ['latp.json', [latp, '--json']],
  ['fibres.txt', [fibres]],
  ['fibres.md', [fibres, '--format', 'markdown']],
  ['fibres.json', [fibres, '--json']],
  ['cutcpp.txt', ['recipes/guo/cutcpp.yaml']],
  ['llzt.txt', ['recipes/syntheses/llzt-li-excess.yaml', '--for', 'La2O3=5 g']],
  ['llzt.json', ['recipes/syntheses/llzt-li-excess.yaml', '--json']],
  ['assay.txt', ['recipes/syntheses/lzo-by-assay.yaml']],
] as const;

describe.each(answers)('%s', (golden, args) => {
  const { code, stdout, stderr } = formulyte(['weigh', ...args]);

  it('is as committed, without a finding', async () => {
    expect([code, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot(join(root, 'test/synthesis/golden', golden));
  });

  it('fits where it is read', () => {
    if (golden.endsWith('.txt')) {
      for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    }
    if (golden.endsWith('.json')) {
      isSheet(JSON.parse(stdout));
      expect(isSheet.errors ?? []).toEqual([]);
    }
  });
});

test('a synthesis comes on standard input, too', () => {
  const done = spawnSync(process.execPath, [launcher, 'weigh', '-', '--format', 'csv'], {
    cwd: root,
    input: readFileSync(join(root, latp), 'utf8').replaceAll('\n', '\r\n'),
    env: bareEnvironment(),
    encoding: 'utf8',
  });
  expect([done.status, done.stderr]).toEqual([0, '']);
  expect(done.stdout).toBe(readFileSync(join(root, 'test/synthesis/golden/latp.csv'), 'utf8'));
});

test('10 g of LATP and 20 g of it keep their proportions, whatever is asked for', () => {
  const masses = (args: readonly string[]) =>
    (
      JSON.parse(formulyte(['weigh', latp, '--json', ...args]).stdout) as {
        sheet: { lines: { mass?: { value: number } }[] };
      }
    ).sheet.lines.flatMap((line) => line.mass?.value ?? []);
  const [one, two] = [masses([]), masses(['--batch', '20 g'])];
  one.forEach((mass, i) => {
    expect((two[i] ?? 0) / mass).toBeCloseTo(2, 10);
  });
  expect(masses(['--for', 'TiO2=3 g'])[2]).toBe(3);
});

describe('what is asked wrongly', () => {
  it.each([
    [['--batch', '5 mL'], 2, 'a mass'],
    [['--batch', '-5 g'], 2, 'not above zero'],
    [['--batch', '1 g', '--for', 'TiO2=3 g'], 2, '--for'],
    [['--film', '16 mm x 110 um'], 2, 'no size of a synthesis'],
    [['--for', 'BaO=3 g'], 2, 'BaO'],
  ])('%j', (args, code, says) => {
    const done = formulyte(['weigh', latp, ...args]);
    expect([done.code, done.stdout]).toEqual([code, '']);
    expect(done.stderr).toContain(says);
    expect(done.stderr).not.toMatch(/NaN|undefined|\n\s+at /);
  });

  it('a batch of a product whose mass hangs on open water', () => {
    const done = formulyte(['weigh', fibres, '--batch', '1 g']);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('leaves its water open');
  });
});

describe('hostile texts', () => {
  const folder = temporaryFolder();
  const run = (text: string) => {
    const file = join(folder, 'synthesis.yaml');
    writeFileSync(file, text);
    return formulyte(['weigh', file]);
  };
  const lines = (...own: string[]) => `kind: synthesis\n${own.join('\n')}\n`;

  it.each([
    ['nothing but its kind', lines()],
    ['no precursor', lines('target: TiO2', 'precursors: {}')],
    ['an element without a weight', lines('target: TcO2', 'batch: 1 g', 'precursors: {Tc2O7: as needed}')],
    ['numbers for names', lines('target: 7', 'batch: 1 g', 'precursors: {1: as needed}')],
    ['a batch of nothing', lines('target: TiO2', 'batch: 0 g', 'precursors: {TiO2: as needed}')],
    ['a batch of the moon', lines('target: TiO2', 'batch: 7e22 kg', 'precursors: {TiO2: as needed}')],
    ['names from the depths of JavaScript', lines('target: TiO2', 'batch: 1 g', 'precursors: {__proto__: as needed}')],
    [
      'a target that is not neutral',
      lines('target: La2Zr2O8', 'batch: 1 g', 'precursors: {La2O3: as needed, ZrO2: as needed}'),
    ],
    [
      'two open hydrates',
      lines(
        'target: LaAlO3',
        'precursors: {"La(NO3)3·xH2O": {is: 1 g, x: 0..6}, "Al(NO3)3·xH2O": {is: 1 g, x: 0..9}}',
        'leaves: [NO2, O2, H2O]',
      ),
    ],
    [
      'an open hydrate to be weighed',
      lines(
        'target: LaAlO3',
        'batch: 1 g',
        'precursors: {"La(NO3)3·xH2O": {is: as needed, x: 0..6}, Al2O3: as needed}',
        'leaves: [NO2, O2, H2O]',
      ),
    ],
    [
      'x of a salt without water',
      lines('target: LaAlO3', 'batch: 1 g', 'precursors: {La2O3: {is: as needed, x: 2}, Al2O3: as needed}'),
    ],
    [
      'a million waters',
      lines(
        'target: LaAlO3',
        'precursors: {"La(NO3)3·xH2O": {is: 1 g, x: 0..1000000}, Al2O3: 1 g}',
        'leaves: [NO2, O2, H2O]',
      ),
    ],
    [
      'an aid without a size',
      lines('target: TiO2', 'precursors: {Ti: as needed}', 'takes up: [O2]', 'aids: {PVP: 1 g}'),
    ],
    [
      'an excess of what is not there',
      lines('target: TiO2', 'batch: 1 g', 'precursors: {TiO2: as needed}', 'excess: {Xx: 5 % lost as XxO}'),
    ],
    ['a ratio with what is not there', lines('target: TiO2', 'batch: 1 g', 'precursors: {TiO2: TiO2/Ti = 2}')],
    [
      'an expectation of what is not there',
      lines('target: TiO2', 'batch: 1 g', 'precursors: {TiO2: as needed}', 'expect: {Ti/Xx: 2}'),
    ],
  ])('%s: a finding, and nothing on the sheet', (_, text) => {
    const { code, stderr } = run(text);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/ {2}error {2}[a-z-]+\n/)]);
    expect(stderr).not.toMatch(/NaN|Infinity|\bundefined\b|\n\s+at /);
  });

  it('a share that the balance does not leave is told with what it is', () => {
    const { code, stderr } = run(
      lines(
        'target: Li4Ti5O12',
        'batch: 1 g',
        'precursors: {Li2CO3: supplies 40 % of Li, TiO2: as needed}',
        'leaves: [CO2]',
      ),
    );
    expect(code).toBe(1);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('The balance makes the Li from Li2CO3 = 100 %, not 40 %');
  });

  it('a hydrate that hangs on x says what it would weigh', () => {
    const { stderr } = run(
      lines(
        'target: La2Zr2O7',
        'batch: 1 g',
        'precursors: {La2O3: as needed, "ZrO(NO3)2·xH2O": as needed}',
        'leaves: [NO2, O2, H2O]',
      ),
    );
    // 3.49499 mmol Zr of 231.229 and 339.319 g/mol.
    expect(stderr).toMatch(/x = 0 {2}0\.8081 g of it\n.*x = 2.*\n.*x = 4.*\n.*x = 6 {2}1\.1859 g of it/);
  });

  it('a name like a formula of a spreadsheet is harmless in CSV', () => {
    const file = join(folder, 'synthesis.yaml');
    writeFileSync(file, lines('target: TiO2', 'batch: 1 g', 'precursors: {"=1+1": {is: as needed, material: TiO2}}'));
    expect(formulyte(['weigh', file, '--format', 'csv']).stdout).toContain("'=1+1");
  });
});
