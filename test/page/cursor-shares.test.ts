import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cursorShares } from '../../src/page/cursor-shares.ts';
import { nearestMark, nextMark } from '../../src/page/next-mark.ts';

const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const lowest = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));

it('a cursor has tenths of a per cent that sum to one, none below its least', () => {
  fc.assert(
    fc.property(share, share, lowest, (b, c, twentieths) => {
      const lower = twentieths.map((one) => one / 20) as [number, number, number];
      const own = cursorShares([1 - b - c, b, c], lower);
      const tenths = own.map((one) => Math.round(one * 1000));
      expect(tenths.reduce((sum, one) => sum + one, 0)).toBe(1000);
      for (const [k, one] of own.entries()) {
        expect(one).toBeCloseTo((tenths[k] ?? 0) / 1000, 12);
        expect(one).toBeGreaterThanOrEqual((lower[k] ?? 0) - 1e-12);
      }
    }),
  );
});

it('a cursor inside stays where it is, to a tenth of a per cent', () => {
  expect(cursorShares([0.2996, 0.5004, 0.2], [0, 0, 0])).toEqual([0.3, 0.5, 0.2]);
  expect(cursorShares([1, 0, 0], [0, 0, 0])).toEqual([1, 0, 0]);
  // Beyond the side opposite the first corner it is on it, beyond a corner in it.
  expect(cursorShares([-0.2, 0.6, 0.6], [0, 0, 0])).toEqual([0, 0.5, 0.5]);
  expect(cursorShares([-0.5, -0.5, 2], [0, 0, 0])).toEqual([0, 0, 1]);
});

it('arrow keys lead to the nearest point that way, and nowhere beyond the rim', () => {
  // Three rows of a lattice: 0 on top, 1 and 2 below it, then 3, 4, 5.
  const places = [
    [50, 0],
    [40, 17],
    [60, 17],
    [30, 34],
    [50, 34],
    [70, 34],
  ] as const;
  const [up, down, left, right] = [
    [0, -1],
    [0, 1],
    [-1, 0],
    [1, 0],
  ] as const;
  expect(nextMark(places, places[4], left)).toBe(3);
  expect(nextMark(places, places[4], right)).toBe(5);
  expect(nextMark(places, places[4], up)).toBe(1);
  expect(nextMark(places, places[1], up)).toBe(0);
  expect(nextMark(places, places[0], down)).toBe(1);
  expect(nextMark(places, places[0], up)).toBeUndefined();
  expect(nextMark(places, places[5], right)).toBeUndefined();
  expect(nearestMark(places, [52, 3], 10)).toBe(0);
  expect(nearestMark(places, [52, 13], 5)).toBeUndefined();
});
