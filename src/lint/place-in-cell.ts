import type { EvaluatedCell } from '../cell/evaluate-cell.ts';
import type { Path, Place } from '../diagnostics/finding.ts';

/** Where something stands that is said of an electrode: in the cell, or under `electrode:` in the mixture's recipe. */
export function placeInCell({ plan }: EvaluatedCell, side: 'cathode' | 'anode', path: Path): Place {
  const { recipe, mixtures } = plan.formulation;
  const inner = path[0] === 'electrode' ? mixtures.get(side)?.recipe.file : undefined;
  return { file: inner ?? recipe.file, path };
}
