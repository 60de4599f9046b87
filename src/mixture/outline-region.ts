import { extremeVertices } from './extreme-vertices.ts';
import type { Region } from './region.ts';

/** Shares of three components. */
export type Shares = readonly [number, number, number];

/** The corners of a region of three components, in order around their middle. */
export function outlineRegion(region: Region): Shares[] {
  const flat = ([, b, c]: Shares) => [b + c / 2, (c * Math.sqrt(3)) / 2] as const;
  const places = extremeVertices(region).points.map((one) => ({ shares: sharesOf(one), place: flat(sharesOf(one)) }));
  const middle = [0, 1].map((k) => places.reduce((sum, one) => sum + (one.place[k] ?? 0), 0) / places.length);
  const angle = ({ place }: (typeof places)[number]) =>
    Math.atan2(place[1] - (middle[1] ?? 0), place[0] - (middle[0] ?? 0));
  return places.toSorted((one, other) => angle(one) - angle(other)).map(({ shares }) => shares);
}

/** Of a point of three components. */
export function sharesOf([a = 0, b = 0, c = 0]: ArrayLike<number> & Iterable<number>): Shares {
  return [a, b, c];
}
