import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../src/mixture/exact-point.ts';
import { simplexLattice } from '../../src/mixture/simplex-lattice.ts';
import { type FillingRequest, spaceFilling } from '../../src/mixture/space-filling.ts';
import { cloud } from './cloud.ts';
import { subsets } from './subsets.ts';

const lattice = (q: number, m: number) => simplexLattice(q, m).map(sharesOf);

async function fill(request: Partial<FillingRequest> & Pick<FillingRequest, 'candidates' | 'runs'>) {
  const filled = await spaceFilling({ done: [], restarts: 10, seed: 1, ...request });
  if (!filled.ok) throw new Error(JSON.stringify(filled.problem));
  return filled.value;
}

/** The least distance, from its definition. */
function leastDistance(points: readonly ArrayLike<number>[]): number {
  const between = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Math.sqrt(Array.from(a).reduce((sum, share, i) => sum + (share - (b[i] as number)) ** 2, 0) / 2);
  return Math.min(...points.flatMap((a, i) => points.slice(i + 1).map((b) => between(a, b))));
}

describe('points that fill the simplex', () => {
  it('are the vertices, then the midpoints of the edges with them', async () => {
    // Vertices are 1 apart; midpoints 1/2 from one another and from the vertices; the ten points of thirds 1/3.
    const candidates = lattice(3, 12);
    const ids = (chosen: readonly number[]) => chosen.map((index) => simplexLattice(3, 12)[index]?.id);
    const three = await fill({ candidates, runs: 3 });
    expect(ids(three.chosen)).toEqual(['L12-0-0', 'L0-12-0', 'L0-0-12']);
    expect(three.leastDistance).toBeCloseTo(1, 15);
    const six = await fill({ candidates, runs: 6 });
    expect(ids(six.chosen)).toEqual(['L12-0-0', 'L6-6-0', 'L6-0-6', 'L0-12-0', 'L0-6-6', 'L0-0-12']);
    expect(six.leastDistance).toBeCloseTo(1 / 2, 15);
    expect((await fill({ candidates, runs: 10 })).leastDistance).toBeCloseTo(1 / 3, 15);
    expect((await fill({ candidates: lattice(5, 4), runs: 5 })).leastDistance).toBeCloseTo(1, 15);
  });

  it.each([2, 3, 4, 5, 6, 7, 8])('are the best of all subsets of %i', async (runs) => {
    for (const candidates of [lattice(3, 4), cloud(4, 14, [0, 0, 0, 0], [0.7, 0.6, 0.5, 0.4])]) {
      let best = 0;
      for (const subset of subsets(candidates.length, runs)) {
        best = Math.max(best, leastDistance(subset.map((index) => candidates[index] as Float64Array)));
      }
      const found = await fill({ candidates, runs });
      expect(found.leastDistance).toBeCloseTo(best, 12);
      expect(leastDistance(found.chosen.map((index) => candidates[index] as Float64Array))).toBeCloseTo(best, 12);
    }
  });

  it('come near the densest known packing where the lattice is fine', async () => {
    // Twelve points in a triangle of side 1 are 2 - √3 = 0.26795 apart at best: J. B. M. Melissen, Am. Math. Mon. 100 (1993)
    // 916. On a lattice of sixtieths it is a little less.
    const { leastDistance: least = 0 } = await fill({ candidates: lattice(3, 60), runs: 12, restarts: 20 });
    expect(least).toBeGreaterThan(0.25);
    expect(least).toBeLessThan(2 - Math.sqrt(3) + 1e-9);
  });

  it('keep away from points done, and leave them out', async () => {
    const candidates = lattice(3, 2);
    const done = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const { chosen, leastDistance: least } = await fill({ candidates, done, runs: 3 });
    expect(chosen).toEqual([1, 2, 4]);
    expect(least).toBeCloseTo(0.5, 15);
    const request = { candidates, done, runs: 4, restarts: 2, seed: 1 };
    expect(await spaceFilling(request)).toEqual({
      ok: false,
      problem: { code: 'too-few-candidates', facts: { runs: 4, candidates: 3 } },
    });
  });

  it('are one where one is asked for, at no distance from anything', async () => {
    const { chosen, leastDistance: least } = await fill({ candidates: lattice(3, 2), runs: 1 });
    expect(chosen).toHaveLength(1);
    expect(least).toBeUndefined();
    expect((await fill({ candidates: lattice(3, 2), done: [[1, 0, 0]], runs: 1 })).leastDistance).toBeCloseTo(1, 15);
  });

  it('are none of nothing', async () => {
    const nothing = { candidates: [], done: [[1, 0]], runs: 1, restarts: 1, seed: 0 };
    expect(await spaceFilling(nothing)).toMatchObject({ problem: { code: 'too-few-candidates' } });
    for (const wrong of [{ runs: 0 }, { restarts: 0.5 }, { seed: 2 ** 32 }, { done: [[1]] }]) {
      await expect(spaceFilling({ ...nothing, candidates: lattice(2, 2), ...wrong })).rejects.toThrow(RangeError);
    }
  });
});
