import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { findingData } from '../../../src/report/findings.ts';
import { json } from '../../../src/report/validation-json.ts';
import { jsonl } from '../../../src/report/validation-jsonl.ts';
import { formulyte, root, temporaryFolder } from '../../cli/program.ts';
import { awkward } from './awkward.ts';
import { unknownMaterial, validateFixtures, validationOf } from './fixture.ts';

type Node = { readonly type?: unknown; readonly additionalProperties?: unknown; readonly examples?: unknown };
const names = ['finding', 'validate', 'weigh', 'explain'] as const;
const schemaOf = (name: string): Node => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8')) as Node;

const ajv = new Ajv2020.default({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
for (const name of names) ajv.addSchema(schemaOf(name));
const validators = Object.fromEntries(
  names.map((name) => [name, ajv.getSchema(`${name}.schema.json`) as ValidateFunction]),
);

/** What is wrong with data, in ajv's words; empty where nothing is. */
function errors(name: (typeof names)[number], data: unknown): string[] {
  const validate = validators[name] as ValidateFunction;
  validate(data);
  return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

const recipes = readdirSync(`${root}recipes`, { recursive: true, encoding: 'utf8' })
  .map((file) => `recipes/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.yaml') && !file.startsWith('recipes/materials/'))
  .sort();
const broken = readdirSync(new URL('fixtures/', import.meta.url)).map((file) => `test/report/formats/fixtures/${file}`);

describe('validate', () => {
  it('prints what its schema says, for the fixtures and for names that are no names', () => {
    expect(errors('validate', JSON.parse(json(validateFixtures())))).toEqual([]);
    const odd = validationOf(
      '',
      awkward.map((name) => unknownMaterial(name, name)),
    );
    expect(errors('validate', JSON.parse(json(odd)))).toEqual([]);
    for (const line of jsonl(validateFixtures()).split('\n')) expect(errors('finding', JSON.parse(line))).toEqual([]);
  });

  it('prints what its schema says when it is run on the shipped recipes and on the fixtures', () => {
    const { stdout } = formulyte(['validate', 'recipes', 'test/report/formats/fixtures', '--format', 'json']);
    const data = JSON.parse(stdout);
    expect(errors('validate', data)).toEqual([]);
    expect(data.totals.files).toBeGreaterThanOrEqual(recipes.length + broken.length);
    expect(data.findings.length).toBeGreaterThanOrEqual(broken.length - 1);
  });

  it('agrees with itself: totals, files, findings', () => {
    const { files, findings, totals } = JSON.parse(json(validateFixtures()));
    for (const key of ['errors', 'warnings', 'notes']) {
      expect(files.reduce((sum: number, one: Record<string, number>) => sum + (one[key] ?? 0), 0)).toBe(totals[key]);
    }
    expect(findings).toHaveLength(totals.errors + totals.warnings + totals.notes);
    expect(totals.files).toBe(files.length);
  });
});

describe.each([...recipes, ...broken])('%s', (file) => {
  it('weighs and explains as the schemas say', () => {
    for (const verb of ['weigh', 'explain'] as const) {
      const { stdout } = formulyte([verb, file, '--json']);
      expect(errors(verb, JSON.parse(stdout)), verb).toEqual([]);
    }
  });
});

describe("with the lab's bottles and balances", () => {
  const folder = temporaryFolder();
  const put = (name: string, ...lines: string[]): string => {
    writeFileSync(`${folder}/${name}`, `${lines.join('\n')}\n`);
    return `${folder}/${name}`;
  };
  const lab = put(
    'balances.yaml',
    'kind: lab',
    'vessel: 18 g',
    'balances:',
    '  analytical: {readability: 0.1 mg, repeatability: 0.08 mg, minimum weight: 20 mg, capacity: 220 g, dosing: 1 mg}',
    '  top pan: {readability: 10 mg, repeatability: 8 mg, capacity: 2.2 kg}',
    'pipettes:',
    '  P1000: {readability: 1 uL, repeatability: 2 uL, minimum volume: 100 uL, capacity: 1 mL}',
  );
  const shelf = put(
    'shelf.yaml',
    'kind: stock',
    'lots:',
    '  - {material: PEO, lot: P1, purity: 98.2 ± 0.3 wt%, supplier: Example, opened: 2026-05-04, left: 0.1 g}',
    '  - {material: LiTFSI, lot: A1, purity: 99.95 wt% of dry, water: 180 ppm, expires: 2026-10, balance: top pan}',
    '  - {material: LiTFSI, lot: S7, as: 1 mol/L in acetonitrile, density: 0.88 g/cm^3}',
    '  - {material: acetonitrile, lot: AC, purity: 99.9 wt%}',
  );
  const mine = put(
    'mine.yaml',
    'kind: mixture',
    'components:',
    '  PEO: 0.7 g',
    '  LiTFSI: {is: O/Li = 16, as: 1 mol/L in acetonitrile, density: 0.88 g/cm^3, lot: S7}',
    '  SN: 0.4 mL',
    '  LZO: 0.2 wt% of total',
    'solvents: {acetonitrile: 15 mL}',
    'tolerance: {O/Li: 1 %, LZO of PEO: 0.02 wt%}',
  );
  const [onBalances, fromBottles] = [
    ['--lab', lab],
    ['--stock', shelf, '--on', '2026-11-28'],
  ];
  it.each([
    ['balances', 'recipes/ma/peo-lzon.yaml', onBalances],
    ['balances and portions', 'recipes/ma/peo-lzon.yaml', [...onBalances, '--batch', '5 kg']],
    ['bottles', 'recipes/ma/peo-litfsi.yaml', [...fromBottles, '--lot', 'LiTFSI=A1']],
    ['both', 'recipes/ma/peo-litfsi.yaml', [...fromBottles, ...onBalances, '--lot', 'LiTFSI=A1']],
    ['a solution, a pipette, a tolerance', mine, [...fromBottles, ...onBalances]],
    ['a tolerance alone', mine, []],
    ['a choice that is open', 'recipes/ma/peo-litfsi.yaml', fromBottles],
    ['a lab that is none', 'recipes/ma/peo-litfsi.yaml', ['--lab', shelf]],
    ['a synthesis', 'recipes/syntheses/lzo-by-assay.yaml', onBalances],
  ])('weigh says what its schema says: %s', (_, file, args) => {
    const data = JSON.parse(formulyte(['weigh', file, ...args, '--json']).stdout);
    expect(errors('weigh', data)).toEqual([]);
    const isOpen = data.findings.some((one: { severity: string }) => one.severity === 'error');
    expect(data.sheet === undefined).toBe(isOpen);
    expect(data.sheet?.weighing !== undefined).toBe(!isOpen && args.includes(lab));
    const tolerated = file === mine ? ['O/Li', 'LZO of PEO'] : undefined;
    expect(data.sheet?.tolerated?.map((one: { name: string }) => one.name)).toEqual(isOpen ? undefined : tolerated);
  });

  it.each([mine, 'recipes/lab/peo-litfsi.yaml'])('explain says what its schema says: %s', (file) => {
    const whole = JSON.parse(formulyte(['explain', file, '--json']).stdout);
    expect(errors('explain', whole)).toEqual([]);
    expect(whole.figures.length).toBeGreaterThan(2);
    const one = JSON.parse(formulyte(['explain', file, 'O/Li', '--full', '--json']).stdout);
    expect(errors('explain', one)).toEqual([]);
    expect(one.explanation).toBeDefined();
  });
});

it('shipped recipes make sheets and explanations, so that the schemas were asked', () => {
  expect(recipes.length).toBeGreaterThan(5);
  for (const verb of ['weigh', 'explain'] as const) {
    const data = JSON.parse(formulyte([verb, 'recipes/ma/peo-lzon.yaml', '--json']).stdout);
    expect(data[verb === 'weigh' ? 'sheet' : 'figures']).toBeDefined();
  }
});

describe('the schemas', () => {
  it('refuse what is not there, and a key too many at every level', () => {
    const data = findingData(unknownMaterial('X'));
    expect(errors('finding', data)).toEqual([]);
    expect(errors('finding', { ...data, severity: 'fatal' })).not.toEqual([]);
    expect(errors('finding', { ...data, line: 0 })).not.toEqual([]);
    expect(errors('validate', { files: [], findings: [] })).toEqual([expect.stringContaining("'totals'")]);
    const { stdout } = formulyte(['weigh', 'recipes/ma/peo-lzon.yaml', '--json']);
    const mutate = (change: (sheet: { lines: Record<string, unknown>[]; dryMass: object }) => void) => {
      const copy = JSON.parse(stdout);
      change(copy.sheet);
      return errors('weigh', copy);
    };
    expect(mutate(() => {})).toEqual([]);
    expect(mutate(({ lines }) => Object.assign(lines[0] ?? {}, { action: 'stir' }))).not.toEqual([]);
    expect(mutate(({ lines }) => delete lines[0]?.mass)).not.toEqual([]);
    expect(mutate(({ dryMass }) => Object.assign(dryMass, { error: 1 }))).not.toEqual([]);
  });

  it('are closed, and their examples hold', () => {
    const open: string[] = [];
    const wrong: string[] = [];
    for (const name of names) {
      const base = `${name}.schema.json`;
      const look = (node: unknown, at: string): void => {
        if (node === null || typeof node !== 'object') return;
        const schema = node as Node;
        const isSchema = !/\/(properties|\$defs|examples|enum)$/.test(at);
        if (isSchema && schema.type === 'object' && schema.additionalProperties !== false) open.push(base + at);
        if (isSchema && Array.isArray(schema.examples)) {
          const validate = ajv.compile({ $ref: `${base}#${at}` });
          for (const example of schema.examples) if (!validate(example)) wrong.push(`${base}${at}`);
        }
        for (const [key, value] of Object.entries(schema)) {
          if (key !== 'examples') look(value, `${at}/${key}`);
        }
      };
      look(schemaOf(name), '');
    }
    // The facts depend on the code; everything else is closed.
    expect(open).toEqual(['finding.schema.json/properties/facts']);
    expect(wrong).toEqual([]);
  });
});
