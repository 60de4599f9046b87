import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactShares } from '../../src/mixture/exact-shares.ts';
import { extremeVertices } from '../../src/mixture/extreme-vertices.ts';
import { compare, type Rational, toNumber } from '../../src/mixture/rational.ts';
import { shrinkBounds } from '../../src/mixture/shrink-bounds.ts';
import { anyRegion, bounded, row, sideOf } from './regions.ts';

describe('what bounds leave', () => {
  // Piepel's rule for bounds alone: at most 1 - the others' lower bounds, at least 1 - their upper ones.
  // x1 <= 1 - 0.1 - 0.05 = 0.85, x2 <= 1 - 0 - 0.05 = 0.95, x2 >= 1 - 0.8 - 0.5 < 0.1, x1 >= 1 - 0.95 - 0.5 < 0.
  test('all of them where they fit (Polvoron)', () => {
    const shrunk = shrinkBounds(
      bounded([
        [0, 0.8],
        [0.1, 0.95],
        [0.05, 0.5],
      ]),
    );
    expect(shrunk?.shares.map(({ lower, upper }) => [toNumber(lower), toNumber(upper)])).toEqual([
      [0, 0.8],
      [0.1, 0.95],
      [0.05, 0.5],
    ]);
    expect(shrunk?.unreachable).toEqual([]);
  });

  // Flare: 1 - 0.4 - 0.1 - 0.03 = 0.47 of either nitrate, not the 0.5 that is allowed.
  test('less than is allowed (flare), and which bounds are never reached', () => {
    const region = bounded([
      [0.4, 0.6],
      [0.1, 0.5],
      [0.1, 0.5],
      [0.03, 0.08],
    ]);
    const { shares = [], unreachable = [] } = shrinkBounds(region) ?? {};
    expect(shares.map(({ name, upper }) => [name, toNumber(upper)])).toEqual([
      ['x1', 0.6],
      ['x2', 0.47],
      ['x3', 0.47],
      ['x4', 0.08],
    ]);
    expect(unreachable.map(({ row: at, attainable }) => [region.rows[at]?.label, toNumber(attainable)])).toEqual([
      ['x2 <= 0.5', 0.47],
      ['x3 <= 0.5', 0.47],
    ]);
  });

  // 1 a to 3 b at most: b >= a / 3, so that a is 3/4 at most where c is nothing.
  test('exactly, with a ratio', () => {
    const shrunk = shrinkBounds({ names: ['a', 'b', 'c'], rows: [row([1, -3, 0], 0), row([0, 0, 1], '0.1')] });
    expect(shrunk?.shares.map(({ upper }) => upper)).toEqual([
      { n: 3n, d: 4n },
      { n: 1n, d: 1n },
      { n: 1n, d: 10n },
    ]);
    expect(shrunk?.shares[1]?.lower).toEqual({ n: 9n, d: 40n });
  });

  test('nothing', () =>
    expect(
      shrinkBounds(
        bounded([
          [0.6, 1],
          [0.6, 1],
        ]),
      ),
    ).toBeUndefined());
});

test('of any region it is what its vertices span', () => {
  fc.assert(
    fc.property(anyRegion({ min: 1, max: 6 }, 9), (region) => {
      const points = extremeVertices(region).vertices.map(({ amounts }) => exactShares(amounts));
      const shrunk = shrinkBounds(region);
      expect(shrunk === undefined).toBe(points.length === 0);
      const ends = (values: readonly Rational[]) => [values.toSorted(compare)[0], values.toSorted(compare).at(-1)];
      shrunk?.shares.forEach(({ lower, upper }, k) => {
        expect([lower, upper]).toEqual(ends(points.flatMap((point) => point[k] ?? [])));
      });
      const short = region.rows.flatMap(({ coefficients, bound }, at) => {
        const [, attainable = bound] = ends(points.map((point) => sideOf(coefficients, point)));
        return compare(attainable, bound) < 0 ? [{ row: at, attainable }] : [];
      });
      expect(shrunk?.unreachable ?? []).toEqual(short);
    }),
    { numRuns: 300 },
  );
});
