import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/findings.ts';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const schema = (name: string) => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8')) as object;
const ajv = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema('finding'));
const errorsOf = (name: string, data: unknown): string[] => {
  const validate = ajv.getSchema(`${name}.schema.json`) ?? ajv.compile(schema(name));
  validate(data);
  return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
};

const lithium = 'recipes/cells/pouch-lfp-llzo-li.yaml';
const graphite = 'recipes/cells/pouch-nmc811-graphite.yaml';
const cathode = 'recipes/ma/pll-lfp-2.yaml';
const coating = [
  '--loading',
  '1.1 mg/cm^2 of LFP',
  '--capacity',
  'theoretical',
  '--porosity',
  '40 %',
  '--disc',
  '14 mm',
];

/** Every answer that the commands about cells give, with the name of its golden. */
const answers = [
  ['energy.txt', ['energy', lithium]],
  ['energy.md', ['energy', graphite, '--format', 'markdown']],
  ['energy.csv', ['energy', lithium, '--format', 'csv']],
  ['energy.svg', ['energy', lithium, '--format', 'svg']],
  ['energy.json', ['energy', lithium, '--json']],
  ['solve.txt', ['energy', lithium, '--solve', 'separator.thickness', '--target', '250 Wh/kg at cell']],
  ['solve.json', ['energy', lithium, '--solve', 'separator.thickness', '--target', '250 Wh/kg at cell', '--json']],
  ['vary.txt', ['energy', lithium, '--vary', 'separator.thickness=5..100 um']],
  ['vary.csv', ['energy', lithium, '--vary', 'separator.thickness=5..100 um', '--format', 'csv', '--steps', '5']],
  ['vary.svg', ['energy', lithium, '--vary', 'separator.thickness=5..100 um', '--format', 'svg', '--steps', '9']],
  [
    'map.txt',
    [
      'energy',
      lithium,
      '--vary',
      'separator.thickness=5..100 um',
      '--vary',
      'cathode.areal capacity=1..6 mAh/cm^2',
      '--show',
      'Wh/L at stack',
    ],
  ],
  [
    'map.svg',
    [
      'energy',
      lithium,
      '--vary',
      'separator.thickness=5..100 um',
      '--vary',
      'cathode.areal capacity=1..6 mAh/cm^2',
      '--format',
      'svg',
      '--steps',
      '9',
    ],
  ],
  [
    'map.json',
    [
      'energy',
      lithium,
      '--vary',
      'separator.thickness=5..100 um',
      '--vary',
      'cathode.areal capacity=1..6 mAh/cm^2',
      '--steps',
      '3',
      '--json',
    ],
  ],
  ['tornado.txt', ['energy', lithium, '--tornado', '--show', 'Wh/kg at stack']],
  ['tornado.json', ['energy', lithium, '--tornado', '--json']],
  ['compare.txt', ['compare', lithium, graphite]],
  ['compare.json', ['compare', lithium, graphite, '--json']],
  ['loading.txt', ['loading', cathode, ...coating, '--discs', '12', '--overage', '20 %']],
  ['loading.json', ['loading', cathode, ...coating, '--area', '100 cm^2', '--json']],
] as const;

const said = new Map(answers.map(([golden, args]) => [golden, { args, ...formulyte(args) }]));
const ending = (end: string) => [...said].filter(([golden]) => golden.endsWith(end));

describe.each([...said])('%s', (golden, { code, stdout, stderr }) => {
  it('is as committed', async () => {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(`golden/${golden}`);
  });

  it('has no figure that is none', () => {
    expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  });
});

it.each(ending('.txt'))('%s has no line of more than 80 columns', (_, { stdout }) => {
  for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
});

it.each(ending('.json'))('%s has the shape that its schema says', (_, { args, stdout }) => {
  expect(errorsOf(args[0], JSON.parse(stdout))).toEqual([]);
});

describe('what was solved', () => {
  it('gives the target when it is put in', () => {
    const args = ['energy', lithium, '--solve', 'separator.thickness', '--target', '250 Wh/kg at cell', '--json'];
    const { solution } = JSON.parse(formulyte(args).stdout) as { solution: { values: number[]; unique: boolean } };
    expect(solution.unique).toBe(true);
    const text = readFileSync(join(root, lithium), 'utf8').replace(
      'thickness: 20 um',
      `thickness: ${solution.values[0]} um`,
    );
    const args2 = ['energy', '-', '--json'];
    const { energy } = JSON.parse(formulyteWith(args2, text)) as {
      energy: { levels: { specificEnergy: { value: number } }[] };
    };
    expect(energy.levels.at(-1)?.specificEnergy.value).toBeCloseTo(250, 6);
  });

  it('is none out of reach: exit 1, and what can be reached', () => {
    const args = ['energy', lithium, '--solve', 'separator.thickness', '--target', '800 Wh/kg at cell'];
    const { code, stdout } = formulyte(args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^no separator\.thickness gives Wh\/kg at cell = 800 Wh\/kg\n/);
    expect(stdout).toContain('312.4 Wh/kg');
  });
});

describe('used wrongly', () => {
  it.each([
    [
      ['energy', lithium, '--solve', 'separator.thicknes', '--target', '250 Wh/kg at cell'],
      'Did you mean "separator.thickness"',
    ],
    [['energy', lithium, '--solve', 'separator.thickness', '--target', '250 Wh/kg'], 'names no level'],
    [['energy', lithium, '--solve', 'separator.thickness', '--target', '250 g at cell'], 'a value in Wh/kg'],
    [['energy', lithium, '--solve', 'separator.thickness'], '--target'],
    [['energy', lithium, '--vary', 'separator.thickness=100..5 um'], 'a range such as'],
    [['energy', lithium, '--vary', 'separator.thickness=5..100 mg'], 'a range such as'],
    [['energy', lithium, '--vary', 'separator.thickness'], 'is no range'],
    [['energy', lithium, '--vary', 'separator.thickness=5..10 um', '--show', 'Wh/kg'], 'names no level'],
    [['loading', cathode], 'Nothing is stated of the coating'],
    [['loading', cathode, '--loading', '1.1 mg/cm^2'], 'of what?'],
    [
      ['loading', cathode, '--loading', '1.1 mg/cm^2 of LFP', '--thickness', '4 um', '--porosity', '30 %'],
      'not 1.375 mg/cm^2',
    ],
    [['loading', cathode, '--disc-mass', '12 mg'], 'needs its diameter'],
    [['compare', lithium], 'Name two or more'],
  ])('%s', (args, said) => {
    const { code, stderr, stdout } = formulyte(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('a mixture is no cell, and is told which command is for it', () => {
    const { code, stderr } = formulyte(['energy', cathode]);
    expect(code).toBe(1);
    expect(stderr).toContain('"formulyte weigh" is for a mixture');
  });
});

describe('--output', () => {
  it('writes the file, and never over one', () => {
    const file = join(temporaryFolder(), 'cell.svg');
    expect(formulyte(['energy', lithium, '--format', 'svg', '--output', file]).code).toBe(0);
    const first = readFileSync(file, 'utf8');
    expect(first).toContain('<svg');
    const again = formulyte(['energy', graphite, '--format', 'svg', '--output', file]);
    expect(again.code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(formulyte(['energy', graphite, '--format', 'svg', '--output', file, '--force']).code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toBe(first);
    expect(existsSync(file)).toBe(true);
  });
});

function formulyteWith(args: readonly string[], input: string): string {
  const file = join(temporaryFolder(), 'cell.yaml');
  writeFileSync(file, input);
  return formulyte(args.map((arg) => (arg === '-' ? file : arg))).stdout;
}
