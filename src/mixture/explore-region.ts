import { isInside } from './is-inside.ts';
import { latticeBlocks } from './lattice-blocks.ts';
import type { Polytope } from './polytope.ts';
import type { Region } from './region.ts';

/** About as many points of each sort. */
const enough = 20_000;

/**
 * Points all over a region: its corners, their centroid, points between every two of them, and a lattice as fine as 20 000
 * points over the simplex around it allow (198 steps of three components, 6 of twelve).
 */
export function exploreRegion(region: Region, { points: corners }: Polytope): Float64Array[] {
  const [first] = corners;
  if (first === undefined) return [];
  const centroid = first.map(
    (_, i) => corners.reduce((sum, corner) => sum + (corner[i] as number), 0) / corners.length,
  );
  return [...corners, centroid, ...between(corners), ...lattice(region, corners, first.length)];
}

/** At a quarter, a half and three quarters of the way; of many corners, of those that are near in the list. */
function between(corners: readonly Float64Array[]): Float64Array[] {
  const found: Float64Array[] = [];
  for (let apart = 1; apart < corners.length && found.length < enough; apart++) {
    corners.slice(apart).forEach((to, i) => {
      const from = corners[i] as Float64Array;
      for (const part of [0.25, 0.5, 0.75]) {
        found.push(from.map((share, k) => share + part * ((to[k] as number) - share)));
      }
    });
  }
  return found;
}

/** A lattice over the smallest simplex that has the region's least shares, as far as it is inside. */
function lattice(region: Region, corners: readonly Float64Array[], size: number): Float64Array[] {
  const least = Float64Array.from({ length: size }, (_, i) =>
    Math.min(...corners.map((corner) => corner[i] as number)),
  );
  const rest = 1 - least.reduce((sum, share) => sum + share, 0);
  if (!(rest > 1e-9)) return [];
  const steps = finest(size);
  const bounds = Array.from(least, () => ({ least: 0, most: steps }));
  const found: Float64Array[] = [];
  for (const { columns, count } of latticeBlocks(steps, bounds)) {
    for (let at = 0; at < count; at++) {
      const shares = least.map((low, i) => low + (rest * (columns[i]?.[at] as number)) / steps);
      if (isInside(region, shares, 1e-12)) found.push(shares);
    }
  }
  return found;
}

/** The most steps for which the simplex lattice {size, steps} has no more points than enough. */
function finest(size: number): number {
  for (let steps = 1; ; steps++) {
    let count = 1;
    for (let k = 1; k < size; k++) count *= (steps + k) / k;
    if (count > enough) return Math.max(1, steps - 1);
  }
}
