import type { TernaryMesh } from './svg-ternary-mesh.ts';

/** A quantity over compositions: linear in each triangle; what is no finite number is missing. */
export interface TernarySurface extends TernaryMesh {
  /** One for each node. */
  readonly values: Float64Array;
}

/** Throws a RangeError where a surface's parts do not fit together, or where a node is no composition. */
export function checkSurface({ at, triangles, values }: TernarySurface): void {
  if (at.length !== 3 * values.length) throw new RangeError(`${values.length} values for ${at.length / 3} nodes`);
  if (triangles.length % 3 !== 0) throw new RangeError(`${triangles.length} corners are no triangles`);
  if (triangles.some((node) => node >= values.length)) throw new RangeError('a triangle has a node that is not there');
  for (let i = 0; i < at.length; i += 3) {
    const sum = (at[i] ?? 0) + (at[i + 1] ?? 0) + (at[i + 2] ?? 0);
    if (!(Math.abs(sum - 1) <= 1e-6)) throw new RangeError(`the shares of node ${i / 3} sum to ${sum}`);
  }
}
