import { checkShares } from './svg-ternary-check.ts';
import type { TernaryMesh } from './svg-ternary-mesh.ts';

/** A quantity over compositions: linear in each triangle; what is no finite number is missing. */
export interface TernarySurface extends TernaryMesh {
  /** One for each node. */
  readonly values: Float64Array;
}

/** Throws a RangeError where a surface's parts do not fit together, or where a node is no composition. */
export function checkSurface({ at, triangles, values }: TernarySurface): void {
  if (at.length !== 3 * values.length) throw new RangeError(`${at.length} shares for ${values.length} values`);
  if (triangles.length % 3 !== 0) throw new RangeError(`${triangles.length} corners are no triangles`);
  if (triangles.some((node) => node >= values.length))
    throw new RangeError('a triangle has a corner that is not there');
  for (let i = 0; i < values.length; i++)
    checkShares(`node ${i}`, [at[3 * i] ?? 0, at[3 * i + 1] ?? 0, at[3 * i + 2] ?? 0]);
}
