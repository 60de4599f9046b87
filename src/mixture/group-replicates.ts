import { shareKey } from './share-key.ts';

/** Indices of the points, those of one mixture together: points that differ in a share by rounding alone are one. */
export function groupReplicates(points: readonly ArrayLike<number>[]): number[][] {
  const groups = new Map<string, number[]>();
  points.forEach((shares, at) => {
    const key = Array.from(shares, shareKey).join();
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return [...groups.values()];
}
