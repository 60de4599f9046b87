import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surfaceAreas } from '../../src/report/svg-ternary-areas.ts';
import { clipLine } from '../../src/report/svg-ternary-clip.ts';
import { cutSurface } from '../../src/report/svg-ternary-cut.ts';
import { meshEdges } from '../../src/report/svg-ternary-edges.ts';
import { type Shares, ternaryFrame } from '../../src/report/svg-ternary-frame.ts';
import { surfaceLines } from '../../src/report/svg-ternary-lines.ts';
import { ternaryMesh } from '../../src/report/svg-ternary-mesh.ts';
import { ternaryRegion } from '../../src/report/svg-ternary-region.ts';
import { checkSurface } from '../../src/report/svg-ternary-surface.ts';
import { surfaceOf } from './ternary-samples.ts';

/** Of a closed line, as a share of the whole triangle; above zero in the sense of the diagram's corners. */
const areaOf = (ring: readonly Shares[]) =>
  ring.reduce((sum, [, b, c], i) => {
    const [, nextB = 0, nextC = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + b * nextC - nextB * c;
  }, 0);
const areaAbove = (surface: ReturnType<typeof surfaceOf>, level: number) =>
  surfaceAreas(surface, meshEdges(surface), level).reduce((sum, ring) => sum + areaOf(ring), 0);

describe('a lattice', () => {
  // (n + 1)(n + 2) / 2 nodes and n² triangles.
  it.each([
    [1, 3],
    [10, 66],
    [20, 231],
    [100, 5151],
  ])('of %d steps has %d nodes', (steps, nodes) => {
    const { at, triangles } = ternaryMesh(steps);
    expect(at).toHaveLength(3 * nodes);
    expect(triangles).toHaveLength(3 * steps ** 2);
  });

  it('is the same compositions in the same order, as a person writes them', () => {
    const { at, triangles } = ternaryMesh(2);
    expect([...at]).toEqual([1, 0, 0, 0.5, 0.5, 0, 0.5, 0, 0.5, 0, 1, 0, 0, 0.5, 0.5, 0, 0, 1]);
    expect([...triangles]).toEqual([0, 1, 2, 1, 3, 4, 1, 4, 2, 2, 4, 5]);
    expect(ternaryMesh(10).at[3 * 7]).toBe(0.7);
  });

  it('above lower bounds fills what lies above them', () => {
    // Above 20, 30 and 10 % lie 40 %: corners at 60, 70 and 50 %.
    const { at } = ternaryMesh(4, [0.2, 0.3, 0.1]);
    const corner = (node: number) => [...at.subarray(3 * node, 3 * node + 3)].map((one) => Number(one.toFixed(12)));
    expect([corner(0), corner(10), corner(14)]).toEqual([
      [0.6, 0.3, 0.1],
      [0.2, 0.7, 0.1],
      [0.2, 0.3, 0.5],
    ]);
  });

  it.each([0, -1, 1.5, 2001, Number.NaN])('of %d steps is refused', (steps) =>
    expect(() => ternaryMesh(steps)).toThrow(RangeError),
  );
});

describe('a line of equal value', () => {
  it('of a share lies where it has that value, from side to side', () => {
    // 10 a + 5 b = 4: on the side without c, 10 a + 5 (1 − a) = 4 has no a; on the one without b, a = 0.4; without a, b = 0.8.
    const [line = [], ...more] = surfaceLines(
      surfaceOf(7, ([a, b]) => 10 * a + 5 * b),
      4,
    );
    expect(more).toEqual([]);
    const ends = [line[0], line.at(-1)].sort((one, other) => (one?.[0] ?? 0) - (other?.[0] ?? 0));
    for (const [end, wanted] of [
      [ends[0], [0, 0.8, 0.2]],
      [ends[1], [0.4, 0, 0.6]],
    ] as const)
      for (const [k, share] of wanted.entries()) expect(end?.[k]).toBeCloseTo(share, 12);
  });

  it('of any linear field is straight to 1e-9', () => {
    const coefficient = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    const scenes = fc.record({
      of: fc.tuple(coefficient, coefficient, coefficient),
      steps: fc.integer({ min: 1, max: 23 }),
      share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(scenes, ({ of, steps, share }) => {
        const spread = Math.max(...of) - Math.min(...of);
        fc.pre(spread > 1e-3);
        const level = Math.min(...of) + share * spread;
        const value = (at: Shares) => of[0] * at[0] + of[1] * at[1] + of[2] * at[2];
        const lines = surfaceLines(surfaceOf(steps, value), level);
        expect(lines).toHaveLength(1);
        const line = lines[0] ?? [];
        const [start, end] = [line[0] ?? [0, 0, 0], line.at(-1) ?? [0, 0, 0]];
        for (const at of line) {
          expect(Math.abs(value(at) - level)).toBeLessThan(1e-9 * Math.max(1, spread));
          // The distance of a point from the straight line between the ends, in shares.
          const [x, y] = [end[1] - start[1], end[2] - start[2]];
          const aside = ((at[1] - start[1]) * y - (at[2] - start[2]) * x) / Math.hypot(x, y);
          expect(Math.abs(aside)).toBeLessThan(1e-9);
        }
        // From side to side: each end lacks a component.
        for (const at of [start, end]) expect(Math.min(...at)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('of a quadratic surface lies near where its formula has that value', () => {
    // a b is 0.16 at 20 % and at 80 % a of what has no c; in 60 steps a chord is off by about (1/60)² / 8.
    const lines = surfaceLines(
      surfaceOf(60, ([a, b]) => a * b),
      0.16,
    );
    expect(lines).toHaveLength(1);
    for (const [a, b] of lines[0] ?? []) expect(Math.abs(a * b - 0.16)).toBeLessThan(1e-4);
    const ends = [lines[0]?.[0]?.[0] ?? 0, lines[0]?.at(-1)?.[0] ?? 0].sort();
    expect(ends.map((end) => end.toFixed(3))).toEqual(['0.200', '0.800']);
  });

  it('round a hill is closed', () => {
    const [line = [], ...more] = surfaceLines(
      surfaceOf(40, ([a, b, c]) => -Math.hypot(a - 1 / 3, b - 1 / 3, c - 1 / 3)),
      -0.2,
    );
    expect(more).toEqual([]);
    expect(line[0]).toEqual(line.at(-1));
  });

  it('ends at triangles with a missing value, and is not there where nothing reaches it', () => {
    const holed = surfaceOf(10, ([a, b]) => (Math.abs(b - 0.4) < 0.01 ? Number.NaN : a));
    const lines = surfaceLines(holed, 0.25);
    expect(lines).toHaveLength(2);
    for (const [a] of lines.flat()) expect(a).toBeCloseTo(0.25, 12);
    for (const level of [2, -1, Number.NaN])
      expect(
        surfaceLines(
          surfaceOf(4, ([a]) => a),
          level,
        ),
      ).toEqual([]);
  });

  it('does not depend on which way round triangles are given', () => {
    const one = surfaceOf(6, ([a, b, c]) => a * b + c);
    const triangles = one.triangles.map((_, i, all) => all[i % 3 === 1 ? i + 1 : i % 3 === 2 ? i - 1 : i] ?? 0);
    expect(surfaceLines({ ...one, triangles }, 0.5)).toEqual(surfaceLines(one, 0.5));
  });
});

describe('an area', () => {
  it('above a share is a triangle in small', () => {
    // a ≥ 1/2 is a quarter of the triangle, a ≥ 0.3 has 0.7² of it.
    const surface = surfaceOf(10, ([a]) => a);
    expect(areaAbove(surface, 0.5)).toBeCloseTo(0.25, 12);
    expect(areaAbove(surface, 0.3)).toBeCloseTo(0.49, 12);
    expect(areaAbove(surface, Number.NEGATIVE_INFINITY)).toBeCloseTo(1, 12);
    expect(areaAbove(surface, 1.1)).toBe(0);
  });

  it('and the one below it fill the triangle, whatever the surface', () => {
    const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -5, max: 5, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 28, maxLength: 28 }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (all, level) => {
          fc.pre(!all.includes(level));
          const mesh = ternaryMesh(6);
          const above = { ...mesh, values: Float64Array.from(all) };
          const below = { ...mesh, values: Float64Array.from(all, (one) => -one) };
          expect(areaAbove(above, level) + areaAbove(below, -level)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('leaves out what is missing', () => {
    // A node in the middle has six triangles of the 36.
    const surface = surfaceOf(6, (at) => (at.every((one) => Math.abs(one - 1 / 3) < 1e-9) ? Number.NaN : 1));
    expect(areaAbove(surface, 0)).toBeCloseTo(30 / 36, 12);
    expect(surfaceAreas(surface, meshEdges(surface), 0)).toHaveLength(2);
  });
});

describe('a surface that is cut', () => {
  it('ends at the line, and is linear up to it', () => {
    // b ≥ 0.35 keeps 0.65² of the triangle: as `of · shares` with shares that sum to 1.
    const cut = cutSurface(
      surfaceOf(10, ([a, b, c]) => 2 * a - b + 5 * c),
      [-0.35, 0.65, -0.35],
    );
    expect(areaAbove(cut, Number.NEGATIVE_INFINITY)).toBeCloseTo(0.65 ** 2, 12);
    for (const node of cut.triangles) {
      const [a = 0, b = 0, c = 0] = cut.at.subarray(3 * node, 3 * node + 3);
      expect(b).toBeGreaterThanOrEqual(0.35 - 1e-12);
      expect(cut.values[node]).toBeCloseTo(2 * a - b + 5 * c, 12);
    }
  });

  it('still hangs together: a line over it is one piece', () => {
    const cut = cutSurface(
      surfaceOf(9, ([a]) => a),
      [-0.2, 0.8, -0.2],
    );
    expect(surfaceLines(cut, 0.31)).toHaveLength(1);
  });

  it('along its own lines is not cut', () => {
    const cut = cutSurface(
      surfaceOf(10, () => 1),
      [-0.3, 0.7, -0.3],
    );
    expect(cut.values).toHaveLength(66);
    expect(cut.triangles).toHaveLength(3 * 49);
  });
});

describe('a region', () => {
  const whole = ternaryFrame([0, 0], 100, [0, 0, 0]);
  const corners: Shares[] = [
    [0.6, 0.3, 0.1],
    [0.2, 0.7, 0.1],
    [0.2, 0.5, 0.3],
    [0.4, 0.3, 0.3],
  ];

  it('is in order whatever the order of its corners, and without those that are none', () => {
    const mixed = [corners[2], corners[0], [0.35, 0.45, 0.2] as const, corners[3], corners[1], corners[0]];
    const { polygon, sides } = ternaryRegion(
      mixed.flatMap((one) => (one ? [one] : [])),
      whole,
    );
    expect(polygon).toHaveLength(4);
    expect(areaOf(polygon)).toBeGreaterThan(0);
    // 20–60 × 10–30 % with b = 1 − a − c, less the corner where b < 0.3: 0.4 · 0.2 − 0.2² / 2, twice as a share.
    expect(areaOf(polygon)).toBeCloseTo(2 * (0.08 - 0.02), 12);
    const excess = (at: Shares) => sides.map((side) => side[0] * at[0] + side[1] * at[1] + side[2] * at[2]);
    expect(Math.min(...excess([0.35, 0.45, 0.2]))).toBeGreaterThan(0);
    expect(Math.min(...excess([0.5, 0.15, 0.35]))).toBeLessThan(0);
  });

  it('ends at the window', () => {
    const { polygon } = ternaryRegion(corners, ternaryFrame([0, 0], 100, [0.3, 0.3, 0.1]));
    for (const at of polygon) expect(at[0]).toBeGreaterThanOrEqual(0.3 - 1e-9);
    // a ≥ 0.3 cuts off 0.1 · 0.2 of the 0.06 that the parallelogram had.
    expect(areaOf(polygon)).toBeCloseTo(2 * (0.06 - 0.02), 9);
  });

  it.each([
    ['nothing', [], 0],
    ['one point', [corners[0], corners[0]], 1],
    ['a line', [corners[0], [0.4, 0.5, 0.1], corners[1]], 2],
    ['nothing in the window', [[1, 0, 0]], 0],
  ] as const)('of %s has no area', (name, vertices, count) => {
    const frame = name.endsWith('window') ? ternaryFrame([0, 0], 100, [0, 0.5, 0]) : whole;
    const region = ternaryRegion(
      vertices.flatMap((one) => (one ? [one] : [])),
      frame,
    );
    expect(region.polygon).toHaveLength(count);
    expect(region.sides).toEqual([]);
  });
});

describe('a line in a window', () => {
  const { sides } = ternaryFrame([0, 0], 100, [0.2, 0.2, 0.2]);
  it('is what lies inside of it', () => {
    // From the second corner to a = c = 1/2: a rises from 0 to 0.5, b falls from 1 to 0.
    const [line = [], ...more] = clipLine(
      [
        [0, 1, 0],
        [0.5, 0, 0.5],
      ],
      sides,
    );
    expect(more).toEqual([]);
    expect(line.map((at) => at.map((one) => Number(one.toFixed(12))))).toEqual([
      [0.2, 0.6, 0.2],
      [0.4, 0.2, 0.4],
    ]);
  });

  it('stays one where it goes on inside, is two where it leaves and comes back, and none where it passes by', () => {
    const middle = [1 / 3, 1 / 3, 1 / 3] as const;
    const near = [0.4, 0.3, 0.3] as const;
    expect(clipLine([near, middle, [0.3, 0.4, 0.3]], sides)).toHaveLength(1);
    expect(clipLine([near, [1, 0, 0], [0, 1, 0], middle], sides)).toHaveLength(2);
    expect(
      clipLine(
        [
          [1, 0, 0],
          [0, 1, 0],
        ],
        sides,
      ),
    ).toEqual([]);
    expect(clipLine([middle], sides)).toEqual([]);
  });

  it('along a side is inside', () =>
    expect(
      clipLine(
        [
          [0.2, 0.6, 0.2],
          [0.2, 0.2, 0.6],
        ],
        sides,
      ),
    ).toHaveLength(1));
});

describe('a surface', () => {
  const good = surfaceOf(1, () => 1);
  it.each([
    [{ values: new Float64Array(2) }, '9 shares for 2 values'],
    [{ triangles: Uint32Array.of(0, 1) }, '2 corners are no triangles'],
    [{ triangles: Uint32Array.of(0, 1, 3) }, 'a triangle has a corner that is not there'],
    [{ at: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0.5, 0) }, 'the shares of node 2 sum to 0.5, not to 1'],
    [{ at: Float64Array.of(1, 0, 0, 0, 1, 0, 0, Number.NaN, 0) }, 'the shares of node 2 sum to NaN, not to 1'],
    [{ at: Float64Array.of(1, 0, 0, 0, 1, 0, 1e9, -1e9, 1) }, 'node 2 lies too far off for a diagram'],
  ])('that is %j is refused', (change, message) =>
    expect(() => checkSurface({ ...good, ...change })).toThrow(new RangeError(message)),
  );
});
