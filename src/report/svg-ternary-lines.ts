import { chainPieces, type Pieces } from './svg-ternary-chains.ts';
import { type MeshEdges, meshEdges } from './svg-ternary-edges.ts';
import type { Shares } from './svg-ternary-frame.ts';
import type { TernarySurface } from './svg-ternary-surface.ts';

/**
 * Where a level runs over a surface, by marching triangles: lines of compositions, exact where the surface is linear. A line
 * ends at the rim of the surface and at triangles with a missing value; a closed one repeats its first point.
 */
export function surfaceLines(
  surface: TernarySurface,
  level: number,
  edges: MeshEdges = meshEdges(surface),
): Shares[][] {
  const lines = chainPieces(levelPieces(surface, edges, level));
  return lines.map((line) => line.map((edge) => levelOnEdge(surface, edges, edge, level)));
}

/** From edge to edge through each triangle that the level divides, with what is at the level or above on the left. */
export function levelPieces({ values }: TernarySurface, { corners, edges }: MeshEdges, level: number): Pieces {
  const pieces: Pieces = { from: [], to: [] };
  for (let t = 0; t < corners.length; t += 3) {
    const a = (values[corners[t] ?? 0] ?? 0) >= level;
    const b = (values[corners[t + 1] ?? 0] ?? 0) >= level;
    const c = (values[corners[t + 2] ?? 0] ?? 0) >= level;
    if (a === b && b === c) continue;
    const down = a && !b ? 0 : b && !c ? 1 : 2;
    const up = b && !a ? 0 : c && !b ? 1 : 2;
    pieces.from.push(edges[t + down] ?? 0);
    pieces.to.push(edges[t + up] ?? 0);
  }
  return pieces;
}

/** The composition on an edge at which a surface has this level, between a value below it and one that is not. */
export function levelOnEdge({ at, values }: TernarySurface, { ends }: MeshEdges, edge: number, level: number): Shares {
  const [low, high] = [ends[2 * edge] ?? 0, ends[2 * edge + 1] ?? 0];
  const [from, to] = [values[low] ?? 0, values[high] ?? 0];
  const share = (level - from) / (to - from);
  const between = (k: number) => {
    const [a, b] = [at[3 * low + k] ?? 0, at[3 * high + k] ?? 0];
    return a + share * (b - a);
  };
  return [between(0), between(1), between(2)];
}
