import { axialBlends } from './axial-blends.ts';
import { extremeVertices } from './extreme-vertices.ts';
import { faceCentroids } from './face-centroids.ts';
import type { Region } from './region.ts';
import { shareKey } from './share-key.ts';
import { pointId, studyGrid } from './study-grid.ts';

/** A point that a design can have: `3-5-2` of the lattice, `V1` a vertex, `E1` the middle of an edge, `C` the centroid. */
export interface DesignPoint {
  readonly id: string;
  readonly shares: Float64Array;
}

export interface StudyCandidates {
  /** Those of the lattice; none where the study has no steps. */
  readonly lattice: readonly DesignPoint[];
  readonly vertices: readonly DesignPoint[];
  /** Of every face from the edges on, the overall centroid last. */
  readonly centroids: readonly DesignPoint[];
  /** Midway between the overall centroid and each vertex. */
  readonly axial: readonly DesignPoint[];
  /** The first three, each composition once. */
  readonly all: readonly DesignPoint[];
}

/**
 * The points of a region that designs are made of. A composition that is on the lattice has the lattice's name wherever it
 * is met. Undefined where there are more than `most` vertices; of centroids, those of edges, plane faces and the whole.
 */
export function studyCandidates(region: Region, steps: number | undefined, most: number): StudyCandidates | undefined {
  const polytope = extremeVertices(region, most);
  if (polytope === undefined) return undefined;
  const lattice = steps === undefined ? [] : latticeOf(region, steps);
  const known = new Map(lattice.map((point) => [keyOf(point.shares), point]));
  const named = (shares: Float64Array, id: string): DesignPoint => known.get(keyOf(shares)) ?? { id, shares };
  const numbered = (letter: string, points: readonly Float64Array[]) =>
    points.map((shares, i) => named(shares, `${letter}${i + 1}`));
  const { dimension } = polytope;
  const inner = [
    { letter: 'E', of: 1 },
    { letter: 'F', of: 2 },
  ].filter(({ of }) => of < dimension);
  const vertices = numbered('V', polytope.points);
  const centroids = [
    ...inner.flatMap(({ letter, of }) => numbered(letter, faceCentroids(polytope, of))),
    ...(dimension > 0 ? faceCentroids(polytope, dimension).map((shares) => named(shares, 'C')) : []),
  ];
  const all = new Map([...lattice, ...vertices, ...centroids].map((point) => [keyOf(point.shares), point]));
  const axial = dimension > 0 ? numbered('A', axialBlends(polytope.points)) : [];
  return { lattice, vertices, centroids, axial, all: [...all.values()] };
}

function latticeOf(region: Region, steps: number): DesignPoint[] {
  const grid = studyGrid(region, steps, []);
  return Array.from({ length: grid.count }, (_, i) => ({
    id: pointId(grid.coordinates, i),
    shares: Float64Array.from(grid.coordinates, (column) => (column[i] ?? 0) / steps),
  }));
}

function keyOf(shares: Float64Array): string {
  return Array.from(shares, shareKey).join();
}
