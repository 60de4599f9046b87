import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactShares } from '../../src/mixture/exact-shares.ts';
import { extremeVertices } from '../../src/mixture/extreme-vertices.ts';
import { isInside } from '../../src/mixture/is-inside.ts';
import { rationalOf } from '../../src/mixture/rational.ts';
import { anyRegion, bounded, row } from './regions.ts';

const exact = (...shares: string[]) => shares.map(rationalOf);
const near = (...shares: number[]) => Float64Array.from(shares);

describe('exactly', () => {
  const region = bounded([
    [0, 0.8],
    [0.1, 0.95],
    [0.05, 0.5],
  ]);

  test.each([
    [['0.8', '0.1', '0.1'], true],
    [['0.8', '0.15', '0.05'], true],
    [['0.3', '0.3', '0.4'], true],
    // One part in 10^30 beyond a bound, below zero, short of the sum.
    [['0.800000000000000000000000000001', '0.1', '0.099999999999999999999999999999'], false],
    [['-0.000000000000000000000000000001', '0.6', '0.400000000000000000000000000001'], false],
    [['0.3', '0.3', '0.399999999999999999999999999999'], false],
    [['0.5', '0.5'], false],
  ])('%s: %s', (shares, expected) => expect(isInside(region, exact(...shares))).toBe(expected));
});

describe('within a tolerance', () => {
  test.each(['1', '100', '0.001'])('which does not depend on how a row is scaled: by %s', (by) => {
    const scale = Number(by);
    const region = { names: ['a', 'b', 'c'], rows: [row([String(scale), 0, 0], String(0.25 * scale))] };
    expect(isInside(region, near(0.25, 0.75, 0), 0)).toBe(true);
    expect(isInside(region, near(0.25 + 0.9e-9, 0.75, 0), 1e-9)).toBe(true);
    expect(isInside(region, near(0.25 + 1.1e-9, 0.75, 0), 1e-9)).toBe(false);
  });

  // 8 b - a <= 0: from a to b goes 9 for each share, so that 0.101 of b and 0.8 of a miss by 0.008 / 9.
  test('which is what has to go from one share to another', () => {
    const region = { names: ['a', 'b', 'c'], rows: [row([-1, 8, 0], 0)] };
    expect(isInside(region, near(0.8, 0.101, 0.099), 0.0009)).toBe(true);
    expect(isInside(region, near(0.8, 0.101, 0.099), 0.0008)).toBe(false);
  });

  test('in each share and in their sum', () => {
    const region = { names: ['a', 'b'], rows: [] };
    expect(isInside(region, near(1.0005, -0.0005), 0.001)).toBe(true);
    expect(isInside(region, near(1.002, -0.002), 0.001)).toBe(false);
    expect(isInside(region, near(0.5, 0.5005), 0.001)).toBe(true);
    expect(isInside(region, near(0.5, 0.502), 0.001)).toBe(false);
  });

  test('never what is no point, and never where a row holds for no mixture', () => {
    const { names } = bounded([
      [0, 1],
      [0, 1],
    ]);
    expect(isInside({ names, rows: [] }, near(Number.NaN, 1), 1)).toBe(false);
    expect(isInside({ names, rows: [] }, near(1), 1)).toBe(false);
    expect(isInside({ names, rows: [row([2, 2], 2)] }, near(0.5, 0.5), 0)).toBe(true);
    expect(isInside({ names, rows: [row([2, 2], 1)] }, near(0.5, 0.5), 1e-3)).toBe(false);
  });

  test('vertices as doubles are inside, and exactly as they are', () => {
    fc.assert(
      fc.property(anyRegion({ min: 2, max: 6 }, 8), (region) => {
        const { points, vertices } = extremeVertices(region);
        for (const point of points) expect(isInside(region, point, 1e-12)).toBe(true);
        for (const { amounts } of vertices) expect(isInside(region, exactShares(amounts))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
