import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictingRows } from '../../src/mixture/conflicting-rows.ts';
import { extremeVertices } from '../../src/mixture/extreme-vertices.ts';
import { integerRows } from '../../src/mixture/integer-rows.ts';
import { rationalOf, toNumber } from '../../src/mixture/rational.ts';
import type { Region } from '../../src/mixture/region.ts';
import { anyRegion, bounded, row, subsets } from './regions.ts';

/** Which rows, and what the others leave of each. */
function told(region: Region) {
  const { rows = [], isSmallest } = conflictingRows(region) ?? {};
  const said = rows.map(({ row: at, attainable: { n, d } }) => `${region.rows[at]?.label}: ${Number(n) / Number(d)}`);
  return { said, isSmallest };
}

describe('the smallest conflict', () => {
  test('is none where there is a point', () => {
    expect(
      conflictingRows(
        bounded([
          [0.5, 1],
          [0.5, 1],
        ]),
      ),
    ).toBeUndefined();
    expect(conflictingRows({ names: ['a'], rows: [] })).toBeUndefined();
  });

  // 0.5 + 0.4 + 0.2 = 1.1: a lower bound of 0.5 is -x <= -0.5, and the other two leave 0.4 of it; the fourth is innocent.
  test('is three lower bounds above one in sum', () => {
    const region = bounded([
      [0.5, 1],
      [0.4, 1],
      [0.2, 1],
      [0.01, 1],
    ]);
    expect(told(region)).toEqual({ said: ['x1 >= 0.5: -0.4', 'x2 >= 0.4: -0.3', 'x3 >= 0.2: -0.1'], isSmallest: true });
  });

  // 0.3 + 0.3 + 0.3 = 0.9: each would have to reach 0.4.
  test('is all upper bounds where they leave a gap', () => {
    const region = bounded([
      [0, 0.3],
      [0, 0.3],
      [0, 0.3],
    ]);
    expect(told(region).said).toEqual(['x1 <= 0.3: 0.4', 'x2 <= 0.3: 0.4', 'x3 <= 0.3: 0.4']);
  });

  test('is two bounds of one share before five of others', () => {
    const five = Array.from({ length: 5 }, () => [0.21, 1] as const);
    expect(told(bounded([...five, [0.3, 0.2]])).said).toEqual(['x6 >= 0.3: -0.2', 'x6 <= 0.2: 0.3']);
  });

  test('is one row that no mixture obeys', () => {
    const region = {
      names: ['a', 'b', 'c'],
      rows: [row([-1, 0, 0], -0.6), row([0, -1, 0], -0.6), row([-2, -3, -1], -4)],
    };
    // All of b gives 3 at most, and 4 is asked for.
    expect(conflictingRows(region)).toEqual({ rows: [{ row: 2, attainable: rationalOf(-3) }], isSmallest: true });
  });

  // O/Li >= 8 as 8 Li - O <= 0 with 1 O in a, 1 Li in b: at most 1/9 of b; at least 0.2 is asked for.
  test('is a ratio and a bound', () => {
    const region = {
      names: ['a', 'b', 'c'],
      rows: [row([-1, 8, 8], 0, 'O/Li >= 8'), row([0, -1, 0], '-0.2', 'b >= 0.2')],
    };
    expect(told(region).said).toEqual(['O/Li >= 8: 0.8', `b >= 0.2: ${-1 / 9}`]);
  });

  test('of twelve shares that ask for 0.15 each are seven, whichever', () => {
    const conflict = conflictingRows(bounded(Array.from({ length: 12 }, () => [0.15, 0.5])));
    expect(conflict?.rows).toHaveLength(7);
    expect(conflict?.isSmallest).toBe(true);
  });

  // Eleven of them leave 1 - 11 × 0.09 = 0.01. Far too many sets to try; it is irreducible all the same.
  test('of thirty shares that ask for 0.09 each are twelve, without a promise', () => {
    const conflict = conflictingRows(bounded(Array.from({ length: 30 }, () => [0.09, 0.5])));
    expect(conflict?.rows.map(({ attainable }) => toNumber(attainable))).toEqual(Array(12).fill(-0.01));
    expect(conflict?.isSmallest).toBe(false);
  });

  test('of twelve shares that may be 0.08 each are all', () => {
    const conflict = conflictingRows(bounded(Array.from({ length: 12 }, () => [0.01, 0.08])));
    expect(conflict?.rows.map(({ row: at }) => at % 2)).toEqual(Array(12).fill(1));
    expect(conflict?.isSmallest).toBe(true);
  });
});

/** Fewest rows without a point, by trying all sets; 0 where there is a point. */
function fewest(region: Region): number {
  if (extremeVertices(region).points.length > 0) return 0;
  for (let size = 1; ; size++) {
    for (const rows of subsets(region.rows, size)) {
      if (extremeVertices({ ...region, rows }).points.length === 0) return size;
    }
  }
}

test('of any region it is as small as trying all sets finds, and any row less leaves a point', () => {
  fc.assert(
    fc.property(anyRegion({ min: 1, max: 5 }, 9), (region) => {
      const conflict = conflictingRows(region);
      expect(conflict?.rows.length ?? 0).toBe(fewest(region));
      const rows = (conflict?.rows ?? []).flatMap(({ row: at }) => region.rows[at] ?? []);
      if (!conflict) return;
      expect(conflict.isSmallest).toBe(true);
      expect(extremeVertices({ ...region, rows }).points).toHaveLength(0);
      rows.forEach((one, at) => {
        const others = rows.filter((other) => other !== one);
        expect(extremeVertices({ ...region, rows: others }).points.length).toBeGreaterThan(0);
        // At what is attainable there is a point, and it is what the bound has to become.
        const eased = { ...one, bound: conflict.rows[at]?.attainable ?? one.bound };
        expect(extremeVertices({ ...region, rows: [...others, eased] }).points.length).toBeGreaterThan(0);
        const { n, d } = eased.bound;
        const less = { ...one, bound: { n: n * 10n ** 30n - 1n, d: d * 10n ** 30n } };
        expect(extremeVertices({ ...region, rows: [...others, less] }).points).toHaveLength(0);
      });
    }),
    { numRuns: 300 },
  );
});

test('does not depend on the order of the rows', () => {
  fc.assert(
    fc.property(anyRegion({ min: 2, max: 5 }, 9), (region) => {
      // Rows that say the same are the same.
      const rows = (of: Region) => {
        const named = conflictingRows(of)?.rows.map(({ row: at }) => at) ?? [];
        return integerRows(of)
          .filter((one) => named.some((at) => one.rows.includes(at)))
          .map((one) => one.coefficients);
      };
      expect(rows({ ...region, rows: region.rows.toReversed() })).toEqual(rows(region));
    }),
    { numRuns: 100 },
  );
});
