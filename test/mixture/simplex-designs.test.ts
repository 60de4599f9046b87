import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axialBlends } from '../../src/mixture/axial-blends.ts';
import { axialPoints } from '../../src/mixture/axial-points.ts';
import { type ExactPoint, sharesOf } from '../../src/mixture/exact-point.ts';
import { simplexCentroid } from '../../src/mixture/simplex-centroid.ts';
import { latticeSize, simplexLattice } from '../../src/mixture/simplex-lattice.ts';

const written = ({ id, counts, steps }: ExactPoint) => `${id}: ${counts.join(' ')} of ${steps}`;
const sum = (values: Iterable<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe('the simplex lattice', () => {
  it('of three components in halves is in order, with ids that name the counts', () => {
    expect(simplexLattice(3, 2).map(written)).toEqual([
      'L2-0-0: 2 0 0 of 2',
      'L1-1-0: 1 1 0 of 2',
      'L1-0-1: 1 0 1 of 2',
      'L0-2-0: 0 2 0 of 2',
      'L0-1-1: 0 1 1 of 2',
      'L0-0-2: 0 0 2 of 2',
    ]);
  });

  it.each([
    // C(12,2), C(22,2), C(13,3), C(9,4); the first is where floats lose four points.
    [3, 10, 66],
    [3, 20, 231],
    [4, 10, 286],
    [5, 5, 126],
    [2, 7, 8],
    [1, 4, 1],
    [12, 1, 12],
  ])('{%i,%i} has %i points, all different, all exact', (q, m, count) => {
    const points = simplexLattice(q, m);
    expect(points).toHaveLength(count);
    expect(latticeSize(q, m)).toBe(count);
    expect(new Set(points.map(({ id }) => id)).size).toBe(count);
    for (const { counts, steps } of points) {
      expect(sum(counts)).toBe(steps);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
    }
  });

  it('is counted exactly where it is too large to list', () => {
    // {12,30}: C(41,11) = 3159461968. {3,2^30}: (2^30+2)(2^30+1)/2 is above 2^53.
    expect(latticeSize(12, 30)).toBe(3_159_461_968);
    expect(latticeSize(3, 1412)).toBe((1414 * 1413) / 2);
    expect(() => latticeSize(3, 2 ** 30)).toThrow(RangeError);
    expect(() => simplexLattice(12, 30)).toThrow('3159461968');
    for (const [q, m] of [
      [0, 3],
      [3, 0],
      [2.5, 3],
      [3, Number.NaN],
    ] as const) {
      expect(() => simplexLattice(q, m)).toThrow(RangeError);
    }
  });

  it('counts satisfy Pascal: {q,m} = {q-1,m} + {q,m-1}', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 30 }), (q, m) => {
        expect(latticeSize(q, m)).toBe(latticeSize(q - 1, m) + latticeSize(q, m - 1));
      }),
    );
  });
});

describe('the simplex-centroid design', () => {
  it('of three components has its seven points', () => {
    expect(simplexCentroid(3).map(written)).toEqual([
      'C1: 1 0 0 of 1',
      'C2: 0 1 0 of 1',
      'C3: 0 0 1 of 1',
      'C1+2: 1 1 0 of 2',
      'C1+3: 1 0 1 of 2',
      'C2+3: 0 1 1 of 2',
      'C1+2+3: 1 1 1 of 3',
    ]);
  });

  it('has 2^q - 1 points, fewer up to a size', () => {
    for (const q of [1, 2, 5, 8]) expect(simplexCentroid(q)).toHaveLength(2 ** q - 1);
    expect(simplexCentroid(5, 2)).toHaveLength(15);
    expect(() => simplexCentroid(17)).toThrow(RangeError);
  });
});

describe('axial points', () => {
  it('are midway between the centroid and a pure component', () => {
    // (1/3 + 1)/2 = 4/6 and (1/3 + 0)/2 = 1/6.
    expect(axialPoints(3).map(written)).toEqual(['A1: 4 1 1 of 6', 'A2: 1 4 1 of 6', 'A3: 1 1 4 of 6']);
    for (const { counts, steps } of axialPoints(7)) expect(sum(counts)).toBe(steps);
    expect(() => axialPoints(1)).toThrow(RangeError);
  });

  it('of a region are midway between its centroid and a vertex; of the whole simplex both are the same', () => {
    const blends = axialBlends(simplexLattice(4, 1).map(sharesOf));
    axialPoints(4)
      .map(sharesOf)
      .forEach((point, i) => {
        point.forEach((share, k) => {
          expect(blends[i]?.[k]).toBeCloseTo(share, 15);
        });
      });
    // Vertices (0.2, 0.8) and (0.6, 0.4): centroid (0.4, 0.6).
    const [first, second] = axialBlends([Float64Array.of(0.2, 0.8), Float64Array.of(0.6, 0.4)]);
    expect(first?.[0]).toBeCloseTo(0.3, 15);
    expect(second?.[0]).toBeCloseTo(0.5, 15);
    expect(axialBlends([])).toEqual([]);
  });
});
