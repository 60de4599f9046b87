import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import { type Makeup, theoreticalCapacity } from '../../cell/makeup.ts';
import { capacityBeyondTheory } from '../capacity-beyond-theory.ts';
import { cellRule } from '../cell-rule.ts';
import { isSpecific } from '../is-specific.ts';
import { coatingsOf } from '../judged-coating.ts';
import { placeInCell } from '../place-in-cell.ts';
import type { Remark } from '../rule.ts';
import { sayFigure } from '../say-figure.ts';
import { isSurelyAbove } from '../surely-above.ts';
import type { Formula } from '../written-reach.ts';
import { loadingCurrentMismatch } from './loading-current-mismatch.ts';

type Above = Remark<'capacity-above-theory'>;

/** A capacity, a 1C base or a measured discharge above n F / M. */
export const capacityAboveTheory = cellRule({
  code: 'capacity-above-theory',
  severity: 'warning',
  check: (cell) => [
    ...coatingsOf(cell).flatMap(capacityBeyondTheory),
    ...measuredBeyondTheory(cell),
    ...currentBeyondTheory(cell),
  ],
});

/** A 1C in mA/cm^2 over the loading, where no base is stated that it could be held against. */
function currentBeyondTheory(cell: EvaluatedCell): Above[] {
  const { planning, stack } = cell.plan;
  const { makeup, coating, said } = stack.cathode;
  const { oneC, loading } = said;
  const current = oneC && !isSpecific(oneC.quantity) ? cell.plan.transport.oneC : undefined;
  const active = coating?.activeMass;
  const theory = theoreticalCapacity(makeup.active);
  if (current === undefined || active === undefined || theory === undefined || !oneC || !loading) return [];
  const base: Formula = (at) => (at(current) * 3600) / at(active);
  if (
    loadingCurrentMismatch.check(cell).length > 0 ||
    !isSurelyAbove({ planning, values: cell.values }, base, () => theory)
  ) {
    return [];
  }
  const value = base((figure) => cell.values[figure] ?? Number.NaN);
  const stated = `${sayFigure(value, 'mAh/g', 4)} (${oneC.quantity.text} at ${loading.quantity.text} of ${loading.of})`;
  return [{ place: placeInCell(cell, 'cathode', oneC.path), facts: factsOf('1C base', stated, theory, makeup) }];
}

/** What a discharge curve gives per gram of the cathode's active material. */
function measuredBeyondTheory({ plan, values }: EvaluatedCell): Above[] {
  const { planning, charge, stack, formulation } = plan;
  const { recipe, curve } = formulation;
  const { makeup, coating } = stack.cathode;
  const theory = theoreticalCapacity(makeup.active);
  const active = coating?.activeMass;
  const { areal } = charge;
  if (!curve || !recipe.discharge || theory === undefined || active === undefined || areal === undefined) return [];
  const specific: Formula = (at) => at(areal) / at(active);
  if (!isSurelyAbove({ planning, values }, specific, () => theory)) return [];
  const value = specific((figure) => values[figure] ?? Number.NaN);
  const facts = factsOf('measured capacity', sayFigure(value, 'mAh/g', 4), theory, makeup);
  return [{ place: { file: recipe.file, path: recipe.discharge.curve.path }, facts }];
}

function factsOf(what: string, stated: string, theory: number, { active }: Makeup): Above['facts'] {
  const material = active.map((one) => one.material.id).join(' + ');
  return { what, stated, theory: sayFigure(theory, 'mAh/g', 4), material };
}
