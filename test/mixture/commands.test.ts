import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const schema = (name: string) =>
  JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as object;
const ajv = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema('finding'));
const errorsOf = (name: string, data: unknown): string[] => {
  const validate = ajv.getSchema(`${name}.schema.json`) ?? ajv.compile(schema(name));
  validate(data);
  return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
};

const study = 'recipes/nguyen/mema-sn-salts-study.yaml';
const yarn = 'test/mixture/fixtures/yarn.yaml';
const fixture = (name: string) => `test/mixture/fixtures/${name}.csv`;

/** Every answer of the commands about designs and results, with the name of its golden. */
const answers: readonly (readonly [string, readonly string[]])[] = [
  ['fit.txt', ['fit', study, '--at', '30:50:20', '--at', '80:10:10']],
  ['fit.csv', ['fit', study, '--format', 'csv']],
  ['fit.json', ['fit', study, '--json', '--at', '30:50:20']],
  ['fit-gp.txt', ['fit', study, '--model', 'gp']],
  ['fit-gp.csv', ['fit', study, '--model', 'gp', '--format', 'csv']],
  ['fit-yarn.txt', ['fit', yarn]],
  ['suggest.txt', ['suggest', study]],
  ['suggest-variance.txt', ['suggest', study, '--by', 'variance', '--points', '2', '--again']],
  ['suggest.csv', ['suggest', study, '--format', 'csv', '--points', '2']],
  ['suggest.json', ['suggest', study, '--json', '--points', '2']],
  ['design-centroid.txt', ['design', study, '--kind', 'centroid', '--axial', '--fresh']],
  ['design-vertices.txt', ['design', study, '--kind', 'vertices', '--fresh']],
  ['design-optimal.txt', ['design', study, '--kind', 'optimal', '--runs', '4', '--seed', '7']],
  [
    'design-i-optimal.csv',
    ['design', study, '--kind', 'i-optimal', '--runs', '8', '--fresh', '--blocks', '2', '--format', 'csv'],
  ],
  ['design.json', ['design', study, '--kind', 'space-filling', '--runs', '5', '--json']],
];

describe('what the commands print', () => {
  it.each(answers)('%s', async (golden, words) => {
    const { code, stdout, stderr } = formulyte(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    if (golden.endsWith('.txt'))
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    await expect(stdout).toMatchFileSnapshot(join('golden', golden));
  });

  it.each([
    ['fit', [study, '--at', '30:50:20']],
    ['fit', [study, '--model', 'gp']],
    ['fit', [yarn, '--model', 'linear']],
    ['suggest', [study]],
    ['suggest', [study, '--by', 'variance', '--model', 'gp']],
    ['design', [study, '--kind', 'lattice', '--fresh']],
    ['design', [study, '--kind', 'vertices', '--fresh']],
    ['ternary', [study]],
  ])('%s as JSON is as its schema says: %j', (name, words) => {
    const { code, stdout } = formulyte([name, ...words, '--json']);
    expect(code).toBe(0);
    const data = JSON.parse(stdout) as Record<string, unknown>;
    expect(data[name]).toBeDefined();
    expect(errorsOf(name, data)).toEqual([]);
  });

  it('goes into a file, and not over one', () => {
    const output = join(temporaryFolder(), 'fit.txt');
    expect(formulyte(['fit', yarn, '--output', output])).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(output, 'utf8')).toContain('Elongation of spun yarn');
    expect(formulyte(['fit', yarn, '--output', output]).code).toBe(2);
    expect(formulyte(['fit', yarn, '--output', output, '--force']).code).toBe(0);
  });
});

interface Fit {
  readonly coefficients: readonly { readonly term: string; readonly value: number; readonly standardError: number }[];
  readonly residual: { readonly sum: number; readonly degreesOfFreedom: number };
  readonly determination: { readonly plain: number };
  readonly optimum: { readonly value: number; readonly shares: readonly number[]; readonly bounds: readonly string[] };
}
const fitOf = (...words: string[]) => (JSON.parse(formulyte(['fit', ...words, '--json']).stdout) as { fit: Fit }).fit;

describe('elongation of yarn (NIST/SEMATECH e-Handbook 5.5.4.2)', () => {
  const fit = fitOf(yarn);

  it('has the published coefficients and standard errors', () => {
    const expected = [11.7, 9.4, 16.4, 19.0, 11.4, -9.6];
    expect(fit.coefficients.map((one) => one.term)).toEqual(['PEO', 'PAN', 'PVDF', 'PEO*PAN', 'PEO*PVDF', 'PAN*PVDF']);
    fit.coefficients.forEach(({ value, standardError }, k) => {
      expect(value).toBeCloseTo(expected[k] ?? Number.NaN, 9);
      expect(standardError).toBeCloseTo(k < 3 ? 0.603692 : 2.608249, 6);
    });
  });

  it('has the published scatter and maximum', () => {
    expect(fit.residual.sum).toBeCloseTo(6.56, 9);
    expect(fit.residual.degreesOfFreedom).toBe(9);
    expect(fit.determination.plain).toBeCloseTo(0.951356, 6);
    // On the edge x2 = 0: 11.7 x + 16.4 (1 - x) + 11.4 x (1 - x) is greatest at x = 6.7/22.8 = 0.293860.
    [0.29386, 0, 0.70614].forEach((share, k) => {
      expect(fit.optimum.shares[k]).toBeCloseTo(share, 5);
    });
    expect(fit.optimum.value).toBeCloseTo(17.38443, 5);
    expect(fit.optimum.bounds).toEqual(['PAN = 0']);
  });
});

describe('the fit of a conductivity', () => {
  it('says a median in the unit of the column', () => {
    const { stdout } = formulyte(['fit', study]);
    expect(stdout).toMatch(/median conductivity 1\.\d+ mS\/cm/);
    expect(fitOf(study, '--scale', 'plain').optimum).toMatchObject({ is: 'mean' });
  });
});

describe('a design', () => {
  const design = (...words: string[]) =>
    (
      JSON.parse(formulyte(['design', ...words, '--json']).stdout) as {
        design: { runs: { id: string; shares: number[] }[]; done: number; quality: { coefficients: number } };
      }
    ).design;

  it('of the whole triangle by centroids is the simplex centroid design', () => {
    const { runs } = design(yarn, '--kind', 'centroid', '--fresh');
    const own = runs.map(({ shares }) => shares.map((share) => share.toFixed(4)).join(' ')).sort();
    const [one, half, third, none] = ['1.0000', '0.5000', '0.3333', '0.0000'];
    const expected = [
      ...[`${one} ${none} ${none}`, `${none} ${one} ${none}`, `${none} ${none} ${one}`],
      ...[`${half} ${half} ${none}`, `${half} ${none} ${half}`, `${none} ${half} ${half}`],
      `${third} ${third} ${third}`,
    ];
    expect(own).toEqual(expected.sort());
  });

  it('D-optimal for six coefficients in six runs is corners and middles (Kiefer 1961)', () => {
    const { runs } = design(yarn, '--kind', 'optimal', '--runs', '6', '--fresh');
    expect(runs.map((one) => one.id).sort()).toEqual(['0-0-10', '0-10-0', '0-5-5', '10-0-0', '5-0-5', '5-5-0']);
  });

  it('counts in what is measured, and makes none of it again', () => {
    const { runs, done } = design(yarn, '--kind', 'optimal', '--runs', '3');
    expect(done).toBe(15);
    for (const { id } of runs) expect(['10-0-0', '0-10-0', '0-0-10', '5-5-0', '5-0-5', '0-5-5']).not.toContain(id);
  });

  it('has the same order for the same seed, and another for another', () => {
    const ids = (seed: string) =>
      design(study, '--kind', 'lattice', '--fresh', '--seed', seed).runs.map((one) => one.id);
    expect(ids('3')).toEqual(ids('3'));
    expect(ids('4')).not.toEqual(ids('3'));
    expect(ids('4').sort()).toEqual(ids('3').sort());
  });
});

describe('bad results are findings in their line', () => {
  it.each([
    ['an unknown column', 'unknown', [], 'column-missing', 1],
    ['a decimal comma', 'decimal-comma', [], 'cell-decimal-comma', 4],
    ['a response that is missing', 'hole', [], 'response-missing', 5],
    ['shares that are no whole', 'sum', [], 'shares-not-one', 4],
    ['zero on a logarithm', 'zero', ['--scale', 'log'], 'response-not-above-zero', 5],
    ['too few mixtures', 'few', [], 'mixtures-too-few', 1],
    ['collinear mixtures', 'collinear', [], 'term-collinear', 1],
  ])('%s', (_, name, flags, code, line) => {
    const words = [yarn, '--data', fixture(name), ...flags];
    const done = formulyte(['fit', ...words]);
    expect({ code: done.code, stdout: done.stdout }).toEqual({ code: 1, stdout: '' });
    expect(done.stderr).toMatch(new RegExp(`^${fixture(name)}:${line}:\\d+ {2}error {2}${code}$`, 'm'));
    const json = formulyte(['fit', ...words, '--json']);
    const data = JSON.parse(json.stdout) as { findings: { code: string }[] };
    expect(json.code).toBe(1);
    expect(data.findings.map((one) => one.code)).toContain(code);
    expect(errorsOf('fit', data)).toEqual([]);
  });
});

describe('a wrong call', () => {
  it.each([
    ['no such file', ['fit', yarn, '--data', 'nowhere.csv'], 'nowhere.csv'],
    ['no such composition', ['fit', yarn, '--at', '1:2'], '"1:2" is no composition of PEO:PAN:PVDF.'],
    ['no level', ['fit', yarn, '--level', '95'], '"95" is no level of confidence.'],
    ['too many points', ['suggest', study, '--points', '50'], '8 points are left to choose from; 50 are asked for.'],
    [
      'too few runs',
      ['design', yarn, '--kind', 'optimal', '--runs', '3', '--fresh'],
      '3 runs cannot tell 6 coefficients apart.',
    ],
    ['no runs', ['design', yarn, '--kind', 'optimal'], 'How many points?'],
    ['runs of a lattice', ['design', yarn, '--kind', 'lattice', '--runs', '3'], 'Say --kind optimal'],
  ])('%s', (_, words, said) => {
    const { code, stdout, stderr } = formulyte(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});
