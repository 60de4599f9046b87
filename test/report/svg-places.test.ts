import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesMeet } from '../../src/report/svg-box.ts';
import { placeLabel } from '../../src/report/svg-place-label.ts';
import { sampleLine } from '../../src/report/svg-sample-line.ts';
import { spreadLabels } from '../../src/report/svg-spread-labels.ts';

describe('labels along an axis', () => {
  it('stay where they want to be while they have room', () =>
    expect(spreadLabels([100, 20, 60], 18, 0, 200)).toEqual([100, 20, 60]));

  it('that collide move apart by the same way', () =>
    // Both want 50 and need 18 px between them: 41 and 59.
    expect(spreadLabels([50, 50, 150], 18, 0, 200)).toEqual([41, 59, 150]));

  it('at an end move inwards only', () => expect(spreadLabels([0, 5], 18, 0, 200)).toEqual([0, 18]));

  it('keep their order and their distance, within the ends', () => {
    const wanted = fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(wanted, (all) => {
        const places = spreadLabels(all, 18, 0, 400);
        const order = all.map((_, i) => i).sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0) || a - b);
        const sorted = order.map((i) => places[i] ?? Number.NaN);
        for (const [i, place] of sorted.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(400 + 1e-9);
          if (i > 0) expect(place - (sorted[i - 1] ?? place)).toBeGreaterThanOrEqual(18 - 1e-9);
        }
      }),
    );
  });
});

describe('a label', () => {
  const box = (x: number, y = 0) => ({ x, y, width: 10, height: 10 });
  const within = { x: 0, y: 0, width: 100, height: 10 };
  const candidates = [0, 20, 40, 95].map((x, i) => ({ box: box(x), cost: i }));

  it('takes the first place that is free, within the bounds', () => {
    expect(placeLabel(candidates, { within, taken: [], points: [] })?.box.x).toBe(0);
    expect(placeLabel(candidates, { within, taken: [box(5)], points: [] })?.box.x).toBe(20);
    expect(placeLabel(candidates.slice(3), { within, taken: [], points: [] })).toBeUndefined();
  });

  it('would rather go further than cover a line', () => {
    const points = sampleLine(
      [
        [0, 5],
        [30, 5],
      ],
      3,
    );
    expect(points).toHaveLength(11);
    expect(placeLabel(candidates, { within, taken: [], points })?.box.x).toBe(40);
    expect(placeLabel(candidates.slice(0, 1), { within, taken: [], points, worst: 2 })).toBeUndefined();
  });

  it('meets another where they overlap or come too near', () => {
    expect(boxesMeet(box(0), box(10))).toBe(false);
    expect(boxesMeet(box(0), box(9))).toBe(true);
    expect(boxesMeet(box(0), box(12), 3)).toBe(true);
    expect(boxesMeet(box(0), box(0, 20))).toBe(false);
  });
});
