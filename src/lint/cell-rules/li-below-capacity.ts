import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import { cellRule } from '../cell-rule.ts';
import { placeInCell } from '../place-in-cell.ts';
import { sayFigure } from '../say-figure.ts';
import { isBelow } from '../shares.ts';

/** C/m2 in 1 mAh/cm^2 */
const capacityUnit = 36_000;

/** A lithium foil that holds less than the cathode cycles. What is plated on the first charge is no foil. */
export const liBelowCapacity = cellRule({
  code: 'li-below-capacity',
  severity: 'warning',
  check: (cell) => {
    const { anode } = cell.plan.stack;
    const { coating, isLithium, said } = anode;
    const held = cell.amountOf(coating?.arealCapacity);
    const thickness = cell.amountOf(coating?.thickness);
    const needed = cycled(cell);
    if (!isLithium || held === undefined || needed === undefined || !isBelow(held, needed)) return [];
    const say = (value: number): string => sayFigure(value, 'mAh/cm^2');
    const facts = {
      lithium: thickness === undefined ? say(held) : `${say(held)} (${sayFigure(thickness, 'um')})`,
      needed: say(needed),
      // As thick as the foil is for what it holds: 4.85 um per mAh/cm^2 at 0.534 g/cm^3.
      ...(thickness === undefined
        ? {}
        : {
            thickness: sayFigure((thickness * needed) / held, 'um'),
            each: sayFigure((thickness * capacityUnit) / held, 'um'),
          }),
    };
    const stated = said.thickness ?? said.arealCapacity ?? said.loading ?? said.ratio;
    return [{ place: placeInCell(cell, 'anode', stated?.path ?? said.path), facts }];
  },
});

/** C/m2 that goes back and forth: as measured, or the cathode's share that is used. */
function cycled(cell: EvaluatedCell): number | undefined {
  const { plan } = cell;
  const { recipe, curve } = plan.formulation;
  const given = cell.amountOf(plan.stack.cathode.coating?.arealCapacity);
  if (curve) return cell.amountOf(plan.charge.areal);
  return given === undefined ? undefined : given * (recipe.used?.quantity.value ?? 1);
}
