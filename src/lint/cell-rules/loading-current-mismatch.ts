import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import { theoreticalCapacity } from '../../cell/makeup.ts';
import { cellRule } from '../cell-rule.ts';
import { isSpecific } from '../is-specific.ts';
import { placeInCell } from '../place-in-cell.ts';
import { sayFigure } from '../say-figure.ts';
import { isAbove } from '../shares.ts';

/** Of the base: what two digits of a current and of a loading leave open, and less than what tells 165 from 170 mAh/g. */
const most = 0.02;

/** A 1C in mA/cm^2 that is none of the bases stated, at this loading. */
export const loadingCurrentMismatch = cellRule({
  code: 'loading-current-mismatch',
  severity: 'warning',
  check: (cell) => {
    const { said, coating } = cell.plan.stack.cathode;
    const { oneC, loading } = said;
    const active = cell.amountOf(coating?.activeMass);
    const [base, ...others] = basesOf(cell);
    if (oneC === undefined || isSpecific(oneC.quantity) || active === undefined || base === undefined) return [];
    const counts = (oneC.quantity.value * 3600) / active;
    if ([base, ...others].some((one) => !isAbove(Math.abs(counts / one - 1), most))) return [];
    const facts = {
      stated: oneC.quantity.text,
      counts: sayFigure(counts, 'mAh/g', 4),
      implied: sayFigure((base * active) / 3600, 'mA/cm^2'),
      base: sayFigure(base, 'mAh/g', 4),
    };
    const place = placeInCell(cell, 'cathode', oneC.path);
    return [{ place, related: loading ? [placeInCell(cell, 'cathode', loading.path)] : [], facts }];
  },
});

/**
 * C/kg that 1C may count: what the electrode's own recipe says or, without that, its capacity and the theoretical one, by
 * which rates are counted as often.
 */
function basesOf(cell: EvaluatedCell): number[] {
  const { coating, makeup } = cell.plan.stack.cathode;
  const own = cell.plan.formulation.mixtures.get('cathode')?.recipe.electrode?.oneC?.quantity;
  if (own && isSpecific(own)) return [own.value];
  const capacity = cell.amountOf(coating?.capacity);
  if (capacity === undefined) return [];
  const theory = theoreticalCapacity(makeup.active);
  return theory === undefined ? [capacity] : [capacity, theory];
}
