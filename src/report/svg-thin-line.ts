import type { Point } from './svg-path.ts';

/** So many points in a row are left out at most: the time grows with it. */
const most = 60;

/** A line without the points that lie nearer than `tolerance` px to what is left of it; its ends stay. */
export function thinLine(points: readonly Point[], tolerance: number): Point[] {
  const kept = points.slice(0, 1);
  let from = 0;
  for (let to = 2; to < points.length; to++) {
    const [start, end] = [points[from], points[to]];
    if (start === undefined || end === undefined) continue;
    let isNear = to - from <= most;
    for (let i = from + 1; isNear && i < to; i++) isNear = distance(points[i] ?? end, start, end) <= tolerance;
    if (isNear) continue;
    from = to - 1;
    kept.push(points[from] ?? start);
  }
  return points.length > 1 ? [...kept, ...points.slice(-1)] : kept;
}

/** From a point to the nearest of a stretch. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [wide, high] = [x2 - x1, y2 - y1];
  const length = wide ** 2 + high ** 2;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * wide + (y - y1) * high) / length));
  return Math.hypot(x - x1 - share * wide, y - y1 - share * high);
}
