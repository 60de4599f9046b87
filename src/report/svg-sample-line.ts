import type { Point } from './svg-path.ts';

/** Points along a line, at most `step` px apart. */
export function sampleLine(points: readonly Point[], step: number): Point[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    if (before === undefined) return [point];
    const pieces = Math.max(1, Math.ceil(Math.hypot(point[0] - before[0], point[1] - before[1]) / step));
    return Array.from({ length: pieces }, (_, k): Point => {
      const share = (k + 1) / pieces;
      return [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])];
    });
  });
}
