import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grid, isoLines } from '../../src/report/svg-iso-lines.ts';

const grid = (columns: number, rows: number, of: (x: number, y: number) => number): Grid => ({
  columns,
  rows,
  values: Float64Array.from({ length: columns * rows }, (_, k) => of(k % columns, Math.floor(k / columns))),
});

describe('a line of equal value', () => {
  it('of a plane lies where the plane has that value, from edge to edge', () => {
    // 2 x + 3 y = 7 enters a 5 by 4 grid at (0.5, 2) of the upper rows and leaves it at (3.5, 0).
    const [line = [], ...more] = isoLines(
      grid(5, 3, (x, y) => 2 * x + 3 * y),
      7,
    );
    expect(more).toEqual([]);
    for (const [x, y] of line) expect(2 * x + 3 * y).toBeCloseTo(7, 12);
    const ends = [line[0], line.at(-1)].sort((a, b) => (a?.[0] ?? 0) - (b?.[0] ?? 0));
    expect(ends).toEqual([
      [0.5, 2],
      [3.5, 0],
    ]);
  });

  it('around a hill is closed and near a circle', () => {
    const [line = [], ...more] = isoLines(
      grid(41, 41, (x, y) => -Math.hypot(x - 20, y - 20)),
      -15,
    );
    expect(more).toEqual([]);
    expect(line[0]).toEqual(line.at(-1));
    for (const [x, y] of line) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(15, 1);
  });

  it('around a hole is there too', () => {
    expect(
      isoLines(
        grid(41, 41, (x, y) => Math.hypot(x - 20, y - 20)),
        15.25,
      ),
    ).toHaveLength(1);
  });

  it('ends where values are missing', () => {
    // y = 1.5 across seven columns; the fourth has no values: two stretches, columns 0 to 2 and 4 to 6.
    const lines = isoLines(
      grid(7, 4, (x, y) => (x === 3 ? Number.NaN : y)),
      1.5,
    );
    const spans = lines.map((line) => [Math.min(...line.map(([x]) => x)), Math.max(...line.map(([x]) => x))]);
    expect(spans.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      [0, 2],
      [4, 6],
    ]);
    for (const [, y] of lines.flat()) expect(y).toBe(1.5);
  });

  it('of a level that nothing reaches, or of a single row, is not there', () => {
    expect(
      isoLines(
        grid(4, 4, (x) => x),
        9,
      ),
    ).toEqual([]);
    expect(
      isoLines(
        grid(4, 4, (x) => x),
        -9,
      ),
    ).toEqual([]);
    expect(
      isoLines(
        grid(4, 1, (x) => x),
        1.5,
      ),
    ).toEqual([]);
  });

  it('stays in the grid, between a value above and one below', () => {
    const value = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constant(Number.NaN));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 30, maxLength: 30 }),
        fc.integer({ min: -9, max: 9 }),
        (values, level) => {
          const at = (x: number, y: number) => values[y * 6 + x] ?? Number.NaN;
          for (const [x, y] of isoLines({ columns: 6, rows: 5, values }, level).flat()) {
            const [low, high] = [at(Math.floor(x), Math.floor(y)), at(Math.ceil(x), Math.ceil(y))];
            const share = x - Math.floor(x) + (y - Math.floor(y));
            expect(low + share * (high - low)).toBeCloseTo(level, 9);
          }
        },
      ),
    );
  });
});
