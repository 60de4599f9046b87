import type { EvaluatedCell } from '../cell/evaluate-cell.ts';
import { type Body, bodyOf } from './body-of.ts';

/** Everything that touches the face of an electrode: the layer beside it, what fills either, and what fills the cell. */
export function bodiesBeside(cell: EvaluatedCell, side: 'cathode' | 'anode'): Body[] {
  const { recipe } = cell.plan.formulation;
  const layer = side === 'cathode' ? recipe.separator[0] : recipe.separator.at(-1);
  const all = [layer, layer?.fill, recipe[side].fill, recipe.electrolyte];
  return all.flatMap((one) => (one ? [bodyOf(cell, one.path, one)] : []));
}
