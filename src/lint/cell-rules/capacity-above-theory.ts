import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import { theoreticalCapacity } from '../../cell/stuff.ts';
import { capacityBeyondTheory } from '../capacity-beyond-theory.ts';
import { cellRule } from '../cell-rule.ts';
import { coatingsOf } from '../judged-coating.ts';
import type { Remark } from '../rule.ts';
import { sayFigure } from '../say-figure.ts';
import { isSurelyAbove } from '../surely-above.ts';

/** A capacity, a 1C base or a measured discharge above n F / M. */
export const capacityAboveTheory = cellRule({
  code: 'capacity-above-theory',
  severity: 'warning',
  check: (cell) => [...coatingsOf(cell).flatMap(capacityBeyondTheory), ...measuredBeyondTheory(cell)],
});

/** What a discharge curve gives per gram of the cathode's active material. */
function measuredBeyondTheory({ plan, values }: EvaluatedCell): Remark<'capacity-above-theory'>[] {
  const { planning, charge, stack, formulation } = plan;
  const { recipe, curve } = formulation;
  const { stuff, coating } = stack.cathode;
  const theory = theoreticalCapacity(stuff.active);
  const active = coating?.activeMass;
  const { areal } = charge;
  if (!curve || !recipe.discharge || theory === undefined || active === undefined || areal === undefined) return [];
  const specific = (valueOf: (figure: typeof active) => number): number => valueOf(areal) / valueOf(active);
  if (!isSurelyAbove({ planning, values }, specific, () => theory)) return [];
  const facts = {
    what: 'measured capacity',
    stated: sayFigure(specific((figure) => values[figure] ?? Number.NaN), 'mAh/g', 4),
    theory: sayFigure(theory, 'mAh/g', 4),
    material: stuff.active.map((one) => one.material.id).join(' + '),
  };
  return [{ place: { file: recipe.file, path: recipe.discharge.curve.path }, facts }];
}
