import { shareKey } from './share-key.ts';

/** A point with its components in a given order. */
export interface SortedPoint {
  readonly shares: Float64Array;
  /** Where it was in the list. */
  readonly index: number;
  /** The same for points that differ by rounding alone. */
  readonly key: string;
}

/** The points with their components in `order`, in an order that depends on their shares alone. */
export function sortPoints(points: readonly ArrayLike<number>[], order: readonly number[]): SortedPoint[] {
  const keyed = points.map((point, index) => {
    const shares = Float64Array.from(order, (i) => point[i] ?? Number.NaN);
    return { shares, index, keys: Int32Array.from(shares, shareKey) };
  });
  // By key, then by the shares to the last bit: what is computed from the points must not depend on their order either.
  keyed.sort((a, b) => compare(a.keys, b.keys) || compare(a.shares, b.shares) || a.index - b.index);
  return keyed.map(({ shares, index, keys }) => ({ shares, index, key: keys.join() }));
}

function compare(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (b[i] as number) - (a[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
