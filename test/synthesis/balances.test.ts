import { beforeAll, describe, expect, it } from 'vitest';
import { reactionLines } from '../../src/report/reaction-lines.ts';
import { sheetAsRead } from '../../src/report/sheet-as-read.ts';
import { normalNumbers } from '../mixture/observe.ts';
import { analytical, labText, line } from '../weigh/on-balances.ts';
import { reagents } from '../weigh/sheet-of.ts';
import { brought, fromBottles } from './from-the-lab.ts';

const lines = (batch: string) => [
  'target: LLZT',
  `batch: ${batch}`,
  'precursors: {Li2CO3: supplies Li, La2O3: supplies La, ZrO2: supplies Zr, Ta2O5: supplies Ta}',
  'leaves: [CO2]',
  'excess: {Li: 10 % lost as Li2O}',
];
function onAnalytical(batch: string, bottles: readonly string[] = ['material: PVP, lot: none'], lab = analytical) {
  const { sheet, synthesis } = fromBottles(lines(batch), bottles);
  if (sheet === undefined || synthesis === undefined) throw new Error('no sheet');
  return { exact: sheet, ...brought(sheet, synthesis, lab) };
}
const made = ({ sheet }: ReturnType<typeof onAnalytical>, element: string) =>
  sheet.reaction?.readingsMake?.elements.find((one) => one.element === element);

// By hand, with CIAAW weights, 1 g of LLZT (889.3999 g/mol): Li2CO3 0.292428, La2O3 0.549485, ZrO2 0.193960, Ta2O5 0.149052 g;
// on a balance of 0.1 mg 0.2924, 0.5495, 0.1940 and 0.1491 g, each ± sqrt(0.08² + 0.1²/12) = 0.085049 mg.
describe('a synthesis on an analytical balance', () => {
  const one = onAnalytical('1 g');

  it('is rounded to its steps, and keeps the exact masses beside', () => {
    expect(reagents(one.sheet).map(({ reading }) => ((reading?.mass ?? 0) * 1e3).toFixed(6))).toEqual([
      '0.292400',
      '0.549500',
      '0.194000',
      '0.149100',
    ]);
    expect(line(one.sheet, 'ZrO2').weigh).toBe(line(one.exact, 'ZrO2').weigh);
    expect(line(sheetAsRead(one.sheet), 'Ta2O5').moles).toBeCloseTo(0.1491 / 441.891, 8);
  });

  it('has the elements that the readings bring for the lanthanum, of which most is weighed', () => {
    // La: 2 · 0.5495/325.808 = 3.373152 mmol. Li: 2 · 0.2924/73.888 = 7.914682 mmol: 7.04 of them are 3 · 2.346375 = 7.039125.
    // Zr: 0.1940/123.220 = 1.574420: 1.400250; Ta: 2 · 0.1491/441.891 = 0.674827: 0.600176.
    expect(one.sheet.reaction?.readingsMake).toMatchObject({ reference: 'La', per: 3 });
    expect(made(one, 'Li')?.atoms).toBeCloseTo(7.039125, 4);
    expect(made(one, 'Zr')?.atoms).toBeCloseTo(1.40025, 4);
    expect(made(one, 'Ta')?.atoms).toBeCloseTo(0.600176, 5);
    // relative: hypot(0.085049/292.4, 0.085049/549.5) = 3.2947e-4, hypot(…/194.0, …/549.5) = 4.6491e-4, …/149.1: 5.9104e-4
    expect(made(one, 'Li')?.uncertainty).toBeCloseTo(7.039125 * 3.2947e-4, 6);
    expect(made(one, 'Zr')?.uncertainty).toBeCloseTo(1.40025 * 4.6491e-4, 6);
    expect(made(one, 'Ta')?.uncertainty).toBeCloseTo(0.600176 * 5.9104e-4, 6);
  });

  it('says so, and how far from the formula that is', () => {
    // Li 9.9863 ± 0.0362 %, Zr 0.0179 ± 0.0465 %, Ta 0.0293 ± 0.0591 %
    const said = new Map(reactionLines(one.sheet.reaction ?? expect.fail()));
    expect(said.get('weighed in')).toBe(
      'Li 7.0391 ± 0.0023 · Zr 1.4003 ± 0.0007 · Ta 0.60018 ± 0.00035 for 3 La, by the readings',
    );
    expect(said.get('to formula')).toBe('Li +9.99 ± 0.04 % · Zr +0.02 ± 0.05 % · Ta +0.03 ± 0.06 %');
  });

  it('is weighed from the smallest on, whose miss then moves nothing', () => {
    // 1 mg at most is 0.57735 mg. Ta/La = 0.200059: apart u = 0.200059 · hypot(5.9104e-4, 0.57735/149.1, 0.57735/549.5)
    // = 8.1135e-4; with the tantalum first 0.200059 · hypot(5.9104e-4, 0.57735/549.5) = 2.4118e-4.
    const [advice, ...others] = one.sheet.weighing?.advice ?? [];
    expect(others).toEqual([]);
    expect(advice).toMatchObject({ figure: 'Ta/La', order: ['Ta2O5', 'ZrO2', 'Li2CO3', 'La2O3'] });
    expect(advice?.toFirst?.[2]).toBeCloseTo(0.549485 / 0.149052, 4);
    expect(advice?.apart).toBeCloseTo(8.1135e-4, 7);
    expect(advice?.adapted).toBeCloseTo(2.4118e-4, 7);
  });

  it('is below the minimum weight with the batch of product that cures it', () => {
    expect(one.findings).toEqual([]);
    // 20 mg of Ta2O5, 0.149052 of the product: 134.181 mg; below that, at 0.1 g, ZrO2 as well.
    const small = onAnalytical('100 mg');
    expect(small.findings.map((found) => found.facts)).toMatchObject([
      { component: 'ZrO2', amount: '19.4 mg', batch: '134.2 mg' },
      { component: 'Ta2O5', amount: '14.9 mg', batch: '134.2 mg' },
    ]);
    expect(onAnalytical('134.2 mg').findings).toEqual([]);
    expect(onAnalytical('133 mg').findings).toHaveLength(1);
  });
});

describe('what the lab does not know', () => {
  it('has no ±, and neither has an element that it brings', () => {
    const micro = labText({ micro: 'readability: 1 ug, repeatability: 2 ug, capacity: 3 g' });
    expect(made(onAnalytical('1 g', ['material: PVP, lot: none'], micro), 'Li')?.uncertainty).toBeGreaterThan(0);
  });

  it('a synthesis of one element has nothing to compare', () => {
    const { sheet, synthesis } = fromBottles(
      ['target: TiO2', 'batch: 1 g', 'precursors: {TiO2: as needed}'],
      ['material: PVP, lot: a'],
    );
    if (sheet === undefined || synthesis === undefined) throw new Error('no sheet');
    const weighed = brought(sheet, synthesis, analytical);
    expect(weighed.sheet.reaction?.readingsMake).toBeUndefined();
    expect(weighed.sheet.weighing?.advice).toEqual([]);
  });

  it('a hydrate of open water has masses and no elements; what cures it is what goes in', () => {
    const open = [
      'target: La2Zr2O7',
      'precursors: {"La(NO3)3·6H2O": 8.66 mg, "ZrO(NO3)2·xH2O": {is: 46.2 mg, x: 0..6}}',
      'leaves: [NO2, O2, H2O]',
    ];
    const { sheet, synthesis } = fromBottles(open, ['material: PVP, lot: a']);
    if (sheet === undefined || synthesis === undefined) throw new Error('no sheet');
    const weighed = brought(sheet, synthesis, analytical);
    expect(weighed.sheet.reaction?.readingsMake).toBeUndefined();
    expect(weighed.findings.map((one) => one.facts)).toMatchObject([{ by: 'La(NO3)3·6H2O', batch: '20 mg' }]);
  });
});

// Every reading with a normal error of its repeatability and a rectangular one of its step, every bottle with a normal error
// of its assay and of what it loses: the purity of lithium carbonate, the loss on ignition of lanthanum oxide, on its own
// purity; zirconia is of the purity that is stated.
describe('200 000 draws of 0.1 g', () => {
  const bottles = [
    'material: Li2CO3, lot: L, purity: 99.0 ± 0.3 wt%',
    'material: La2O3, lot: O, purity: 99.9 ± 0.1 wt% of ignited, loss on ignition: 2.0 ± 0.3 wt%',
    'material: ZrO2, lot: Z, assay: 99.0 ± 0.4 wt% ZrO2',
  ];
  const found = onAnalytical('0.3 g', bottles);
  const draws = 2e5;
  const sums: Record<string, [number, number]> = { Li: [0, 0], Zr: [0, 0], Ta: [0, 0] };
  beforeAll(async () => {
    const normal = await normalNumbers(20261128);
    const uniform = await normalNumbers(7);
    const masses = reagents(found.sheet).map(({ reading }) => (reading?.mass ?? 0) * 1e3);
    // Of four rectangular numbers of one twelfth of a step's square the sum is drawn: a normal of the same deviation.
    const shown = (i: number) => (masses[i] ?? 0) + 0.08e-3 * normal() + (0.1e-3 / Math.sqrt(12)) * uniform();
    for (let n = 0; n < draws; n++) {
      const li = (shown(0) * (0.99 + 0.003 * normal()) * 2) / 73.888;
      const la = (shown(1) * (0.999 + 0.001 * normal()) * (1 - 0.02 - 0.003 * normal()) * 2) / 325.808;
      const zr = (shown(2) * (0.99 + 0.004 * normal())) / 123.22;
      const ta = (shown(3) * 2) / 441.891;
      for (const [element, moles] of [
        ['Li', li],
        ['Zr', zr],
        ['Ta', ta],
      ] as const) {
        const sum = sums[element] ?? [0, 0];
        const value = (3 * moles) / la;
        sum[0] += value;
        sum[1] += value * value;
      }
    }
  });
  it.each(['Li', 'Zr', 'Ta'])('%s is as unsure as its propagation says', (element) => {
    const [one, two] = sums[element] ?? [0, 0];
    const mean = one / draws;
    const deviation = Math.sqrt(two / draws - mean * mean);
    const { atoms = 0, uncertainty = 0 } = made(found, element) ?? {};
    // A standard deviation of N draws is known to 1/sqrt(2N) = 0.16 %: four of these, and 0.1 % for what is not linear.
    expect(Math.abs(deviation / uncertainty - 1)).toBeLessThan(4 / Math.sqrt(2 * draws) + 1e-3);
    expect(Math.abs(mean / atoms - 1)).toBeLessThan(1e-4);
  });
});
