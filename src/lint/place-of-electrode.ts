import type { EvaluatedCell } from '../cell/evaluate-cell.ts';
import type { Place } from '../diagnostics/finding.ts';
import { bodyOf } from './body-of.ts';

/** Where the cell says what an electrode is: its recipe, its material, what it plates or its first active component. */
export function placeOfElectrode(cell: EvaluatedCell, side: 'cathode' | 'anode'): Place {
  const { recipe } = cell.plan.formulation;
  const { file } = recipe;
  const { plated, components, ...said } = recipe[side];
  const named = said.recipe ?? said.material ?? plated;
  if (named) return { file, path: named.path };
  const active = new Set(cell.plan.stack[side].makeup.active.map((one) => one.material.id));
  const content = bodyOf(cell, [side], recipe[side]).contents.find((one) => active.has(one.material.id));
  return content?.place ?? { file, path: [side], at: 'key' };
}
