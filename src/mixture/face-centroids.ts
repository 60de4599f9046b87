import { membersOf } from './bit-set.ts';
import { comparePoints } from './compare-points.ts';
import type { Polytope } from './polytope.ts';
import { polytopeFaces } from './polytope-faces.ts';
import { toNumber } from './rational.ts';

/** Binary places that shares are added with: what is cut off is far below the last digit of a double. */
const places = 256n;

/**
 * The centroids of all faces of one dimension: 1 for edges, 2 for plane faces, `polytope.dimension` for the overall
 * centroid; none of a dimension that there is not. A centroid is the mean of the face's vertices, as designs have it
 * (McLean and Anderson, Technometrics 8, 1966, 447), not the middle of its area. Shares, in rising order of the first,
 * the second, …
 */
export function faceCentroids(polytope: Polytope, dimension: number): Float64Array[] {
  const shares = polytope.vertices.map(({ amounts }) => {
    const sum = amounts.reduce((a, b) => a + b, 0n);
    return amounts.map((amount) => (amount << places) / sum);
  });
  const centroids = polytopeFaces(polytope, dimension).map((face) => {
    const members = membersOf(face).flatMap((v) => [shares[v] ?? []]);
    const whole = BigInt(members.length) << places;
    return Float64Array.from(polytope.names, (_, i) =>
      toNumber({ n: members.reduce((sum, one) => sum + (one[i] ?? 0n), 0n), d: whole }),
    );
  });
  return centroids.sort(comparePoints);
}
