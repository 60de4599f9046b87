import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Made } from '../../src/weigh/made.ts';
import { smallestTopUp } from '../../src/weigh/smallest-top-up.ts';
import { additions, figure, hold, line, made } from './hold.ts';

const lab = (step: string, least: string, more = '') => ({
  'lab.yaml': [
    'kind: lab',
    'balances:',
    `  XS: {readability: ${step}, repeatability: ${step}, minimum weight: ${least}, capacity: 220 g}`,
    more,
    '',
  ].join('\n'),
});
const film = ['components: {PEO: 0.7 g, LiTFSI: O/Li = 18}', 'tolerance: 1 %'];

/** Whether every figure keeps its tolerance by two standard uncertainties; by the definition, not the code under test. */
function passes({ figures, lines }: Made, after: readonly number[], doubt: readonly number[]): boolean {
  const sum = (row: readonly number[], some: readonly number[]) =>
    row.reduce((total, one, i) => total + one * (some[i] ?? 0), 0);
  return figures.every(({ top, bottom, target, tolerance }) => {
    const value = sum(top, after) / sum(bottom, after);
    const u = Math.sqrt(
      lines.reduce(
        (total, _, i) =>
          total + ((((top[i] ?? 0) - value * (bottom[i] ?? 0)) / sum(bottom, after)) * (doubt[i] ?? 0)) ** 2,
        0,
      ),
    );
    return Math.abs(value - target) + 2 * u <= (tolerance?.allowed ?? Number.POSITIVE_INFINITY) * (1 + 1e-7);
  });
}

describe('readings without ± are as sure as their balance', () => {
  // On a balance of 0.1 mg with 0.1 mg: u = √(0.1² + 0.1²/12) = 0.1041 mg. O/Li of 0.7342 and 0.2700 g is 17.7203; its
  // u = 17.7203 · √((0.1041/734.2)² + (0.1041/270.0)²) = 0.00728.
  const files = lab('0.1 mg', '20 mg');

  it('by the name that the record says', () => {
    const batch = made(film, ['balance: XS', 'weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}'], files);
    expect(figure('O/Li', batch)?.uncertainty).toBeCloseTo(0.00728, 5);
    expect(batch.lab).toEqual({ file: 'lab.yaml', used: ['XS'] });
  });

  it('what a reading states goes before', () => {
    const batch = made(film, ['balance: XS', 'weighed: {PEO: 0.7342 g ± 1 mg, LiTFSI: 0.2700 g ± 1 mg}'], files);
    expect(line('PEO', batch)?.uncertainty).toBeCloseTo(1e-6, 12);
    expect(batch.lab?.used).toEqual([]);
  });

  it('each portion is a reading: two of them are √2 as unsure', () => {
    const batch = made(film, ['balance: XS', 'weighed: {PEO: [0.7000 g, 0.0342 g], LiTFSI: 0.2700 g}'], files);
    expect(line('PEO', batch)?.uncertainty).toBeCloseTo(Math.SQRT2 * 0.10408e-6, 11);
  });

  it('nothing is assumed of a reading that names no balance, or one that the lab does not have', () => {
    expect(
      figure('O/Li', made(film, ['weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}'], files))?.uncertainty,
    ).toBeUndefined();
    const { findings, made: batch } = hold(film, ['balance: XX', 'weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}'], files);
    expect(findings.map((one) => [one.code, one.severity])).toEqual(
      [
        ['composition-off', 'warning'],
        ['balance-unknown', 'warning'],
      ].toReversed(),
    );
    expect(batch?.figures[0]?.uncertainty).toBeUndefined();
  });

  it.each([
    // 18 ± 1 % begins at 17.82; by mass of PEO beside 0.2700 g that is 738.33 mg. u of O/Li is 0.0073: 0.08 % of it.
    ['0.7389 g', 'unsure'],
    ['0.7395 g', 'pass'],
    ['0.7381 g', 'unsure'],
    ['0.7376 g', 'warn'],
  ])('%s of PEO at the edge is %s', (mass, verdict) => {
    const batch = made(film, ['balance: XS', `weighed: {PEO: ${mass}, LiTFSI: 0.2700 g}`], files);
    expect(figure('O/Li', batch)?.verdict).toBe(verdict);
  });
});

describe('a top-up that can be weighed', () => {
  it('is none below the least that the balance is used for: the next one that can be is said, and what would do', async () => {
    // 4.13 mg of PEO would do and cannot be weighed. 20 mg of PEO alone is 17.7203 · 754.2/734.2 = 18.203, beyond 18.18:
    // 20 mg of the salt with it, and PEO to 17.82 + 2u: at 290.0 mg that is 793.0 mg, 58.8 mg and what u asks for.
    const batch = made(film, ['balance: XS', 'weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}'], lab('0.1 mg', '20 mg'));
    const [target, inside] = await smallestTopUp(batch);
    expect(additions(inside).LiTFSI).toBeCloseTo(0.02, 9);
    expect(additions(inside).PEO).toBeGreaterThanOrEqual(0.0588);
    expect(additions(inside).PEO).toBeLessThan(0.0602);
    expect((inside?.tooLittle ?? []).map((one) => one.line.id)).toEqual(['PEO']);
    // To the target with at least 20 mg of the salt: 290/270 · 737.29 mg (18 beside 270.0 mg is 745.79) less 734.2.
    expect(additions(target)).toEqual({
      LiTFSI: expect.closeTo(0.02, 9),
      PEO: expect.closeTo((290 / 270) * 0.745788 - 0.7342, 4),
    });
  });

  it('is as before where the balance weighs so little', async () => {
    const batch = made(film, ['balance: XS', 'weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}'], lab('0.01 mg', '1 mg'));
    const [target, inside] = await smallestTopUp(batch);
    expect(additions(target)).toEqual({ PEO: expect.closeTo(0.01159, 6) });
    expect(inside?.tooLittle).toBeUndefined();
    // Two readings of PEO, 0.0147 mg of 738.4, and 0.0104 of 270.0: u of 17.82 is 0.00077. 17.82155 is 738.395 mg of PEO,
    // 4.195 mg more: 4.20 in whole steps.
    expect(additions(inside).PEO).toBeCloseTo(0.0042, 9);
  });

  const batches = fc.record({
    ratio: fc.integer({ min: 12, max: 24 }),
    filler: fc.integer({ min: 3, max: 12 }),
    off: fc.tuple(
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: -60, max: 60 }),
    ),
    least: fc.constantFrom(1, 4, 10),
    tolerance: fc.constantFrom('1 %', '3 %', '{O/Li: 2 %, LZO of total: 0.4 wt%}'),
  });

  it('is the least of all that can be weighed: every whole number of steps, one by one', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(batches, async ({ ratio, filler, off, least, tolerance }) => {
        // A batch of some 100 mg on a balance of 1 mg whose doubt is a hundredth of that.
        const recipe = [
          'batch: 100 mg',
          `components: {PEO: rest, LiTFSI: O/Li = ${ratio}, LZO: ${filler} wt% of total}`,
          `tolerance: ${tolerance}`,
        ];
        const files = lab('1 mg', `${least} mg`);
        const asked = made(recipe, ['weighed: {PEO: 1 mg}']).lines;
        const scale = 0.1 / (asked.reduce((sum, one) => sum + one.target, 0) * 1e3);
        const weighed = asked.map((one, i) =>
          Math.max(1, Math.round(one.target * 1e6 * scale * (1 + (off[i] ?? 0) / 1000))),
        );
        const batch = made(
          recipe,
          [`weighed: {${asked.map((one, i) => `${one.id}: ${weighed[i]} mg ± 0.001 mg`).join(', ')}}`],
          files,
        );
        const found = (await smallestTopUp(batch)).at(-1);
        const masses = weighed.map((one) => one * 1e-6);
        const grams = additions(found);
        const own = batch.lines.map((one) => Math.round((grams[one.id] ?? 0) * 1e3));
        const top = 60;
        let best: number | undefined;
        const doubt = (more: readonly number[]) => more.map((one) => (one > 0 ? Math.SQRT2 : 1) * 1e-9);
        for (let i = 0; i <= top; i++)
          for (let j = 0; i + j <= top; j++)
            for (let k = 0; i + j + k <= top; k++) {
              const more = [i, j, k];
              if (i + j + k >= (best ?? top + 1) || more.some((one) => one > 0 && one < least)) continue;
              const after = masses.map((one, at) => one + (more[at] ?? 0) * 1e-6);
              if (passes(batch, after, doubt(more))) best = i + j + k;
            }
        if (batch.figures.every((one) => one.verdict === 'pass')) {
          expect(found).toBeUndefined();
          return;
        }
        if (best === undefined) {
          expect(found === undefined || own.reduce((a, b) => a + b, 0) > top).toBe(true);
          return;
        }
        compared++;
        expect(own.reduce((a, b) => a + b, 0)).toBe(best);
        expect(own.every((one) => one === 0 || one >= least)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(20);
  }, 60_000);
});

describe('after a top-up the batch passes', () => {
  const cases = fc.record({
    ratio: fc.integer({ min: 8, max: 30 }),
    off: fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })),
    least: fc.constantFrom('0 mg', '5 mg', '20 mg'),
  });

  it('also by the readings of what was added', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ ratio, off, least }) => {
        const recipe = [`components: {PEO: 0.7 g, LiTFSI: O/Li = ${ratio}, LZO: 5 wt% of total}`, 'tolerance: 1 %'];
        const files = lab('0.1 mg', least === '0 mg' ? '0.1 mg' : least);
        const say = (grams: number) => `${grams.toFixed(4)} g`;
        const asked = made(recipe, ['weighed: {PEO: 0.7 g}']).lines.map((one) => one.target * 1e3);
        const masses = asked.map((one, i) => one * (1 + (off[i] ?? 0) / 1000));
        const names = ['PEO', 'LiTFSI', 'LZO'];
        const record = (portions: readonly string[][]) => [
          'balance: XS',
          `weighed: {${names.map((name, i) => `${name}: [${portions[i]?.join(', ')}]`).join(', ')}}`,
        ];
        const batch = made(recipe, record(masses.map((one) => [say(one)])), files);
        for (const one of await smallestTopUp(batch)) {
          const more = additions(one);
          const after = made(
            recipe,
            record(
              masses.map((mass, i) => [say(mass), ...(more[names[i] ?? ''] ? [say(more[names[i] ?? ''] ?? 0)] : [])]),
            ),
            files,
          );
          expect(after.figures.map((own) => own.verdict)).toEqual(after.figures.map(() => 'pass'));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is weighed otherwise', () => {
  it('a solution is topped up as a solution', async () => {
    // 20 wt% of LiTFSI: 1.335 g of solution are 0.2670 g of salt, 2 % too little for 0.7523 g of PEO (18 beside 272.4 mg).
    const recipe = [
      'components: {PEO: 0.7 g, LiTFSI: {is: O/Li = 18, as: 20 wt% in acetonitrile}}',
      'solvents: {acetonitrile: 5 mL}',
    ];
    const batch = made(recipe, ['weighed: {PEO: 0.7523 g, LiTFSI: 1.3350 g, acetonitrile: 4 mL}']);
    const [target] = await smallestTopUp(batch);
    // 0.7523/44.053/18 · 287.075 = 272.36 mg of salt, 1361.8 mg of solution.
    expect(additions(target)).toEqual({ LiTFSI: expect.closeTo(1.3618 - 1.335, 4) });
  });

  it('a recipe that was made before is topped up as one', async () => {
    const inner = 'kind: mixture\ncomponents: {PEO: 70 wt%, LiTFSI: 30 wt%}\nbatch: 1 g\n';
    const recipe = [
      'batch: 1 g',
      'components: {LFP: 80 wt%, film: {is: 20 wt%, recipe: in.yaml, premade: true}}',
      'tolerance: 1 %',
    ];
    const batch = made(recipe, ['weighed: {LFP: 0.8200 g, film: 0.2000 g}'], { 'in.yaml': inner });
    const [target] = await smallestTopUp(batch);
    expect(additions(target)).toEqual({ film: expect.closeTo(0.005, 9) });
  });

  it('five times too much of one takes five times all others', async () => {
    const batch = made(film, ['weighed: {PEO: 0.7000 g, LiTFSI: 1.2671 g}']);
    const [target] = await smallestTopUp(batch);
    // 18 beside 1.2671 g is 3.5000 g.
    expect(additions(target).PEO).toBeCloseTo(2.8, 3);
  });

  it('what is closed is not topped up, with a balance as without', async () => {
    const files = lab('0.1 mg', '20 mg');
    const weighed = 'weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}';
    expect(await smallestTopUp(made(film, ['balance: XS', weighed, 'closed: [PEO]'], files))).toEqual([]);
    // With the salt closed only PEO is left, and 20 mg of it is too much.
    expect(await smallestTopUp(made(film, ['balance: XS', weighed, 'closed: [LiTFSI]'], files))).toEqual([]);
  });

  it.each([
    // 0.7458 g of PEO go with 0.2700 g of the salt.
    ['0.7342 kg', '0.7342 g'],
    ['0.7342 mg', '0.7342 g'],
    ['7.342 g', '0.7342 g'],
    ['0.07342 g', '0.7342 g'],
    ['7342 mg', '0.7342 g'],
    ['3.342 g', undefined],
  ])('%s looks like %s: nothing is topped up by a slip', async (mass, likely) => {
    const { findings, made: batch } = hold(film, [`weighed: {PEO: ${mass}, LiTFSI: 0.2700 g}`]);
    const slip = findings.find((one) => one.code === 'weighed-far');
    expect(slip?.facts).toMatchObject({ name: 'PEO', ...(likely ? { likely } : {}) });
    expect(batch && (await smallestTopUp(batch)).length > 0).toBe(likely === undefined);
  });
});
