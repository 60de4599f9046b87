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

const solve = (target: string) => ['--solve', 'separator.thickness', '--target', target];
const twice = (one: string, other: string) => ['--vary', one, '--vary', other];

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
    [['energy', lithium, ...twice('separator.thickness=5..10 um', 'separator.thickness=20..30 um')], 'twice'],
    [['energy', lithium, ...twice('separator.thickness=5..10 um', 'used=50..90 %'), '--steps', '4000'], '--steps 3162'],
    [['energy', lithium, '--vary', 'separator.thickness=5..10 um', '--steps', '1000001'], 'At most 1000000'],
    [
      ['energy', lithium, '--vary', 'separator.thickness=5..10 um', '--format', 'markdown'],
      'table, csv, svg, png, json',
    ],
    [['energy', lithium, '--vary', 'used=50..101 %'], 'used up to 100 %'],
    [['energy', lithium, '--vary', 'cathode.loading=5..10 mg/cm^2'], 'called "cathode.loading"'],
    [['energy', lithium, '--tornado', '--format', 'csv'], 'table, json'],
    [['energy', lithium, '--tornado', '--vary', 'used=50..90 %'], 'one at a time'],
    [['energy', lithium, '--tornado', ...solve('250 Wh/kg at cell')], 'one at a time'],
    [['energy', lithium, ...solve('250 Wh/kg at cell'), '--format', 'svg'], 'table, json'],
    [['energy', lithium, '--show', 'Wh/kg at cell'], '--vary or --tornado'],
    [['energy', lithium, '--solve', '', '--target', '250 Wh/kg at cell'], 'names no figure'],
    [['energy', lithium, ...solve('250 Wh/kg at cell'), '--between', '100..5 um'], 'such as "10..40 um"'],
    [['energy', lithium, ...solve('250 Wh/kg at cell'), '--between', '1e-300..1e300 um'], 'at most 12 decades'],
    [['energy', lithium, ...solve('250 Wh/kg at cell'), '--between', '1e200..1e201 um'], 'within 12 decades'],
    [['energy', lithium, ...solve('')], '"N/P = 1.2"'],
    [['energy', lithium, ...solve('200')], '"N/P = 1.2"'],
    [['energy', lithium, ...solve('5 mV')], '"N/P = 1.2"'],
    [['energy', lithium, ...solve('N/P')], '"N/P = 1.2"'],
    [['energy', 'recipes/mu/simulation-planar-cell.yaml', '--format', 'svg'], 'has no mass to draw'],
    [['loading', cathode, ...coating, '--area', '-5 cm^2'], 'above zero'],
    [['loading', cathode, ...coating, '--rate', '-1 C'], 'above zero'],
    [['loading', cathode, ...coating, '--area', '5 cm^2', '--overage', '-20 %'], 'from 0 % on'],
    [['loading', cathode, ...coating, '--overage', '20 %'], 'of what?'],
    [['loading', cathode, ...coating.slice(0, 4), '--discs', '12'], "the disc's diameter"],
    [['loading', cathode, ...coating.slice(0, 4), '--rate', '1 mA'], "the disc's diameter"],
    [['loading', cathode, ...coating.slice(0, 2), '--rate', '0.1 C'], '--one-c'],
    [['loading', cathode, '--coated-thickness', '50 um', '--coated-porosity', '60 %'], 'twice'],
    [['loading', cathode, '--loading', '10 mg/cm^2 of LFP', '--thickness', '20 um'], 'denser than its solids'],
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

/** A cell whose cathode is a recipe of its own that says how it is coated; by hand below. */
function cellWithRecipe(): string {
  const folder = temporaryFolder();
  const mixture = [
    'kind: mixture',
    'title: coated',
    'components: {LFP: {is: 8 g, role: active}, PVDF: 2 g}',
    'electrode: {loading: 8 mg/cm^2 of LFP, capacity: 150 mAh/g, porosity: 30 %}',
  ];
  const cell = [
    'kind: cell',
    'title: with a recipe',
    'cathode: {recipe: mixture.yaml, voltage: 3.4 V}',
    'separator: {material: LLZO, thickness: 20 um}',
    'anode: {material: Li, thickness: 50 um, voltage: 0 V}',
  ];
  writeFileSync(join(folder, 'mixture.yaml'), `${mixture.join('\n')}\n`);
  writeFileSync(join(folder, 'cell.yaml'), `${cell.join('\n')}\n`);
  return join(folder, 'cell.yaml');
}

/** The lithium cell with other words in its text. */
function cellFile(...changes: readonly (readonly [string, string])[]): string {
  const file = join(temporaryFolder(), 'cell.yaml');
  const text = readFileSync(join(root, lithium), 'utf8');
  writeFileSync(
    file,
    changes.reduce((all, [from, to]) => all.replace(from, to), text),
  );
  return file;
}

describe('a loading that the mixture states', () => {
  it('is varied, and says of what', () => {
    const file = cellWithRecipe();
    const show = ['--show', 'areal capacity', '--steps', '2', '--json'];
    const bare = formulyte(['energy', file, '--vary', 'cathode.loading=4..8 mg/cm^2', ...show]);
    expect(bare.code).toBe(2);
    expect(bare.stdout).toContain('of what?');
    const { stdout } = formulyte(['energy', file, '--vary', 'cathode.loading=4..8 mg/cm^2 of LFP', ...show]);
    // 4 and 8 mg/cm2 of LFP by 150 mAh/g are 0.6 and 1.2 mAh/cm2.
    const { variation } = JSON.parse(stdout) as { variation: { values: number[]; axes: { of: string }[] } };
    expect(variation.axes[0]?.of).toBe('LFP');
    expect(variation.values[0]).toBeCloseTo(0.6, 10);
    expect(variation.values[1]).toBeCloseTo(1.2, 10);
    expect(formulyte(['energy', file, '--vary', 'cathode.porosity=10..100 %']).stderr).toContain('below 100 %');
  });
});

describe('compared cells', () => {
  const many = [lithium, graphite, lithium, graphite, lithium, graphite, lithium, 'recipes/guo/lfp-25c-cell.yaml'];

  it('of a size and of none have their masses in lines of their own', () => {
    const { stdout } = formulyte(['compare', lithium, 'recipes/guo/lfp-25c-cell.yaml', '--json']);
    const { comparison } = JSON.parse(stdout) as {
      comparison: { differing: { name: string; unit: string; values: (number | null)[] }[] };
    };
    const masses = comparison.differing.filter((one) => one.name === 'mass at cathode active');
    // 20 mg/cm2 on 2.1 m2 are 420 g; the other has 7 mg/cm2 and no size.
    expect(masses.find((one) => one.unit === 'g')?.values).toEqual([420, null]);
    const [none, area] = masses.find((one) => one.unit === 'mg/cm^2')?.values ?? [];
    expect(none).toBe(null);
    expect(area).toBeCloseTo(7, 9);
  });

  it('stand in as many tables as they need', () => {
    const { code, stdout } = formulyte(['compare', ...many, graphite]);
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    expect(
      stdout
        .match(/^ +[A-I]( +[A-I])*$/gm)
        ?.join('')
        .replaceAll(' ', ''),
    ).toBe('ABCDEFGHI');
  });
});

describe('words of a recipe', () => {
  const long = 'separator of a very long name '.repeat(8).trim();
  const file = cellFile(
    ['title: LFP', `title: "::error::\\u202e##[group]${'x'.repeat(200)} LFP`],
    ['64 Ah', '64 Ah"'],
    ['separator: {', `separator: {name: ${long}, `],
  );

  it.each([
    ['energy', file],
    ['energy', file, '--tornado'],
    ['energy', file, ...solve('250 Wh/kg at cell')],
    ['energy', file, '--vary', 'separator.thickness=5..100 um'],
    ['compare', file, graphite],
  ])('fit the terminal and steer nothing: %s %s %s', (...args) => {
    const { code, stdout } = formulyte(args);
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u001b\u202a-\u202e]|^\s*::|##\[/m);
  });

  it('steer nothing in Markdown either', () => {
    const { stdout } = formulyte(['energy', file, '--format', 'markdown']);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u001b\u202a-\u202e]|^\s*::|##\[/m);
  });
});

describe('a coin cell', () => {
  it('has its masses in mg, and none of 0.00', () => {
    const { stdout } = formulyte(['energy', 'recipes/cells/coin-example.yaml']);
    expect(stdout).toMatch(/um +mg +share/);
    expect(stdout).not.toMatch(/ 0\.00 /);
  });
});

describe('a measured discharge', () => {
  it('is said as the curve has it, whatever is stated beside it', () => {
    const folder = temporaryFolder();
    const fixture = join(root, 'test/cell/fixtures/curve-cell.yaml');
    const text = readFileSync(fixture, 'utf8').replace(/^cathode:\n/m, 'used: 50 %\ncathode:\n  capacity: 165 mAh/g\n');
    writeFileSync(join(folder, 'cell.yaml'), text);
    writeFileSync(join(folder, 'curve-mass.csv'), readFileSync(join(fixture, '../curve-mass.csv')));
    const { stdout } = formulyte(['energy', join(folder, 'cell.yaml')]);
    // 150 mAh/g by the curve, and 5 mg/cm2 of it: 0.75 mAh/cm2.
    expect(stdout).toMatch(/capacity {3}0\.7500 mAh\/cm\^2 · .*150\.0 mAh\/g of LFP · measured/);
    expect(stdout).not.toMatch(/smaller electrode|165/);
  });
});

describe('what the flags of a coating say', () => {
  it('is judged as a recipe is', () => {
    const { code, stderr, stdout } = formulyte(['loading', cathode, '--loading', '1.1 g/cm^2 of LFP']);
    expect(code).toBe(0);
    expect(stderr).toContain('magnitude-slip');
    expect(stdout).toContain('active loading');
  });

  it('is printed where no more than an expectation of the recipe fails', () => {
    const folder = temporaryFolder();
    const lines = ['kind: mixture', 'title: two', 'components: {LFP: {is: 8 g, role: active}, PVDF: 2 g}'];
    writeFileSync(join(folder, 'two.yaml'), `${lines.join('\n')}\nexpect: {LFP of total: 70 wt%}\n`);
    const { code, stderr, stdout } = formulyte(['loading', join(folder, 'two.yaml'), '--loading', '5 mg/cm^2 of LFP']);
    expect(stderr).toContain('expectation-');
    expect(code).toBe(1);
    // 5 / 0.8
    expect(stdout).toMatch(/coating loading +6\.250/);
  });
});

function formulyteWith(args: readonly string[], input: string): string {
  const file = join(temporaryFolder(), 'cell.yaml');
  writeFileSync(file, input);
  return formulyte(args.map((arg) => (arg === '-' ? file : arg))).stdout;
}
