import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasBit } from '../../src/mixture/bit-set.ts';
import { exactShares } from '../../src/mixture/exact-shares.ts';
import { extremeVertices } from '../../src/mixture/extreme-vertices.ts';
import { isInside } from '../../src/mixture/is-inside.ts';
import { compare, multiply, type Rational, rationalOf, toNumber } from '../../src/mixture/rational.ts';
import type { LinearRow, Region } from '../../src/mixture/region.ts';
import { simplestRational } from '../../src/mixture/simplest-rational.ts';
import { anyRegion, bounded, flare, row, say, sideOf, vertexTexts } from './regions.ts';

const points = (region: Region) => extremeVertices(region).points.map((point) => [...point]);
const texts = (region: Region) => extremeVertices(region).vertices.map(({ amounts }) => say(exactShares(amounts)));
const same = (size: number, lower: number, upper: number) =>
  bounded(Array.from({ length: size }, () => [lower, upper]));

describe('vertices of published regions', () => {
  // A three-component food mixture with bounds on each, five vertices by hand: where two bounds meet, the third share is
  // what is left, and has to obey its own.
  test('Polvoron', () => {
    const region = bounded([
      [0, 0.8],
      [0.1, 0.95],
      [0.05, 0.5],
    ]);
    expect(points(region)).toEqual([
      [0, 0.5, 0.5],
      [0, 0.95, 0.05],
      [0.4, 0.1, 0.5],
      [0.8, 0.1, 0.1],
      [0.8, 0.15, 0.05],
    ]);
  });

  // The eight vertices of the design's table.
  test('flare (McLean and Anderson, Technometrics 8, 1966, 447)', () => {
    const { points, dimension } = extremeVertices(flare);
    expect(dimension).toBe(3);
    expect(points.map((point) => [...point])).toEqual([
      [0.4, 0.1, 0.42, 0.08],
      [0.4, 0.1, 0.47, 0.03],
      [0.4, 0.42, 0.1, 0.08],
      [0.4, 0.47, 0.1, 0.03],
      [0.6, 0.1, 0.22, 0.08],
      [0.6, 0.1, 0.27, 0.03],
      [0.6, 0.22, 0.1, 0.08],
      [0.6, 0.27, 0.1, 0.03],
    ]);
  });
});

describe('counts', () => {
  // In a simplex each corner; the shares of the others are 0.
  test.each([1, 2, 3, 8, 12])('a simplex of %i', (size) => {
    const { points, dimension } = extremeVertices({ names: same(size, 0, 1).names, rows: [] });
    expect(points).toHaveLength(size);
    expect(dimension).toBe(size - 1);
  });

  // A hypersimplex: k shares of 1/k and the others 0, C(q, k) choices.
  test.each([
    [6, '2', 15],
    [7, '3', 35],
    [8, '4', 70],
    [12, '4', 495],
    [12, '6', 924],
  ])('%i shares of at most 1/%s: %i', (size, parts, count) => {
    const rows = same(size, 0, 1).names.map((_, k) =>
      row(
        [...Array(size).keys()].map((i) => (i === k ? Number(parts) : 0)),
        1,
      ),
    );
    expect(extremeVertices({ names: same(size, 0, 1).names, rows }).points).toHaveLength(count);
  });

  // Three shares of 0.3 and one of 0.1: 12 choices of the one, C(11, 3) = 165 of the three.
  test('12 shares of at most 0.3: 1980', () => {
    const { points, dimension } = extremeVertices(same(12, 0, 0.3));
    expect(points).toHaveLength(1980);
    expect(dimension).toBe(11);
    for (const point of points) expect([...point].sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0.3, 0.3, 0.3]);
  });

  // All but one between two bounds, and the one takes what is left.
  test.each([3, 5, 8, 11])('a cube of %i dimensions', (dimension) => {
    const cube = bounded([...Array.from({ length: dimension }, () => [0.02, 0.05] as const), [0, 1]]);
    expect(extremeVertices(cube).points).toHaveLength(2 ** dimension);
  });

  test('no more than were asked for, or nothing', () => {
    expect(extremeVertices(same(12, 0, 0.3), 1979)).toBeUndefined();
    expect(extremeVertices(same(8, 0, 1), 7)).toBeUndefined();
    expect(extremeVertices(same(8, 0, 1), 8)?.points).toHaveLength(8);
  });
});

describe('flat regions', () => {
  test('a plane, an edge, a point and nothing', () => {
    const line = { ...same(3, 0, 1), rows: [row([1, -1, 0], 0), row([-1, 1, 0], 0)] };
    expect(points(line)).toEqual([
      [0, 0, 1],
      [0.5, 0.5, 0],
    ]);
    expect(extremeVertices(line).dimension).toBe(1);
    expect(
      extremeVertices(
        bounded([
          [0.2, 0.2],
          [0, 1],
          [0, 1],
          [0, 1],
        ]),
      ).dimension,
    ).toBe(2);
    const point = extremeVertices(same(4, 0.25, 1));
    expect([point.points.length, point.dimension]).toEqual([1, 0]);
    const nothing = extremeVertices(same(4, 0.26, 1));
    expect([nothing.points.length, nothing.dimension]).toEqual([0, -1]);
  });

  test('a row that holds for all mixtures or for none', () => {
    const { names } = same(3, 0, 1);
    expect(points({ names, rows: [row([2, 2, 2], 2)] })).toHaveLength(3);
    expect(points({ names, rows: [row([0, 0, 0], 0)] })).toHaveLength(3);
    expect(points({ names, rows: [row([2, 2, 2], 1.5)] })).toHaveLength(0);
  });

  test('tenths of ten, as a person writes them and as doubles are', () => {
    expect(extremeVertices(same(10, 0.1, 1)).points).toHaveLength(1);
    // Ten times the double 0.1 is a little more than one.
    const rows = same(10, 0, 1).names.map((_, k) =>
      row(
        [...Array(10).keys()].map((i) => (i === k ? -1 : 0)),
        -0.1,
      ),
    );
    expect(points({ names: same(10, 0, 1).names, rows })).toHaveLength(0);
  });
});

// c <= 1/4 twice, the second time as c - (a + b + c)/4 <= 0 with a last digit that arithmetic has left in a and b.
test('a bound said twice makes one vertex too many where its doubles are not read as what they stand for', () => {
  const doubles = [-0.25 * 1.0000000000000002, -0.25 * 0.9999999999999999, 0.75];
  const twice = (read: (value: number) => Rational): Region => ({
    names: ['a', 'b', 'c'],
    rows: [row([0, 0, 1], '0.25'), { coefficients: doubles.map(read), bound: rationalOf(0), label: 'c <= 25 wt%' }],
  });
  expect(points(twice(rationalOf))).toHaveLength(5);
  expect(points(twice((value) => simplestRational(value, 1e-12)))).toEqual([
    [0, 0.75, 0.25],
    [0, 1, 0],
    [0.75, 0, 0.25],
    [1, 0, 0],
  ]);
});

test('needs one coefficient for each name', () => {
  expect(() => extremeVertices({ names: ['a', 'b'], rows: [row([1, 0, 0], 1)] })).toThrow(RangeError);
  expect(() => extremeVertices({ names: [], rows: [] })).toThrow(RangeError);
});

describe('any region', () => {
  test('has the vertices that trying all rows finds', () => {
    fc.assert(
      fc.property(anyRegion({ min: 2, max: 5 }, 5), (region) => {
        expect(texts(region).toSorted()).toEqual(vertexTexts(region));
      }),
      { numRuns: 150 },
    );
  });

  test('has vertices that obey it, rise, and name the rows they are on', () => {
    fc.assert(
      fc.property(anyRegion({ min: 2, max: 7 }, 9), (region) => {
        const { vertices, points, rows } = extremeVertices(region);
        const exact = vertices.map(({ amounts }) => exactShares(amounts));
        exact.slice(1).forEach((point, at) => {
          // By what is printed; by what lies behind it only where that is the same.
          const printed = points[at + 1]?.map((share, k) => share - (points[at]?.[k] ?? share)).find((by) => by !== 0);
          const apart = printed ?? point.map((share, k) => compare(share, exact[at]?.[k] ?? share)).find(Boolean);
          expect(apart).toBeGreaterThan(0);
        });
        expect(points).toEqual(exact.map((point) => Float64Array.from(point, toNumber)));
        for (const { amounts, zeros } of vertices) {
          const point = exactShares(amounts);
          expect(isInside(region, point)).toBe(true);
          rows.forEach(({ rows: own }, at) => {
            for (const one of own.flatMap((i) => region.rows[i] ?? [])) {
              const isOn = compare(sideOf(one.coefficients, point), one.bound) === 0;
              expect(hasBit(zeros, at)).toBe(isOn);
            }
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  const scaled = ({ coefficients, bound, label }: LinearRow, by: string): LinearRow => {
    const factor = rationalOf(by);
    return { coefficients: coefficients.map((one) => multiply(one, factor)), bound: multiply(bound, factor), label };
  };
  /** The same with a bound of zero: bound × sum goes to the left. */
  const homogeneous = ({ coefficients, bound, label }: LinearRow): LinearRow => ({
    coefficients: coefficients.map((one) => sideOf([one, bound], [rationalOf(1), rationalOf(-1)])),
    bound: rationalOf(0),
    label,
  });

  test('is the same however its rows are written, repeated and ordered', () => {
    fc.assert(
      fc.property(anyRegion({ min: 2, max: 6 }, 8), fc.constantFrom('100', '0.001', '3'), (region, by) => {
        const { points, vertices } = extremeVertices(region);
        const exact = vertices.map(({ amounts }) => amounts);
        const others = [
          region.rows.map((one) => scaled(one, by)),
          region.rows.map(homogeneous),
          region.rows.toReversed(),
          [...region.rows, ...region.rows.map((one) => scaled(one, by)), ...region.rows.map(homogeneous)],
          // What two rows together imply.
          [...region.rows, ...sums(region.rows)],
        ];
        for (const rows of others) {
          const other = extremeVertices({ ...region, rows });
          expect(other.points).toEqual(points);
          expect(other.vertices.map(({ amounts }) => amounts)).toEqual(exact);
        }
      }),
      { numRuns: 100 },
    );
  });

  const sums = (rows: readonly LinearRow[]): LinearRow[] =>
    rows.slice(1).map((one, i) => {
      const before = rows[i] ?? one;
      const both = [rationalOf(1), rationalOf(1)];
      return {
        coefficients: one.coefficients.map((value, k) => sideOf([value, before.coefficients[k] ?? value], both)),
        bound: sideOf([one.bound, before.bound], both),
        label: 'sum',
      };
    });

  test('turns with the order of its components', () => {
    fc.assert(
      fc.property(anyRegion({ min: 2, max: 6 }, 8), fc.nat(5), (region, by) => {
        const turn = <T>(list: readonly T[]) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
        const turned = {
          names: turn(region.names),
          rows: region.rows.map((one) => ({ ...one, coefficients: turn(one.coefficients) })),
        };
        const shares = extremeVertices(region).vertices.map(({ amounts }) => say(turn(exactShares(amounts))));
        expect(texts(turned).toSorted()).toEqual(shares.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});
