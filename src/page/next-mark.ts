import type { Point } from '../report/svg-path.ts';

/** Further off the way of an arrow than this, in cosines, is not that way. */
const aside = 0.45;

/** The index of the place that an arrow key leads to from `from`: near, and rather straight ahead; undefined at the rim. */
export function nextMark(places: readonly Point[], from: Point, [right, down]: Point): number | undefined {
  let [best, cost] = [-1, Number.POSITIVE_INFINITY];
  for (const [i, [x, y]] of places.entries()) {
    const [dx, dy] = [x - from[0], y - from[1]];
    const distance = Math.hypot(dx, dy);
    const ahead = (dx * right + dy * down) / distance;
    if (distance < 1e-6 || !(ahead > aside)) continue;
    const own = distance * (1 + 3 * (1 - ahead));
    // Of two that are as good, the first: rounding must not choose.
    if (own < cost - 1e-6) [best, cost] = [i, own];
  }
  return best < 0 ? undefined : best;
}

/** The index of the place nearest to a point, within so many px. */
export function nearestMark(places: readonly Point[], [x, y]: Point, within: number): number | undefined {
  let [best, least] = [-1, within];
  for (let i = 0; i < places.length; i++) {
    const [right = 0, down = 0] = places[i] ?? [];
    const distance = Math.hypot(right - x, down - y);
    if (distance <= least) [best, least] = [i, distance];
  }
  return best < 0 ? undefined : best;
}
