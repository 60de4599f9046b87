import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitSet, contains, countCommon, hasBit, intersect, membersOf } from '../../src/mixture/bit-set.ts';
import { extremeVertices } from '../../src/mixture/extreme-vertices.ts';
import { faceCentroids } from '../../src/mixture/face-centroids.ts';
import type { Polytope } from '../../src/mixture/polytope.ts';
import { polytopeFaces } from '../../src/mixture/polytope-faces.ts';
import { rankOf } from '../../src/mixture/rank-of.ts';
import { anyRegion, bounded, flare, subsets } from './regions.ts';

const centroids = (polytope: Polytope, dimension: number) =>
  faceCentroids(polytope, dimension).map((point) => [...point]);
const counts = (polytope: Polytope) =>
  Array.from({ length: polytope.dimension + 1 }, (_, k) => polytopeFaces(polytope, k).length);

describe('centroids of the flare (McLean and Anderson 1966)', () => {
  const polytope = extremeVertices(flare);

  // Means of the four vertices of each side: of the first, 0.1 + (0.42 + 0.47 + 0.22 + 0.27)/4 = 0.345, …
  test('of its six sides', () =>
    expect(centroids(polytope, 2)).toEqual([
      [0.4, 0.2725, 0.2725, 0.055],
      [0.5, 0.1, 0.345, 0.055],
      [0.5, 0.21, 0.21, 0.08],
      [0.5, 0.235, 0.235, 0.03],
      [0.5, 0.345, 0.1, 0.055],
      [0.6, 0.1725, 0.1725, 0.055],
    ]));

  test('of all', () => expect(centroids(polytope, 3)).toEqual([[0.5, 0.2225, 0.2225, 0.055]]));

  // Six sides with four corners each: a body like a cube.
  test('of its twelve edges', () => {
    expect(counts(polytope)).toEqual([8, 12, 6, 1]);
    expect(centroids(polytope, 1)).toContainEqual([0.4, 0.1, 0.445, 0.055]);
  });

  test('of no dimension that there is not', () => {
    expect(centroids(polytope, 4)).toEqual([]);
    expect(centroids(polytope, -1)).toEqual([]);
    expect(faceCentroids(polytope, 0)).toEqual(polytope.points);
  });
});

test('a simplex has the points of the simplex centroid design', () => {
  const polytope = extremeVertices({ names: ['a', 'b', 'c'], rows: [] });
  expect(centroids(polytope, 1)).toEqual([
    [0, 0.5, 0.5],
    [0.5, 0, 0.5],
    [0.5, 0.5, 0],
  ]);
  expect(centroids(polytope, 2)).toEqual([[1 / 3, 1 / 3, 1 / 3]]);
});

describe('counts of faces', () => {
  const same = (size: number, upper: number) => bounded(Array.from({ length: size }, () => [0, upper]));

  test.each([
    // C(q, k + 1) of a simplex.
    ['simplex', same(6, 1), [6, 15, 20, 15, 6, 1]],
    // 2^(d - k) C(d, k) of a cube.
    ['cube', bounded([...Array.from({ length: 5 }, () => [0.02, 0.05] as const), [0, 1]]), [32, 80, 80, 40, 10, 1]],
    // Two of four: an octahedron.
    ['octahedron', same(4, 0.5), [6, 12, 8, 1]],
  ])('of a %s', (_, region, expected) => expect(counts(extremeVertices(region))).toEqual(expected));

  // Three bounds of eleven dimensions go through each of the 1980 vertices: 1980 × 11 / 2 edges.
  test('of 12 shares of at most 0.3', () => {
    const polytope = extremeVertices(same(12, 0.3));
    expect(faceCentroids(polytope, 1)).toHaveLength(10890);
    expect(faceCentroids(polytope, 10)).toHaveLength(24);
    expect(centroids(polytope, 11)).toEqual([Array(12).fill(1 / 12)]);
  });

  // Four of twelve at 1/4: one of the four against one of the eight others, 495 × 32 / 2.
  test('of 12 shares of at most 0.25, where many bounds meet', () =>
    expect(polytopeFaces(extremeVertices(same(12, 0.25)), 1)).toHaveLength(7920));
});

/** Every face by trying all sets of rows, by dimension: as many as vertices of it are independent, less one. */
function facesByRows({ vertices, rows }: Polytope): Set<string>[] {
  const found: Set<string>[] = [];
  for (let size = 0; size <= rows.length; size++) {
    for (const chosen of subsets([...rows.keys()], size)) {
      const on = [...vertices.keys()].filter((v) => chosen.every((at) => hasBit(vertices[v]?.zeros ?? [], at)));
      const dimension = rankOf(on.map((v) => vertices[v]?.amounts ?? [])) - 1;
      if (dimension < 0) continue;
      found[dimension] ??= new Set();
      found[dimension].add(on.join());
    }
  }
  return found;
}

test('the faces of any region are those that trying all rows finds, from either end', () => {
  fc.assert(
    fc.property(anyRegion({ min: 2, max: 5 }, 5), (region) => {
      const polytope = extremeVertices(region);
      const expected = facesByRows(polytope);
      expect(polytope.dimension).toBe(expected.length - 1);
      expected.forEach((faces, dimension) => {
        const found = polytopeFaces(polytope, dimension).map((face) => membersOf(face).join());
        expect(found.toSorted()).toEqual([...faces].sort());
      });
    }),
    { numRuns: 150 },
  );
});

test('vertices less edges plus planes less … is one (Euler)', () => {
  fc.assert(
    fc.property(anyRegion({ min: 2, max: 7 }, 8), (region) => {
      const polytope = extremeVertices(region);
      if (polytope.dimension < 0) return;
      expect(counts(polytope).reduce((sum, count, k) => sum + (k % 2 === 0 ? count : -count), 0)).toBe(1);
    }),
    { numRuns: 50 },
  );
});

test('sets of bits', () => {
  const numbers = fc.uniqueArray(fc.nat(99));
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [one, other] = [bitSet(100, a), bitSet(100, b)];
      expect(membersOf(one)).toEqual(a.toSorted((x, y) => x - y));
      expect(membersOf(intersect(one, other))).toEqual(membersOf(one).filter((x) => b.includes(x)));
      expect(contains(one, other)).toBe(b.every((x) => a.includes(x)));
      expect(countCommon(one, other)).toBe(a.filter((x) => b.includes(x)).length);
    }),
  );
});
