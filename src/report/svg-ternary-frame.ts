import type { Point } from './svg-path.ts';

/** Shares of the three components: together 1. */
export type Shares = readonly [a: number, b: number, c: number];

/** Where compositions lie in a picture. */
export interface TernaryFrame {
  /** The first corner is up, the second at the lower left, the third at the lower right; px. */
  readonly corners: readonly [Point, Point, Point];
  /** Length of a side in px. */
  readonly side: number;
  /** The least share of each component. */
  readonly lower: Shares;
  /** From the least share to the largest, the same for all three. */
  readonly span: number;
  /** What holds within each side: `of · shares ≥ 0`. */
  readonly sides: readonly [Shares, Shares, Shares];
  place(shares: Shares): Point;
  /** The composition at a place, inside the triangle or not. */
  sharesAt(place: Point): Shares;
}

/**
 * A triangle with its upper corner at `[x, y]` that shows the compositions above three lower bounds.
 *
 * Throws a RangeError where a bound is below zero, or where the three leave nothing between them.
 */
export function ternaryFrame([x, y]: Point, side: number, lower: Shares): TernaryFrame {
  const span = 1 - lower.reduce((sum, one) => sum + one, 0);
  if (!lower.every((one) => one >= 0)) throw new RangeError(`a window cannot begin at ${lower.join(', ')}`);
  if (!(span > 1e-6)) throw new RangeError(`nothing lies above ${lower.join(', ')}`);
  const high = (side * Math.sqrt(3)) / 2;
  const corners = [[x, y] as Point, [x - side / 2, y + high] as Point, [x + side / 2, y + high] as Point] as const;
  const place = (shares: Shares): Point => {
    const [, left, right] = shares.map((one, k) => (one - (lower[k] ?? 0)) / span) as [number, number, number];
    return [x + ((right - left) * side) / 2, y + (left + right) * high];
  };
  const sharesAt = ([right, down]: Point): Shares => {
    const [sum, difference] = [(down - y) / high, ((right - x) * 2) / side];
    const second = (lower[1] ?? 0) + (span * (sum - difference)) / 2;
    const third = (lower[2] ?? 0) + (span * (sum + difference)) / 2;
    return [1 - second - third, second, third];
  };
  // The shares sum to 1, so that a share less its bound is a sum over all three.
  const [a, b, c] = lower;
  const sides = [[1 - a, -a, -a] as const, [-b, 1 - b, -b] as const, [-c, -c, 1 - c] as const] as const;
  return { corners, side, lower, span, sides, place, sharesAt };
}
