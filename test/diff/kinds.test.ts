import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/findings.ts';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const folder = temporaryFolder();
let count = 0;
/** A file of its own with this text. */
const put = (text: string): string => {
  const file = join(folder, `${++count}.yaml`);
  writeFileSync(file, text);
  return file;
};
const shipped = (file: string): string =>
  readFileSync(join(root, 'recipes', file), 'utf8').replaceAll(/\.\.\/(?=ma\/)/g, join(root, 'recipes/'));

const ajv = new Ajv2020.default({ allErrors: true, strict: false });
for (const name of ['finding', 'diff'])
  ajv.addSchema(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as object);

interface Change {
  change: string;
  name: string;
  aspect?: string;
  old?: string;
  new?: string;
}
interface Result {
  quantity: string;
  unit: string;
  old?: number;
  new?: number;
}
interface Compared {
  kind?: string;
  statements: Change[];
  results: Result[];
}

/** What differs, after each way of printing it was tried. */
function differ(old: string, now: string): Compared {
  const files = [put(old), put(now)];
  const words = ['diff', ...files, '--allow-outside'];
  const text = formulyte(words);
  expect([text.code, text.stderr]).toEqual([0, '']);
  for (const line of text.stdout.split('\n').slice(2)) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  for (const line of formulyte([...words, '--format', 'markdown']).stdout.split('\n')) {
    if (line.startsWith('|')) expect([3, 4]).toContain(line.replaceAll('\\|', '').split('|').length - 2);
  }
  const data = JSON.parse(formulyte([...words, '--json']).stdout);
  ajv.getSchema('diff.schema.json')?.(data);
  expect(ajv.getSchema('diff.schema.json')?.errors ?? []).toEqual([]);
  const compared: Compared = data.documents ?? data.comparison;
  const isSame = compared.statements.length === 0 && compared.results.length === 0;
  expect(formulyte([...words, '--exit-code']).code).toBe(isSame ? 0 : 1);
  return compared;
}
const result = ({ results }: Compared, quantity: string): Result | undefined =>
  results.find((one) => one.quantity === quantity);
const said = ({ statements }: Compared): string[] =>
  statements.map((one) => [one.change, one.name, one.old, one.new].filter((text) => text !== undefined).join(' | '));

describe('two syntheses', () => {
  const llzt = shipped('syntheses/llzt-li-excess.yaml').replace(/^expect:\n(?: {2}.*\n)*/m, '');

  it('differ in precursors, by-products and atoms per formula unit', () => {
    const compared = differ(llzt, llzt.replace('10 % lost', '15 % lost'));
    expect(compared.kind).toBe('synthesis');
    expect(said(compared)).toEqual(['changed | excess.Li | 10 % lost as Li2O | 15 % lost as Li2O']);
    // By hand: 10 g of LLZT (889.3999 g/mol) are 11.24353 mmol; Li2CO3 (73.888 g/mol) is 3.2 * 1.10 and 3.2 * 1.15 of that,
    // one CO2 (44.009 g/mol) for each; what is lost as Li2O (29.879 g/mol) is 3.2 * 0.10 and 3.2 * 0.15 of it.
    const moles = 10 / 889.3999;
    const by = (name: string, factors: readonly [number, number], molarMass: number): void => {
      const one = result(compared, name);
      expect(one?.unit).toBe('g');
      expect(one?.old).toBeCloseTo(moles * factors[0] * molarMass, 3);
      expect(one?.new).toBeCloseTo(moles * factors[1] * molarMass, 3);
    };
    by('mass of Li2CO3', [3.52, 3.68], 73.888);
    by('mass of CO2 (leaves)', [3.52, 3.68], 44.009);
    by('mass of Li2O (lost)', [0.32, 0.48], 29.879);
    expect(result(compared, 'Li per LLZT')).toMatchObject({ old: 7.04, new: 7.36 });
    // What stays the same is not there: lanthanum, and what comes out.
    expect(result(compared, 'mass of La2O3')).toBeUndefined();
    expect(result(compared, 'product mass')).toBeUndefined();
  });

  it('in which one fixes no amount are compared by shares', () => {
    const compared = differ(llzt, llzt.replace('batch: 10 g\n', '').replace('10 % lost', '15 % lost'));
    expect(compared.results.map((one) => one.unit)).not.toContain('g');
    // By hand, from the masses in the file's own comment: 2.92428 g of 11.84931 g; with 15 % 3.05720 g of 11.98223 g.
    expect(result(compared, 'Li2CO3 of all that is weighed')).toMatchObject({ unit: 'wt%' });
    expect(result(compared, 'Li2CO3 of all that is weighed')?.old).toBeCloseTo((100 * 2.92428) / 11.84931, 2);
    expect(result(compared, 'Li2CO3 of all that is weighed')?.new).toBeCloseTo((100 * 3.0572) / 11.98223, 2);
  });

  it('of open water differ where its readings end', () => {
    const { results } = differ(
      shipped('ma/lzo-nanofibres.yaml').replace(/^expect:\n(?: {2}.*\n)*/m, ''),
      shipped('ma/lzo-nanofibres.yaml')
        .replace(/^expect:\n(?: {2}.*\n)*/m, '')
        .replace('is: 0.462 g', 'is: 0.500 g'),
    );
    const at = new Set(results.flatMap(({ quantity }) => / at x = (\d)$/.exec(quantity)?.[1] ?? []));
    expect([...at]).toEqual(['0', '6']);
    // By hand: 0.5 g of ZrO(NO3)2 (231.229 g/mol) are 2.16236 mmol beside 2.0000 mmol of La.
    expect(result({ statements: [], results }, 'La/Zr at x = 0')?.new).toBeCloseTo(2 / 2.16236, 3);
  });

  it('say each step that came, went or changed, wherever it stands', () => {
    const compared = differ(llzt, llzt.replace('  - {do: mill}\n', '  - {do: dry, for: 2 h}\n  - {do: mill}\n'));
    expect(said(compared)).toEqual(['added | steps.1 | do: dry, for: 2 h']);
    const hotter = differ(llzt, llzt.replace('at: 900 degC, in', 'at: 950 degC, in'));
    expect(said(hotter)).toEqual(['changed | steps.2.at | 900 degC | 950 degC']);
    const swapped = llzt.replace(/( {2}- \{do: mill\}\n)( {2}- \{do: calcine.*\n)/, '$2$1');
    expect(differ(llzt, swapped).statements).toHaveLength(2);
  });
});

describe('two batches', () => {
  const batch = shipped('batches/peo-lzon-example.yaml');

  it('differ in what was weighed and what it made', () => {
    const compared = differ(batch, batch.replace('0.2812 g', '0.2912 g'));
    expect(said(compared)).toEqual(['changed | weighed.LiTFSI | 0.2812 g ± 0.1 mg | 0.2912 g ± 0.1 mg']);
    expect(result(compared, 'mass of LiTFSI as weighed')).toMatchObject({ unit: 'g', old: 0.2812, new: 0.2912 });
    // By hand: 0.7021 g of C2H4O (44.053 g/mol) are 15.9376 mmol O; LiTFSI has 287.075 g/mol.
    expect(result(compared, 'O/Li as made')?.old).toBeCloseTo(0.7021 / 44.053 / (0.2812 / 287.075), 3);
    expect(result(compared, 'O/Li as made')?.new).toBeCloseTo(0.7021 / 44.053 / (0.2912 / 287.075), 3);
    expect(result(compared, 'LZO of total as made')?.new).toBeCloseTo((100 * 0.0152) / (0.7021 + 0.2912 + 0.0152), 6);
  });

  it('of a synthesis differ in what they come to', () => {
    const llzt = put(shipped('syntheses/llzt-li-excess.yaml'));
    const of = (lithium: string) =>
      `kind: batch\nrecipe: ${llzt}\nweighed: {Li2CO3: ${lithium}, La2O3: 5.4948 g, ZrO2: 1.9396 g, Ta2O5: 1.4905 g}\n`;
    const compared = differ(of('2.9243 g'), of('2.6000 g'));
    expect(result(compared, 'mass of Li2CO3 as weighed')).toMatchObject({ old: 2.9243, new: 2.6 });
    // By hand: two Li for each Li2CO3 (73.888 g/mol), two La for each La2O3 (325.808 g/mol).
    expect(result(compared, 'Li/La as made')?.old).toBeCloseTo(2.9243 / 73.888 / (5.4948 / 325.808), 3);
    expect(result(compared, 'Li/La as made')?.new).toBeCloseTo(2.6 / 73.888 / (5.4948 / 325.808), 3);
    // 3.52 Li2CO3 for each formula unit (889.3999 g/mol) with the tenth that is lost: 2.6 g limit what comes out.
    expect(result(compared, 'mass of LLZT')?.new).toBeCloseTo((2.6 / 73.888 / 3.52) * 889.3999, 2);
  });

  it('of one point of a study differ, too', () => {
    const base = JSON.stringify(join(root, 'recipes/studies/film.yaml'));
    const study = put(shipped('studies/peo-litfsi-llzto-study.yaml').replace('base: film.yaml', `base: ${base}`));
    const of = (salt: string) =>
      `kind: batch\nrecipe: ${study}\npoint: [60, 20, 20]\nweighed: {PEO: 0.6 g, LiTFSI: ${salt}}\n`;
    const compared = differ(of('0.20 g'), of('0.21 g'));
    expect(result(compared, 'mass of LiTFSI as weighed')).toMatchObject({ old: 0.2, new: 0.21 });
    expect(result(compared, 'corners of the region')).toBeUndefined();
  });

  it('differ by the recipe that they were made by', () => {
    const recipe = put('kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n');
    const other = put('kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 18\n');
    const of = (file: string) => `kind: batch\nrecipe: ${file}\nweighed: {PEO: 0.7 g, LiTFSI: 0.28 g}\n`;
    const compared = differ(of(recipe), of(other));
    expect(result(compared, 'O/Li as asked')).toEqual({ quantity: 'O/Li as asked', unit: '', old: 16, new: 18 });
    expect(result(compared, 'O/Li as made')).toBeUndefined();
  });
});

describe('two measurements', () => {
  it('differ in readings, in what follows from them and in their samples', () => {
    const film = (ratio: number) => put(`kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = ${ratio}\n`);
    const record = (ohm: string, sample: string) =>
      `kind: measurement\nsample: ${sample}\ntemperature: 25 degC\ngeometry: {thickness: 100 um, diameter: 16 mm}\nreadings: {resistance: ${ohm}}\nresults: {transference number: 0.2}\n`;
    const compared = differ(record('50 ohm', film(16)), record('400 ohm', film(18)));
    expect(said(compared).filter((one) => one.includes('resistance'))).toEqual([
      'changed | readings.resistance | 50 ohm | 400 ohm',
    ]);
    // By hand: 0.01 cm / (50 ohm * pi * (0.8 cm)^2) = 9.947e-5 S/cm.
    const conductivity = result(compared, 'conductivity from resistance, thickness and area');
    expect(conductivity?.unit).toBe('S/cm');
    expect(conductivity?.old).toBeCloseTo(0.01 / (50 * Math.PI * 0.64), 9);
    expect(conductivity?.new).toBeCloseTo(0.01 / (400 * Math.PI * 0.64), 9);
    expect(result(compared, 'O/Li (sample)')).toMatchObject({ old: 16, new: 18 });
    expect(result(compared, 'transference number')).toBeUndefined();
  });
});

describe('what is only read', () => {
  it('bottles are known by their lots, in any order', () => {
    const lots = ['{material: LiTFSI, lot: A1, purity: 99 wt%}', '{material: PEO, lot: B2}'];
    const stock = (all: readonly string[]) => `kind: stock\nlots:\n${all.map((one) => `  - ${one}\n`).join('')}`;
    expect(differ(stock(lots), stock([...lots].reverse()))).toMatchObject({
      kind: 'stock',
      statements: [],
      results: [],
    });
    const one = stock(['{material: LiFSI, lot: C3}', ...lots]).replace('99 wt%', '98.5 wt% ± 0.5 wt%');
    expect(said(differ(stock(lots), one))).toEqual([
      'added | lots.C3 | material: LiFSI, lot: C3',
      'changed | lots.A1.purity | 99 wt% | 98.5 wt% ± 0.5 wt%',
    ]);
    // Also where only the doubt is another.
    const doubt = (text: string) => one.replace('± 0.5 wt%', text);
    expect(differ(one, doubt('± 0.2 wt%')).statements).toHaveLength(1);
  });

  it('a lab, a material', () => {
    const lab = shipped('lab/lab.yaml');
    const changed = differ(lab, lab.replace('readability: 0.1 mg', 'readability: 0.01 mg'));
    expect(said(changed)).toEqual([
      expect.stringMatching(/^changed \| balances\..+\.readability \| 0\.1 mg \| 0\.01 mg$/),
    ]);
    const peo = shipped('materials/peo.yaml');
    const denser = differ(peo, peo.replace('value: 1.13 g/cm^3', 'value: 1.21 g/cm^3'));
    expect([said(denser), denser.results]).toEqual([
      ['changed | properties.density.value | 1.13 g/cm^3 | 1.21 g/cm^3'],
      [],
    ]);
  });
});

describe('two mixtures', () => {
  const cathode = (loading: string, porosity = '') =>
    `kind: mixture\ncomponents: {LFP: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}\nelectrode: {loading: ${loading}, capacity: 160 mAh/g${porosity}}\n`;

  it('differ in how they are coated', () => {
    const compared = differ(cathode('7 mg/cm^2 of LFP'), cathode('9 mg/cm^2 of LFP'));
    expect(compared.statements).toEqual([
      {
        change: 'changed',
        what: 'electrode',
        name: '',
        aspect: 'loading',
        old: '7 mg/cm^2 of LFP',
        new: '9 mg/cm^2 of LFP',
      },
    ]);
    // By hand: 7/0.8 and 9/0.8 mg/cm2 of coating, 7 and 9 mg/cm2 times 0.16 mAh/mg.
    expect(result(compared, 'coating loading')).toMatchObject({ unit: 'mg/cm^2', old: 8.75, new: 11.25 });
    expect(result(compared, 'areal capacity')).toMatchObject({ unit: 'mAh/cm^2', old: 1.12, new: 1.44 });
    const plain = cathode('7 mg/cm^2 of LFP').replace(/^electrode.*\n/m, '');
    const coated = differ(plain, cathode('7 mg/cm^2 of LFP'));
    expect(coated.statements.map((one) => one.change)).toEqual(['added', 'added']);
    expect(differ(cathode('7 mg/cm^2 of LFP'), cathode('7.0 mg/cm^2 of LFP')).statements).toHaveLength(1);
    expect(differ(cathode('7 mg/cm^2 of LFP'), cathode('"7   mg/cm2 of LFP"'))).toMatchObject({ statements: [] });
  });

  it('differ in what comes out of a bottle that is less pure', () => {
    const film = (purity: string) =>
      `kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: {is: O/Li = 16, purity: ${purity}}\n`;
    const compared = differ(film('99 wt%'), film('90 wt%'));
    // By hand: 0.7 g / 44.053 g/mol / 16 * 287.075 g/mol = 0.285101 g of salt, in 99 and in 90 % of what is weighed.
    expect(result(compared, 'mass of LiTFSI from the bottle')?.old).toBeCloseTo(0.285101 / 0.99, 5);
    expect(result(compared, 'mass of LiTFSI from the bottle')?.new).toBeCloseTo(0.285101 / 0.9, 5);
    expect(result(compared, 'mass of LiTFSI')).toBeUndefined();
    const pure = film('99 wt%').replace(', purity: 99 wt%', '');
    expect(result(differ(pure, film('90 wt%')), 'mass of LiTFSI from the bottle')?.old).toBeCloseTo(0.285101, 5);
  });

  it('differ in a tolerance, as JSON too', () => {
    const film = 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n';
    expect(differ(film, `${film}tolerance: 1 %\n`).statements).toMatchObject([{ change: 'added', what: 'tolerance' }]);
  });
});

describe('what is not compared', () => {
  const film = put('kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n');
  it.each([
    ['mixture', film, 'synthesis', 'recipes/syntheses/llzt-li-excess.yaml'],
    ['batch', 'recipes/batches/peo-lzon-example.yaml', 'mixture', film],
    ['lab', 'recipes/lab/lab.yaml', 'stock', 'recipes/lab/stock.yaml'],
    ['material', 'recipes/materials/peo.yaml', 'measurement', 'recipes/guo/measurements/lse-hfc.yaml'],
    ['study', 'recipes/studies/peo-litfsi-llzto-study.yaml', 'cell', put('kind: cell\n')],
  ])('a %s, %s, and a %s, %s', (was, old, is, now) => {
    const done = formulyte(['diff', old, now]);
    expect(done).toEqual({
      code: 2,
      stdout: '',
      stderr: `A ${was} and a ${is} are not compared.\nName two of one kind.\n`,
    });
    expect(JSON.parse(formulyte(['diff', old, now, '--json']).stdout)).toMatchObject({ error: { kind: 'usage' } });
  });

  it.each([
    ['a synthesis that does not balance', 'kind: synthesis\ntarget: LLZT\nprecursors: {Li2CO3: supplies Li}\n'],
    ['a batch of nothing', 'kind: batch\nrecipe: nothing.yaml\nweighed: {PEO: 1 g}\n'],
    ['a stock with a wrong bottle', 'kind: stock\nlots: [{material: LiTFSI, lot: A, purity: 99 g}]\n'],
    ['a kind that is none', 'kind: mixtur\ncomponents: {PEO: 1 g}\n'],
    ['no kind', 'components: {PEO: 1 g}\n'],
    ['no YAML', 'kind: [\n'],
    ['nothing', ''],
  ])('%s is a finding', (_, text) => {
    const file = put(text);
    const done = formulyte(['diff', file, file]);
    expect([done.code, done.stdout]).toEqual([1, '']);
    expect(done.stderr).toMatch(/\d+\.yaml:\d+:\d+ {2}error {2}/);
    const data = JSON.parse(formulyte(['diff', file, film, '--json']).stdout);
    expect(data.findings?.length ?? data.error?.message.length).toBeGreaterThan(0);
  });
});
