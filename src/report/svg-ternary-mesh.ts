import type { Shares } from './svg-ternary-frame.ts';

/** Compositions and the triangles between them, for a surface to be drawn over. */
export interface TernaryMesh {
  /** Three shares for each node. */
  readonly at: Float64Array;
  /** Three nodes for each triangle. */
  readonly triangles: Uint32Array;
}

/**
 * The lattice of the whole triangle in so many steps, or of the one above three lower bounds: rows from the first corner to the
 * side opposite, each from the second corner to the third. 100 steps have 5,151 nodes.
 *
 * Throws a RangeError where `steps` is no whole number from 1 to 2000.
 */
export function ternaryMesh(steps: number, lower: Shares = [0, 0, 0]): TernaryMesh {
  if (!Number.isInteger(steps) || steps < 1 || steps > 2000) throw new RangeError(`cannot make ${steps} steps`);
  const at = new Float64Array((3 * (steps + 1) * (steps + 2)) / 2);
  const triangles = new Uint32Array(3 * steps * steps);
  const span = 1 - lower[0] - lower[1] - lower[2];
  const node = (row: number, place: number) => (row * (row + 1)) / 2 + place;
  let [next, corner] = [0, 0];
  for (let row = 0; row <= steps; row++) {
    for (let place = 0; place <= row; place++) {
      const share = (whole: number, k: 0 | 1 | 2) => lower[k] + span * (whole / steps);
      at[next++] = share(steps - row, 0);
      at[next++] = share(row - place, 1);
      at[next++] = share(place, 2);
      if (row === steps) continue;
      triangles[corner++] = node(row, place);
      triangles[corner++] = node(row + 1, place);
      triangles[corner++] = node(row + 1, place + 1);
      if (place === row) continue;
      triangles[corner++] = node(row, place);
      triangles[corner++] = node(row + 1, place + 1);
      triangles[corner++] = node(row, place + 1);
    }
  }
  return { at, triangles };
}
