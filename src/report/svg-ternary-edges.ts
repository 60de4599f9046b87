import type { TernarySurface } from './svg-ternary-surface.ts';

/** How the triangles of a surface hang together. */
export interface MeshEdges {
  /** Corners of the triangles that have all their values, three each, anticlockwise with the first corner of the diagram up. */
  readonly corners: Uint32Array;
  /** The edge that begins at each of these corners. */
  readonly edges: Uint32Array;
  /** The two nodes of each edge, the smaller first. */
  readonly ends: readonly number[];
  /** The corners at which an edge begins that has a triangle on one side only. */
  readonly rim: readonly number[];
}

/** The edges of a surface; triangles without area, or with a value missing, are left out. */
export function meshEdges({ at, triangles, values }: TernarySurface): MeshEdges {
  const corners: number[] = [];
  const isKnown = (node: number) => Number.isFinite(values[node]);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t] ?? 0, triangles[t + 1] ?? 0, triangles[t + 2] ?? 0];
    const area = turn(at, a, b, c);
    if (area === 0 || !isKnown(a) || !isKnown(b) || !isKnown(c)) continue;
    if (area > 0) corners.push(a, b, c);
    else corners.push(a, c, b);
  }
  const ids = new Map<number, number>();
  const ends: number[] = [];
  const uses: number[] = [];
  const edges = Uint32Array.from(corners, (from, i) => {
    const to = corners[i % 3 === 2 ? i - 2 : i + 1] ?? from;
    const [low, high] = from < to ? [from, to] : [to, from];
    const key = low * values.length + high;
    const known = ids.get(key);
    if (known !== undefined) {
      uses[known] = (uses[known] ?? 0) + 1;
      return known;
    }
    ids.set(key, uses.length);
    ends.push(low, high);
    return uses.push(1) - 1;
  });
  const rim = [...edges.keys()].filter((i) => uses[edges[i] ?? 0] === 1);
  return { corners: Uint32Array.from(corners), edges, ends, rim };
}

/** Twice the area of a triangle in the second and third share: above zero where it runs from the first corner by the second. */
function turn(at: Float64Array, a: number, b: number, c: number): number {
  const share = (node: number, k: number) => at[3 * node + k] ?? 0;
  const [x, y] = [share(a, 1), share(a, 2)];
  return (share(b, 1) - x) * (share(c, 2) - y) - (share(c, 1) - x) * (share(b, 2) - y);
}
