import { svgNumber } from './svg-number.ts';

/** A point of a picture: px from its left and its upper edge. */
export type Point = readonly [x: number, y: number];

/** The `d` of a path through the points. */
export function svgPath(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${svgNumber(x)} ${svgNumber(y)}`).join('');
}

/** Whether both coordinates are finite numbers. */
export function isFinitePoint([x, y]: readonly [number, number]): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}
