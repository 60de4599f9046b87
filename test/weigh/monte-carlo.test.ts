import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/mixture/seeded-random.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { readLab } from '../../src/recipe/read-lab.ts';
import { openLots } from '../../src/weigh/open-lots.ts';
import type { Sheet } from '../../src/weigh/sheet.ts';
import { asWritten } from '../../src/weigh/size-composition.ts';
import { weighOnBalances } from '../../src/weigh/weigh-on-balances.ts';
import { weighOut } from '../../src/weigh/weigh-out.ts';
import { normalNumbers } from '../mixture/observe.ts';
import { project } from '../recipe/project.ts';
import { mixture } from '../solve/ask.ts';
import { analytical, labText, onBalances, realised } from './on-balances.ts';
import { reagents } from './sheet-of.ts';

// Linear propagation held against draws: every reading with a normal error of its repeatability and a rectangular one of
// its step, every bottle with a normal error of its purity. The recipe is chosen so that all of it matters.
const recipe = mixture([
  'PEO: {is: 0.07 g, purity: 98 ± 0.4 wt%}',
  'LiTFSI: {is: O/Li = 16, purity: 99 ± 0.3 wt%}',
  'LZO: 60 mg',
]);
const { sheet } = onBalances(
  recipe,
  labText({ one: 'readability: 0.2 mg, repeatability: 0.1 mg, minimum weight: 20 mg, capacity: 220 g' }),
);
const draws = 2e5;

async function spread(sheet: Sheet): Promise<{ mean: number; deviation: number }[]> {
  const index = await seededRandom(20261128);
  const uniform = () => (index(2 ** 30) + 0.5) / 2 ** 30;
  const normal = await normalNumbers(8112026);
  const { constituents, figures } = sheet.live;
  const lines = reagents(sheet);
  const purity: Record<string, readonly [number, number]> = { PEO: [0.98, 0.004], LiTFSI: [0.99, 0.003], LZO: [1, 0] };
  const sums = figures.map((): [number, number] => [0, 0]);
  for (let n = 0; n < draws; n++) {
    const amounts = constituents.map(() => 0);
    for (const { id, reading } of lines) {
      if (reading === undefined) continue;
      const weighed = reading.mass + 0.1e-6 * normal() + 0.2e-6 * (uniform() - 0.5);
      const [share, doubt] = purity[id] ?? [0, 0];
      amounts[constituents.findIndex((one) => one.id === id)] = weighed * (share + doubt * normal());
    }
    figures.forEach(({ top, bottom }, k) => {
      const over = (row: readonly number[]) => row.reduce((sum, each, i) => sum + each * (amounts[i] ?? 0), 0);
      const value = over(top) / over(bottom);
      const sum = sums[k] ?? [0, 0];
      sum[0] += value;
      sum[1] += value * value;
    });
  }
  return sums.map(([one, two]) => {
    const mean = one / draws;
    return { mean, deviation: Math.sqrt((two / draws - mean * mean) * (draws / (draws - 1))) };
  });
}

describe('200 000 draws', () => {
  let drawn: Awaited<ReturnType<typeof spread>> = [];
  beforeAll(async () => {
    drawn = await spread(sheet);
  });
  // A standard deviation from N draws is known to 1/sqrt(2N) = 0.16 %; four of these, and 0.1 % for what is not linear.
  const allowed = 4 / Math.sqrt(2 * draws) + 1e-3;
  it.each(sheet.live.figures.map(({ name, kind }, k) => [name, kind, k] as const))('%s (%s)', (_, __, k) => {
    const { value = 0, uncertainty = 0 } = sheet.weighing?.figures[k] ?? {};
    const { mean, deviation } = drawn[k] ?? { mean: 0, deviation: 0 };
    expect(uncertainty).toBeGreaterThan(0);
    expect(Math.abs(deviation / uncertainty - 1)).toBeLessThan(allowed);
    expect(Math.abs(mean / value - 1)).toBeLessThan(1e-3);
  });

  it('covers a ratio, shares by mass and a share by volume', () => {
    expect(new Set(sheet.live.figures.map((one) => one.kind))).toEqual(new Set(['ratio', 'wt', 'vol']));
  });
});

describe('lines from one bottle', () => {
  it('share its error', () => {
    const recipe = mixture(['one: {is: 5 g, material: PEO}', 'other: {is: 5 g, material: PEO}', 'LiTFSI: 4 g']);
    const stock = 'kind: stock\nlots:\n  - {material: PEO, lot: P1, purity: 98 ± 1 wt%}\n';
    const file = join(project({ 'x.yaml': recipe, 'stock.yaml': stock }), 'x.yaml');
    const { composition } = runPipeline(file);
    const lots = composition && openLots(composition, { chosen: [], on: '2026-11-28' });
    const taken = lots?.ok ? lots.value?.composition : undefined;
    const { lab } = readLab(analytical, 'lab.yaml');
    if (taken === undefined || lab === undefined) throw new Error('nothing was taken');
    const own = realised(weighOnBalances(weighOut(asWritten(taken)), taken, lab), 'O/Li');
    // All of the O is in it: 1/98 = 1.020408 %, where two bottles would make 1.020408/√2 = 0.72154 %; readings add 2e-5.
    expect(own.uncertainty / own.value).toBeCloseTo(0.01020408, 6);
  });
});

// A solution whose strength is unsure brings its solute and, against it, the solvent that stays: w = b M / (1 + b M).
describe('200 000 draws of a stock solution beside a bottle of doubtful purity', () => {
  const molarMass = 0.287075419;
  const { sheet: own } = onBalances(
    mixture([
      'PEO: {is: 0.07 g, purity: 98 ± 0.4 wt%}',
      'SN: 0.3 g',
      'LiTFSI: {is: O/Li = 16, as: 1.00 ± 0.02 mol/kg in SN}',
    ]),
    labText({ one: 'readability: 0.2 mg, repeatability: 0.1 mg, minimum weight: 20 mg, capacity: 220 g' }),
  );
  const sums = own.live.figures.map((): [number, number] => [0, 0]);
  beforeAll(async () => {
    const index = await seededRandom(4);
    const normal = await normalNumbers(44);
    const { constituents, figures } = own.live;
    const at = (id: string) => constituents.findIndex((one) => one.id === id);
    const shown = (id: string) =>
      (reagents(own).find((one) => one.id === id)?.reading?.mass ?? 0) +
      0.1e-6 * normal() +
      0.2e-6 * ((index(2 ** 30) + 0.5) / 2 ** 30 - 0.5);
    for (let n = 0; n < draws; n++) {
      const strength = (1 + 0.02 * normal()) * molarMass;
      const [solution, share] = [shown('LiTFSI'), strength / (1 + strength)];
      const amounts = constituents.map(() => 0);
      amounts[at('PEO')] = shown('PEO') * (0.98 + 0.004 * normal());
      amounts[at('LiTFSI')] = solution * share;
      amounts[at('SN')] = shown('SN') + solution * (1 - share);
      figures.forEach(({ top, bottom }, k) => {
        const over = (row: readonly number[]) => row.reduce((sum, each, i) => sum + each * (amounts[i] ?? 0), 0);
        const value = over(top) / over(bottom);
        const sum = sums[k] ?? [0, 0];
        sum[0] += value;
        sum[1] += value * value;
      });
    }
  });
  it.each(own.live.figures.map(({ name }, k) => [name, k] as const))('%s', (_, k) => {
    const { value = 0, uncertainty = 0 } = own.weighing?.figures[k] ?? {};
    const [one, two] = sums[k] ?? [0, 0];
    const mean = one / draws;
    expect(uncertainty).toBeGreaterThan(0);
    expect(Math.abs(Math.sqrt(two / draws - mean * mean) / uncertainty - 1)).toBeLessThan(
      4 / Math.sqrt(2 * draws) + 2e-3,
    );
    expect(Math.abs(mean / value - 1)).toBeLessThan(1e-3);
  });
});
