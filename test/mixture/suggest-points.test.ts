import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { loadDistributions } from '../../src/calculation/load-distributions.ts';
import { conditionProcess } from '../../src/mixture/condition-process.ts';
import { expectedImprovement } from '../../src/mixture/expected-improvement.ts';
import { fitGaussianProcess } from '../../src/mixture/fit-gaussian-process.ts';
import { fitScheffe } from '../../src/mixture/fit-scheffe.ts';
import { gaussianSurface } from '../../src/mixture/gaussian-surface.ts';
import type { Observation } from '../../src/mixture/observation.ts';
import { scheffeSurface } from '../../src/mixture/scheffe-surface.ts';
import { expandScheffe, scheffeTerms } from '../../src/mixture/scheffe-terms.ts';
import { type SuggestOptions, suggestPoints } from '../../src/mixture/suggest-points.ts';
import type { Surface } from '../../src/mixture/surface.ts';
import { fitted, latticePoints, yarn } from './observe.ts';
import { row } from './regions.ts';

const names = ['x1', 'x2', 'x3'];
const candidates = latticePoints(3, 10).map((point) => Float64Array.from(point, (count) => count / 10));
const distributions = await loadDistributions();

const quadratic = fitted(await fitScheffe(yarn, { names, model: 'quadratic', scale: 'raw' }));
const process = fitted(
  await fitGaussianProcess(yarn, { names, scale: 'raw', kernel: 'Matern 5/2', lengthScales: 'common' }),
).process;
const surfaces = [
  { called: 'the quadratic model', surface: scheffeSurface(quadratic) },
  { called: 'the Gaussian process', surface: gaussianSurface(process) },
];

const suggest = async (surface: Surface, change: Partial<SuggestOptions> = {}) =>
  suggestPoints(surface, {
    candidates,
    count: 4,
    by: 'expected improvement',
    goal: 'maximum',
    batch: 'believer',
    level: 0.95,
    region: { names, rows: [] },
    ...change,
  });

/** The expected improvement at every candidate. */
function improvementsOf(surface: Surface, sign: number, best: number): number[] {
  const { degreesOfFreedom } = surface;
  const variance = surface.covariances(candidates);
  return candidates.map((shares, i) => {
    const ahead = sign * surface.meanAt(shares) - best;
    return expectedImprovement({ ahead, standardError: Math.sqrt(variance(i, i)), degreesOfFreedom }, distributions);
  });
}

/** The surface of the same kind made anew from these measurements; parameters and noise as they were. */
async function remade(surface: Surface, observations: readonly Observation[]): Promise<Surface> {
  if (surface.degreesOfFreedom === Number.POSITIVE_INFINITY) {
    const values = Float64Array.from(observations, ({ response }) => response ?? 0);
    return gaussianSurface(await conditionProcess({ ...process, observations, values }, process.parameters));
  }
  const { residual, variance = 0 } = quadratic;
  const again = fitted(await fitScheffe(observations, { names, model: 'quadratic', scale: 'raw' }));
  return scheffeSurface({ ...again, residual, variance });
}

/** Indices from the greatest to the least. */
const ranked = (values: readonly number[]) =>
  values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));

describe.each(surfaces)('the next points by $called', ({ surface }) => {
  it.each(['maximum', 'minimum'] as const)('start with the most improving towards the %s', async (goal) => {
    const sign = goal === 'maximum' ? 1 : -1;
    const best = Math.max(...yarn.map(({ shares }) => sign * surface.meanAt(shares)));
    const improvements = improvementsOf(surface, sign, best);
    const [first] = fitted(await suggest(surface, { goal, count: 1 }));
    expect(first?.candidate).toBe(ranked(improvements)[0]);
    expect(first?.why).toMatchObject({ by: 'expected improvement', best: expect.closeTo(sign * best, 9) });
    if (first?.why.by !== 'expected improvement') throw new Error('by something else');
    expect(first.why.improvement).toBeCloseTo(Math.max(...improvements), 10);
    const { mean, standardError = 0 } = first.prediction;
    const z = (sign * mean - best) / standardError;
    expect(first.why.chance).toBeCloseTo(distributions.studentBelow(z, surface.degreesOfFreedom), 10);
  });

  it.each(['believer', 'liar'] as const)('go on as if those before had been measured: %s', async (batch) => {
    const suggested = fitted(await suggest(surface, { batch }));
    expect(new Set(suggested.map(({ candidate }) => candidate)).size).toBe(4);
    const measured = [...yarn];
    for (const [i, one] of suggested.entries()) {
      const now = await remade(surface, measured);
      const taken = suggested.slice(0, i).map(({ candidate }) => candidate);
      const best = Math.max(...measured.map(({ shares }) => now.meanAt(shares)));
      const improvements = improvementsOf(now, 1, best).map((value, k) => (taken.includes(k) ? -1 : value));
      expect(one.candidate).toBe(ranked(improvements)[0]);
      expect(one.why).toMatchObject({
        improvement: expect.closeTo(Math.max(...improvements), 9),
        best: expect.closeTo(best, 9),
      });
      const response = batch === 'liar' ? best : now.meanAt(one.shares);
      measured.push({ shares: one.shares, response, row: 0 });
    }
  });

  it('say what they predict, what is near, and what bounds them', async () => {
    const region = { names, rows: [row([0, -1, 0], '-0.1', 'x2 >= 10 %')] };
    const inside = candidates.filter((shares) => (shares[1] ?? 0) >= 0.1 - 1e-12);
    const [first] = fitted(await suggest(surface, { candidates: inside, region, count: 1 }));
    expect(first?.bounds).toContain('x2 >= 10 %');
    expect(first?.prediction).toMatchObject({
      mean: expect.closeTo(surface.meanAt(first?.shares ?? new Float64Array()), 12),
      level: 0.95,
    });
    const moved = yarn.map(
      ({ shares }) => shares.reduce((sum, share, i) => sum + Math.abs(share - (first?.shares[i] ?? Number.NaN)), 0) / 2,
    );
    expect(first?.nearest?.moved).toBeCloseTo(Math.min(...moved), 12);
    expect(first?.nearest?.row).toBe((ranked(moved.map((one) => -one))[0] ?? -1) + 2);
  });

  it('do not depend on the order of the candidates', async () => {
    const of = async (points: readonly Float64Array[], by: SuggestOptions['by']) =>
      fitted(await suggest(surface, { candidates: points, by })).map(({ shares }) => shares.join());
    expect(await of(candidates.toReversed(), 'expected improvement')).toEqual(
      await of(candidates, 'expected improvement'),
    );
  });
});

describe('the most telling points', () => {
  /** The mean variance over all candidates, in units of s², with a mixture measured once more. */
  const averageWith = (more: readonly Float64Array[]) => {
    const terms = scheffeTerms(names, 'quadratic');
    const rows = [...yarn.map(({ shares }) => shares), ...more].map((shares) =>
      Array.from(expandScheffe(shares, terms)),
    );
    const x = new Matrix(rows);
    const inverted = inverse(x.transpose().mmul(x));
    const at = new Matrix(candidates.map((shares) => Array.from(expandScheffe(shares, terms))));
    return at.mmul(inverted).mmul(at.transpose()).trace() / candidates.length;
  };

  it('by the quadratic model take most from the mean variance, as fits with them would show', async () => {
    const before = averageWith([]);
    const left = candidates.map((shares) => averageWith([shares]));
    const batch = fitted(await suggest(scheffeSurface(quadratic), { by: 'variance', count: 2 }));
    const [first, second] = batch;
    expect(averageWith([first?.shares ?? new Float64Array()])).toBeCloseTo(Math.min(...left), 10);
    expect(first?.why).toEqual({
      by: 'variance',
      removes: expect.closeTo(1 - Math.min(...left) / before, 10),
      standardError: expect.closeTo(Math.sqrt((before * 6.56) / 9), 10),
      averaged: 66,
    });
    const one = first?.shares ?? new Float64Array();
    const next = candidates.map((shares) => averageWith([one, shares]));
    expect(averageWith([one, second?.shares ?? new Float64Array()])).toBeLessThan(
      Math.min(...next.filter((_, i) => i !== first?.candidate)) + 1e-10,
    );
  });

  it('by the Gaussian process do so as well', async () => {
    const averageOf = (surface: Surface) => {
      const variance = surface.covariances(candidates);
      return candidates.reduce((sum, _, i) => sum + variance(i, i), 0) / candidates.length;
    };
    const left: number[] = [];
    for (const shares of candidates) {
      const observations = [...yarn, { shares, response: 0, row: 0 }];
      const values = Float64Array.from([...process.values, 0]);
      left.push(
        averageOf(gaussianSurface(await conditionProcess({ ...process, observations, values }, process.parameters))),
      );
    }
    const [first] = fitted(await suggest(gaussianSurface(process), { by: 'variance', count: 1 }));
    expect(left[first?.candidate ?? -1]).toBeCloseTo(Math.min(...left), 10);
    expect(first?.why).toMatchObject({
      removes: expect.closeTo(1 - Math.min(...left) / averageOf(gaussianSurface(process)), 8),
    });
  });
});

describe('points that cannot be suggested', () => {
  it('are more than there are candidates', async () => {
    expect(await suggest(scheffeSurface(quadratic), { candidates: candidates.slice(0, 3) })).toEqual({
      ok: false,
      problems: [{ code: 'candidates-too-few', facts: { candidates: 3, asked: 4 } }],
    });
  });

  it('have nothing that says how sure the surface is', async () => {
    const single = yarn.filter((_, i) => [0, 2, 5, 7, 10, 12].includes(i));
    const saturated = scheffeSurface(fitted(await fitScheffe(single, { names, model: 'quadratic', scale: 'raw' })));
    const missing = (needed: number) => ({
      ok: false,
      problems: [{ code: 'fit-without-freedom', facts: { degreesOfFreedom: 0, needed } }],
    });
    expect(await suggest(saturated)).toEqual(missing(2));
    expect(await suggest(saturated, { by: 'variance' })).toEqual(missing(1));
  });
});
