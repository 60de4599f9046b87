import type { Ray } from './extreme-rays.ts';
import type { IntegerRow } from './integer-rows.ts';

/** A region by its corners; without any where the bounds exclude each other. */
export interface Polytope {
  readonly names: readonly string[];
  /** Shares of each vertex, each the double nearest to its exact value, in rising order of the first share, the second, … */
  readonly points: readonly Float64Array[];
  /** The same vertices exactly: the shares are each amount over the sum of the amounts. */
  readonly vertices: readonly Ray[];
  /** What a vertex's zeros count: first each share >= 0, then the bounds, whose own rows they name. */
  readonly rows: readonly IntegerRow[];
  /** 0 for a single point, 2 for a piece of a ternary diagram; -1 where nothing is left. */
  readonly dimension: number;
}
