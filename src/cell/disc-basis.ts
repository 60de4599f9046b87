import type { Side } from '../recipe/read-sides.ts';
import { discArea } from './disc-area.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';

/** What turns the mass of a disc into its areal capacity; SI. Absent is what the cell leaves open. */
export interface DiscBasis {
  /** C per kg of dry coating: of its active part, over all of it. */
  readonly capacity?: number;
  /** kg of bare foil per m2; of lithium without a collector, 0. */
  readonly foil?: number;
  /** m2 of a disc, where the cell states a diameter. */
  readonly area?: number;
  /** How many faces of a disc are coated. */
  readonly faces: number;
}

/** What a cell says of the discs of one electrode: its own diameter counts before that of the cell. */
export function discBasis(side: Side, { plan, amountOf }: EvaluatedCell): DiscBasis {
  const { recipe } = plan.formulation;
  const { coating, foil, makeup, isLithium } = plan.stack[side];
  const perActive = amountOf(coating?.capacity);
  const share = makeup.shareOf('active') ?? 0;
  const [thickness, density] = [amountOf(foil?.thickness), amountOf(foil?.density)];
  const bare = thickness !== undefined && density !== undefined ? thickness * density : undefined;
  const perArea = bare ?? (isLithium ? 0 : undefined);
  const size = recipe[side].size ?? recipe.size;
  return {
    ...(perActive !== undefined && share > 0 ? { capacity: perActive * share } : {}),
    ...(perArea === undefined ? {} : { foil: perArea }),
    ...(size?.form === 'disc' ? { area: discArea(size.diameter.quantity.value) } : {}),
    faces: recipe.layers.sides,
  };
}
