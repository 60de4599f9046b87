import { chainPieces } from './svg-ternary-chains.ts';
import type { MeshEdges } from './svg-ternary-edges.ts';
import type { Shares } from './svg-ternary-frame.ts';
import { levelOnEdge, levelPieces } from './svg-ternary-lines.ts';
import type { TernarySurface } from './svg-ternary-surface.ts';

/** Where a surface is at `level` or above: closed lines round it and, the other way about, round what is missing in it. */
export function surfaceAreas(surface: TernarySurface, edges: MeshEdges, level: number): Shares[][] {
  const { corners, rim } = edges;
  const isAbove = (node: number) => (surface.values[node] ?? 0) >= level;
  // Along the level, and along the rim where it is above; places on edges come before nodes.
  const count = edges.ends.length / 2;
  const pieces = levelPieces(surface, edges, level);
  for (const i of rim) {
    const edge = edges.edges[i] ?? 0;
    const [from, to] = [corners[i] ?? 0, corners[i % 3 === 2 ? i - 2 : i + 1] ?? 0];
    if (!isAbove(from) && !isAbove(to)) continue;
    pieces.from.push(isAbove(from) ? count + from : edge);
    pieces.to.push(isAbove(to) ? count + to : edge);
  }
  const node = (i: number): Shares => [surface.at[3 * i] ?? 0, surface.at[3 * i + 1] ?? 0, surface.at[3 * i + 2] ?? 0];
  return chainPieces(pieces).map((ring) =>
    ring.map((place) => (place < count ? levelOnEdge(surface, edges, place, level) : node(place - count))),
  );
}
