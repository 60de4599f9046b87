import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOptimum, type Goal } from '../../src/mixture/find-optimum.ts';
import { fitScheffe } from '../../src/mixture/fit-scheffe.ts';
import { isInside } from '../../src/mixture/is-inside.ts';
import type { Region } from '../../src/mixture/region.ts';
import type { ScheffeFit } from '../../src/mixture/scheffe-fit.ts';
import { scheffeSurface } from '../../src/mixture/scheffe-surface.ts';
import { type ScheffeModel, scheffeTerms } from '../../src/mixture/scheffe-terms.ts';
import { fitted, latticePoints, yarn } from './observe.ts';
import { bounded, row } from './regions.ts';

const names = ['x1', 'x2', 'x3'];
const whole: Region = { names, rows: [] };
const fitTo = async (model: ScheffeModel = 'quadratic') =>
  fitted(await fitScheffe(yarn, { names, model, scale: 'raw' }));
const optimum = (found: ScheffeFit, region: Region, goal: Goal = 'maximum') =>
  findOptimum(scheffeSurface(found), region, { goal, level: 0.95 });

/** A fit with these coefficients, for its surface alone. */
function drawn(model: ScheffeModel, values: readonly number[], by = names): ScheffeFit {
  const terms = scheffeTerms(by, model);
  const nothing = { sum: 0, degreesOfFreedom: 0 };
  return {
    model,
    names: by,
    scale: 'raw',
    observations: [],
    coefficients: terms.map((term, k) => ({ term, value: values[k] ?? 0 })),
    inverse: new Float64Array(terms.length ** 2),
    residuals: [],
    residual: nothing,
    total: nothing,
    regression: nothing,
    lackOfFit: { missing: 'no replicates' },
  };
}

describe('the optimum', () => {
  it('of the yarn is the published one, on the bound without x2', async () => {
    const { prediction, bounds, equals } = await optimum(await fitTo(), whole);
    // On the edge y = 11.7 x + 16.4 (1 - x) + 11.4 x (1 - x), whose slope is zero at x = 6.7 / 22.8 = 0.2938596.
    [6.7 / 22.8, 0, 16.1 / 22.8].forEach((share, i) => {
      expect(prediction.shares[i]).toBeCloseTo(share, 9);
    });
    expect(prediction.mean).toBeCloseTo(17.38443, 5);
    expect(prediction.standardError).toBeCloseTo(0.4512484, 6);
    expect(bounds).toEqual(['x2 = 0']);
    expect(equals).toEqual([]);
  });

  it('has the interval of the delta method', async () => {
    // d best / d coefficient by turning each coefficient a little and climbing anew; then the variance gᵀ C g.
    const found = await fitTo();
    const step = 1e-4;
    const turned = async (k: number, by: number) => {
      const coefficients = found.coefficients.map((one, i) => (i === k ? { ...one, value: one.value + by } : one));
      return (await optimum({ ...found, coefficients }, whole)).prediction.mean;
    };
    const slopes: number[] = [];
    for (const k of found.coefficients.keys()) {
      slopes.push(((await turned(k, step)) - (await turned(k, -step))) / (2 * step));
    }
    const count = slopes.length;
    const variance = found.inverse.reduce(
      (sum, value, at) => sum + value * (slopes[Math.floor(at / count)] ?? 0) * (slopes[at % count] ?? 0),
      0,
    );
    const { prediction } = await optimum(found, whole);
    expect(prediction.standardError).toBeCloseTo(Math.sqrt((found.variance ?? 0) * variance), 5);
  });

  it('of a linear model is a corner, exactly', async () => {
    // 15 x1 + 9.8 x2 + 15.8 x3 is greatest with all of x3 that is allowed, and then of x1.
    const region = bounded([
      [0.1, 0.5],
      [0.2, 0.8],
      [0, 0.45],
    ]);
    const { prediction, bounds } = await optimum(await fitTo('linear'), region);
    expect(Array.from(prediction.shares)).toEqual([0.35, 0.2, 0.45].map((share) => expect.closeTo(share, 14)));
    expect(bounds.toSorted()).toEqual(['x2 >= 0.2', 'x3 <= 0.45']);
    const least = await optimum(await fitTo('linear'), region, 'minimum');
    expect(Array.from(least.prediction.shares)).toEqual([0.2, 0.8, 0].map((share) => expect.closeTo(share, 14)));
  });

  it('follows a ratio, however its row is scaled', async () => {
    // On x1 = 2 x3 with x3 = t, y = 9.4 + 40 t - 62.4 t², greatest at t = 40 / 124.8, where it is 9.4 + 20 t = 15.81026;
    // the corner (2/3, 0, 1/3) has 15.8, the edge without x3 15.4 at most.
    for (const scale of [1, 100, 0.001]) {
      const region = { names, rows: [row([-scale, 0, 2 * scale], 0, 'x1/x3 >= 2')] };
      const { prediction, bounds } = await optimum(await fitTo(), region);
      expect(prediction.shares[2]).toBeCloseTo(40 / 124.8, 9);
      expect(prediction.mean).toBeCloseTo(9.4 + (20 * 40) / 124.8, 9);
      expect(bounds).toEqual(['x1/x3 >= 2']);
    }
  });

  it('of a region that is a line or a point is on it', async () => {
    const line = { names, rows: [row([0, 1, 0], '0.3'), row([0, -1, 0], '-0.3')] };
    const { prediction } = await optimum(await fitTo(), line);
    expect(prediction.shares[1]).toBeCloseTo(0.3, 14);
    // With x3 = 0.7 - x: 11.7 x + 2.82 + 16.4 (0.7 - x) + 5.7 x + 11.4 x (0.7 - x) - 2.88 (0.7 - x)
    //   has the slope 11.7 - 16.4 + 5.7 + 7.98 + 2.88 - 22.8 x = 11.86 - 22.8 x.
    expect(prediction.shares[0]).toBeCloseTo(11.86 / 22.8, 9);
    const point = bounded([
      [0.2, 0.2],
      [0.3, 0.3],
      [0, 1],
    ]);
    expect((await optimum(await fitTo(), point)).prediction.shares[2]).toBeCloseTo(0.5, 14);
  });

  it('names the others where the best is not one alone', async () => {
    // x1 x2 + x1 x3 + x2 x3 is greatest at the centroid alone; 4 (x1 + x2) x3 wherever x3 is a half.
    const inside = await optimum(drawn('quadratic', [0, 0, 0, 1, 1, 1]), whole);
    expect(inside.bounds).toEqual([]);
    expect(inside.equals).toEqual([]);
    expect(inside.prediction.mean).toBeCloseTo(1 / 3, 12);
    const ridge = await optimum(drawn('quadratic', [0, 0, 0, 0, 4, 4]), whole);
    expect(ridge.prediction.mean).toBeCloseTo(1, 12);
    expect(ridge.equals.length).toBeGreaterThan(2);
    for (const shares of ridge.equals) expect(shares[2]).toBeCloseTo(0.5, 6);
  });

  it('is not beaten by a fine grid, nor by the order of components', async () => {
    const grid = latticePoints(3, 200).map((point) => Float64Array.from(point, (count) => count / 200));
    const value = fc.integer({ min: -50, max: 50 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<ScheffeModel>('quadratic', 'special cubic', 'cubic'),
        fc.array(value, { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 34, max: 100 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        async (model, values, upper, order) => {
          const region = { names, rows: [row([1, 0, 0], upper / 100), row([0, 2, -1], '0.5')] };
          const found = drawn(model, values);
          const best = await optimum(found, region);
          const surface = scheffeSurface(found);
          expect(isInside(region, best.prediction.shares, 1e-12)).toBe(true);
          for (const shares of grid) {
            if (!isInside(region, shares, 1e-12)) continue;
            expect(surface.meanAt(shares)).toBeLessThanOrEqual(best.prediction.mean + 1e-9);
          }
          // The same surface under other names: the coefficients of differences turn their sign with the pair.
          const by = order.map((k) => names[k] ?? '');
          const renamed = drawn(model, [], by).coefficients.map(({ term }) => {
            const factors = term.factors.map((k) => order[k] ?? 0);
            const [first = 0, second = 0] = (term.difference ?? []).map((k) => order[k] ?? 0);
            const own = found.coefficients.find(
              (one) =>
                one.term.factors.join() === factors.toSorted().join() && !one.term.difference === !term.difference,
            );
            return { term, value: (own?.value ?? Number.NaN) * (term.difference && first > second ? -1 : 1) };
          });
          const moved = {
            names: by,
            rows: region.rows.map((one) => ({
              ...one,
              coefficients: order.map((k) => one.coefficients[k] ?? one.bound),
            })),
          };
          const again = await optimum({ ...found, names: by, coefficients: renamed }, moved);
          expect(again.prediction.mean).toBeCloseTo(best.prediction.mean, 9);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is refused for a region without a point', async () => {
    await expect(
      optimum(
        await fitTo(),
        bounded([
          [0.6, 1],
          [0.6, 1],
          [0, 1],
        ]),
      ),
    ).rejects.toThrow(RangeError);
  });
});
