import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../src/mixture/exact-point.ts';
import { type DesignRequest, type OptimalDesign, optimalDesign } from '../../src/mixture/optimal-design.ts';
import { seededRandom } from '../../src/mixture/seeded-random.ts';
import { simplexCentroid } from '../../src/mixture/simplex-centroid.ts';
import { simplexLattice } from '../../src/mixture/simplex-lattice.ts';
import { cloud } from './cloud.ts';
import { averageOver, determinantOf, logDeterminantOf, modelMatrix } from './information.ts';
import { plainFedorov } from './plain-fedorov.ts';
import { subsets } from './subsets.ts';

const lattice = (q: number, m: number) => simplexLattice(q, m).map(sharesOf);
const ids = (q: number, m: number, { chosen }: OptimalDesign) => {
  const points = simplexLattice(q, m);
  return chosen.map((index) => points[index]?.id);
};

function ask(request: Partial<DesignRequest> & Pick<DesignRequest, 'candidates' | 'runs'>): DesignRequest {
  const names = Array.from(request.candidates[0] ?? [0, 0, 0], (_, i) => `x${i + 1}`);
  const usual = { names, model: 'quadratic', done: [], replicates: true, restarts: 10, seed: 1 } as const;
  return { ...usual, criterion: { of: 'D' }, ...request };
}

async function design(request: Parameters<typeof ask>[0]): Promise<OptimalDesign> {
  const designed = await optimalDesign(ask(request));
  if (!designed.ok) throw new Error(JSON.stringify(designed.problem));
  return designed.value;
}

async function problem(request: Parameters<typeof ask>[0]) {
  const designed = await optimalDesign(ask(request));
  return designed.ok ? undefined : designed.problem;
}

describe('D-optimal designs', () => {
  it.each([3, 4, 5])('of the quadratic in %i components are vertices and midpoints of edges', async (q) => {
    // With as many runs as coefficients |X| = (1/4)^pairs: the rows of the midpoints, less half of two vertices each, have
    // 1/4 in their own column and nothing else. Twice the runs: each point twice, |XᵀX| times 2^p.
    const [pairs, p] = [(q * (q - 1)) / 2, (q * (q + 1)) / 2];
    const support = simplexLattice(q, 4)
      .filter(({ counts }) => counts.every((count) => count % 2 === 0))
      .map(({ id }) => id);
    const once = await design({ candidates: lattice(q, 4), runs: p });
    expect(once.coefficients).toBe(p);
    expect(once.logDeterminant).toBeCloseTo(-2 * pairs * Math.log(4), 10);
    expect(ids(q, 4, once)).toEqual(support);
    const twice = await design({ candidates: lattice(q, 4), runs: 2 * p });
    expect(twice.logDeterminant).toBeCloseTo(-2 * pairs * Math.log(4) + p * Math.log(2), 10);
    expect(ids(q, 4, twice)).toEqual(support.flatMap((id) => [id, id]));
  });

  it('of the special cubic in three components are the simplex-centroid design', async () => {
    // |X| = (1/4)³/27, as above with the centroid's row less all others: 1/27 in the column of x1*x2*x3.
    const candidates = [...lattice(3, 7), ...simplexCentroid(3).map(sharesOf), ...lattice(3, 10)];
    const { chosen, logDeterminant } = await design({ candidates, model: 'special cubic', runs: 7 });
    expect(logDeterminant).toBeCloseTo(-2 * Math.log(64 * 27), 10);
    // 36 points of {3,7} go before; the pure components are the first, the 29th and the last of them already.
    expect(chosen).toEqual([0, 28, 35, 39, 40, 41, 42]);
  });

  it.each([
    ['linear', 3, 4, 5],
    ['quadratic', 3, 4, 6],
    ['quadratic', 3, 4, 8],
    ['special cubic', 3, 4, 7],
    ['cubic', 3, 3, 10],
    ['cubic', 3, 4, 11],
    ['linear', 4, 2, 6],
  ] as const)('of the %s in {%i,%i} with %i different runs are the best of all subsets', async (model, q, m, runs) => {
    const candidates = lattice(q, m);
    const found = await design({ candidates, model, runs, replicates: false });
    expect(new Set(found.chosen).size).toBe(runs);
    let best = 0;
    for (const subset of subsets(candidates.length, runs)) {
      best = Math.max(best, determinantOf(pick(candidates, subset), model));
    }
    expect(determinantOf(pick(candidates, found.chosen), model) / best).toBeCloseTo(1, 9);
    expect(found.logDeterminant).toBeCloseTo(Math.log(best), 8);
  });

  it('of a bounded region are no worse than a plain exchange finds from many starts', async () => {
    const bounds = [
      { candidates: cloud(4, 150, [0.4, 0.1, 0.1, 0.03], [0.6, 0.5, 0.5, 0.08]), runs: 13 },
      { candidates: cloud(5, 120, [0, 0, 0, 0, 0], [0.5, 0.4, 0.3, 0.6, 0.7]), runs: 18 },
    ];
    for (const { candidates, runs } of bounds) {
      const random = await seededRandom(5);
      const starts = Array.from({ length: 10 }, () => Array.from({ length: runs }, () => random(candidates.length)));
      const plain = starts.map((start) => plainFedorov(modelMatrix(candidates, 'quadratic'), start));
      const { logDeterminant } = await design({ candidates, runs });
      expect(logDeterminant).toBeGreaterThanOrEqual(Math.max(...plain) - 1e-7);
    }
  });

  it('say what the determinant is, also where bounds are narrow', async () => {
    // A range of 0.016 in each share: columns that differ by 1e-4 of themselves.
    const candidates = lattice(3, 4).map((x) => x.map((share, i) => ([0.5, 0.25, 0.234375][i] as number) + share / 64));
    const { logDeterminant, chosen } = await design({ candidates, runs: 9 });
    expect(logDeterminant).toBeCloseTo(logDeterminantOf(modelMatrix(pick(candidates, chosen), 'quadratic')), 9);
    // The region is the whole simplex made smaller, and the model the same polynomials: what is best is best in both.
    const whole = await design({ candidates: lattice(3, 4), runs: 9 });
    const enlarged = logDeterminantOf(modelMatrix(pick(lattice(3, 4), chosen), 'quadratic'));
    expect(enlarged).toBeCloseTo(whole.logDeterminant, 9);
  });

  it('are the same for the same seed', async () => {
    const request = { candidates: cloud(4, 300, [0, 0, 0, 0], [0.7, 0.6, 0.5, 0.4]), runs: 13 };
    expect(await design(request)).toEqual(await design(request));
  });

  it('get no worse by more restarts, and no search ends worse than it started', async () => {
    const request = { candidates: cloud(5, 200, [0, 0, 0, 0, 0], [0.5, 0.4, 0.3, 0.6, 0.7]), runs: 17 };
    let last = Number.NEGATIVE_INFINITY;
    for (const restarts of [1, 2, 5, 15]) {
      const { logDeterminant, searches } = await design({ ...request, restarts });
      expect(searches).toHaveLength(restarts);
      for (const { started, ended } of searches) expect(ended).toBeGreaterThanOrEqual(started);
      expect(logDeterminant).toBeGreaterThanOrEqual(last - 1e-9);
      last = logDeterminant;
    }
  });

  it('are found where a random start is next to never regular', async () => {
    // 400 points on one edge and one off it at each of the two other midpoints and at the third vertex: of six runs three
    // have to be those. On the edge a quadratic has three coefficients: its ends and its middle.
    const edge = Array.from({ length: 401 }, (_, k) => [k / 400, 1 - k / 400, 0]);
    const candidates = [...edge, [0, 0, 1], [0.5, 0, 0.5], [0, 0.5, 0.5]];
    const { chosen, logDeterminant } = await design({ candidates, runs: 6, restarts: 3 });
    expect(chosen).toEqual([0, 200, 400, 401, 402, 403]);
    expect(logDeterminant).toBeCloseTo(-6 * Math.log(4), 10);
  });

  it('take 10 000 candidates', async () => {
    // {5,18} with the even counts in: vertices and midpoints, each twice; 10 pairs, 15 coefficients.
    const candidates = [...lattice(5, 18), ...lattice(5, 14)];
    expect(candidates).toHaveLength(7315 + 3060);
    const { logDeterminant } = await design({ candidates, runs: 30 });
    expect(logDeterminant).toBeCloseTo(-20 * Math.log(4) + 15 * Math.log(2), 9);
  });
});

describe('points done', () => {
  it('are counted in: what is done already is not asked for again', async () => {
    const candidates = lattice(3, 2);
    const vertices = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(ids(3, 2, await design({ candidates, done: vertices, runs: 3 }))).toEqual(['L1-1-0', 'L1-0-1', 'L0-1-1']);
    const midpoints = [
      [0.5, 0.5, 0],
      [0.5, 0, 0.5],
      [0, 0.5, 0.5],
    ];
    expect(ids(3, 2, await design({ candidates, done: midpoints, runs: 3 }))).toEqual(['L2-0-0', 'L0-2-0', 'L0-0-2']);
  });

  it('count in the determinant, replicates among them', async () => {
    const candidates = lattice(3, 6);
    const done = [
      [0.6, 0.2, 0.2],
      [0.6, 0.2, 0.2],
      [0.1, 0.2, 0.7],
    ];
    const { chosen, logDeterminant } = await design({ candidates, done, runs: 5 });
    expect(logDeterminant).toBeCloseTo(Math.log(determinantOf([...pick(candidates, chosen), ...done], 'quadratic')), 9);
  });

  it('may leave fewer runs to do than the model has coefficients', async () => {
    const done = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0.5, 0.5, 0],
      [0.5, 0, 0.5],
    ];
    const { chosen } = await design({ candidates: lattice(3, 2), done, runs: 1 });
    expect(chosen).toEqual([4]);
  });

  it('are not chosen again where replicates are not wanted, rounding aside', async () => {
    const candidates = lattice(3, 10);
    const done = [
      [0.1 + 0.2, 0.7, 0],
      [1, 0, 0],
    ];
    expect(0.1 + 0.2).not.toBe(0.3);
    const { chosen } = await design({ candidates, done, runs: 64, replicates: false });
    const left = simplexLattice(3, 10).filter(({ id }) => id !== 'L3-7-0' && id !== 'L10-0-0');
    expect(chosen.map((index) => simplexLattice(3, 10)[index]?.id)).toEqual(left.map(({ id }) => id));
  });
});

describe('I-optimal designs', () => {
  it.each([
    ['linear', 4],
    ['quadratic', 6],
    ['quadratic', 7],
    ['special cubic', 8],
  ] as const)(
    'of the %s with %i different runs have the least average variance of all subsets',
    async (model, runs) => {
      const candidates = lattice(3, 4);
      const over = lattice(3, 12);
      const found = await design({ candidates, model, runs, replicates: false, criterion: { of: 'I', over } });
      let best = Number.POSITIVE_INFINITY;
      for (const subset of subsets(candidates.length, runs)) {
        best = Math.min(best, averageOver(pick(candidates, subset), model, over));
      }
      expect(found.averageVariance).toBeCloseTo(best, 9);
      expect(averageOver(pick(candidates, found.chosen), model, over)).toBeCloseTo(best, 9);
    },
  );

  it('put runs where D-optimal ones have none: inside', async () => {
    const request = { candidates: lattice(3, 6), runs: 10 };
    const best = await design({ ...request, criterion: { of: 'I', over: lattice(3, 30) } });
    const inside = (one: OptimalDesign) => one.chosen.filter((k) => request.candidates[k]?.every((share) => share > 0));
    expect(inside(best).length).toBeGreaterThan(0);
    expect(inside(await design(request))).toEqual([]);
  });

  it('get no worse by more restarts, and no search ends worse than it started', async () => {
    const candidates = cloud(4, 100, [0, 0, 0, 0], [0.5, 0.4, 0.6, 0.7]);
    let last = Number.POSITIVE_INFINITY;
    for (const restarts of [1, 2, 4, 8]) {
      const found = await design({ candidates, runs: 13, restarts, criterion: { of: 'I', over: candidates } });
      for (const { started, ended } of found.searches) expect(ended).toBeLessThanOrEqual(started);
      expect(found.averageVariance).toBeLessThanOrEqual(last + 1e-9);
      last = found.averageVariance ?? Number.NaN;
    }
  });

  it('need points of interest', async () => {
    const request = ask({ candidates: lattice(3, 4), runs: 6, criterion: { of: 'I', over: [] } });
    await expect(optimalDesign(request)).rejects.toThrow(RangeError);
  });
});

describe('there is no design', () => {
  const candidates = lattice(3, 4);

  it('with fewer runs than coefficients, done or to do', async () => {
    expect(await problem({ candidates, runs: 5 })).toEqual({
      code: 'too-few-runs',
      facts: { runs: 5, done: 0, coefficients: 6, least: 6 },
    });
    // Four runs at one point say no more of the terms than one.
    const done = Array.from({ length: 4 }, () => [0.2, 0.3, 0.5]);
    expect(await problem({ candidates, done, runs: 4 })).toEqual({
      code: 'too-few-runs',
      facts: { runs: 4, done: 4, coefficients: 6, least: 5 },
    });
    expect(await problem({ candidates, done, runs: 5 })).toBeUndefined();
  });

  it('with fewer candidates than runs where each is done once', async () => {
    const facts = { runs: 15, candidates: 14 };
    const request = { candidates, done: [[1, 0, 0]], runs: 15, replicates: false };
    expect(await problem(request)).toEqual({ code: 'too-few-candidates', facts });
    expect(await problem({ ...request, replicates: true })).toBeUndefined();
    expect(await problem({ candidates: [], runs: 6 })).toMatchObject({ code: 'too-few-candidates' });
    // The same point twice is one.
    const twice = [...candidates, ...candidates];
    expect(await problem({ candidates: twice, runs: 16, replicates: false })).toMatchObject({
      facts: { candidates: 15 },
    });
  });

  it('where the candidates cannot tell terms apart, which are named', async () => {
    // x3 is 0.1 everywhere: then it is (x1 + x2)/9, and its products are a tenth of x1 and x2.
    const flat = Array.from({ length: 20 }, (_, k) => [0.9 - k / 25, k / 25, 0.1]);
    expect(await problem({ candidates: flat, names: ['PEO', 'LiTFSI', 'SN'], runs: 8 })).toEqual({
      code: 'model-not-estimable',
      facts: { coefficients: 6, terms: ['SN', 'PEO*SN', 'LiTFSI*SN'] },
    });
    // A point done elsewhere tells one of the three apart.
    const done = [[0.2, 0.2, 0.6]];
    expect(await problem({ candidates: flat, done, runs: 8 })).toMatchObject({ facts: { terms: ['x1*x3', 'x2*x3'] } });
  });

  it('for what is no request', async () => {
    for (const wrong of [
      { runs: 0 },
      { runs: 6.5 },
      { restarts: 0 },
      { seed: -1 },
      { seed: 0.5 },
      { done: [[1, 0]] },
      { done: [[50, 30, 20]] },
      { done: [[1.1, -0.1, 0]] },
      { candidates: [[1, 0, Number.NaN]] },
    ]) {
      await expect(optimalDesign(ask({ candidates, runs: 6, ...wrong })), JSON.stringify(wrong)).rejects.toThrow(
        RangeError,
      );
    }
  });
});

function pick<T>(list: readonly T[], indices: readonly number[]): T[] {
  return indices.map((index) => list[index] as T);
}
