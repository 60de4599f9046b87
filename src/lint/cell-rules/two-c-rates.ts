import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import type { Stated } from '../../recipe/stated.ts';
import { cellRule } from '../cell-rule.ts';
import { isSpecific } from '../is-specific.ts';
import { placeInCell } from '../place-in-cell.ts';
import type { Remark } from '../rule.ts';
import { sayFigure } from '../say-figure.ts';
import { isAbove } from '../shares.ts';

type TwoRates = Remark<'two-c-rates'>;

/** 1C of one electrode stated twice: by its recipe and the cell, or by a base and by a current beside its rate. */
export const twoCRates = cellRule({
  code: 'two-c-rates',
  severity: 'warning',
  check: (cell) => [...recipeAndCell(cell), ...baseAndCurrent(cell)],
});

function recipeAndCell(cell: EvaluatedCell): TwoRates[] {
  const { recipe, mixtures } = cell.plan.formulation;
  return (['cathode', 'anode'] as const).flatMap((side): TwoRates[] => {
    const inner = mixtures.get(side)?.recipe;
    const own = recipe[side].oneC;
    const other = inner?.electrode?.oneC;
    if (inner === undefined || own === undefined || other === undefined || !isOther(own, other)) return [];
    const facts = {
      material: materialOf(cell, side),
      one: own.quantity.text,
      by: 'here',
      other: other.quantity.text,
      otherBy: `in the recipe of the ${side}`,
    };
    return [{ place: { file: recipe.file, path: own.path }, related: [{ file: inner.file, path: other.path }], facts }];
  });
}

/** Both per gram (per area they go with a loading), and apart by more than what they are written with. */
function isOther({ quantity: a }: Stated, { quantity: b }: Stated): boolean {
  const reach = a.halfStep * a.unit.factor + b.halfStep * b.unit.factor;
  return isSpecific(a) && isSpecific(b) && isAbove(Math.abs(a.value - b.value), reach);
}

/** A current density over its C-rate is a 1C of its own; the rate counts as exact, the current to its last digit. */
function baseAndCurrent(cell: EvaluatedCell): TwoRates[] {
  const { plan } = cell;
  const { recipe } = plan.formulation;
  const { rate, current } = recipe;
  const base = cell.amountOf(plan.transport.oneC);
  const asked = cell.amountOf(plan.transport.current);
  const stated = plan.stack.cathode.said.oneC;
  if (!rate || !current || !stated || base === undefined || asked === undefined) return [];
  const implied = asked / (rate.quantity.value * 3600);
  const { halfStep, number } = current.quantity;
  if (!isAbove(Math.abs(implied - base), (implied * halfStep) / number)) return [];
  const facts = {
    material: materialOf(cell, 'cathode'),
    one: sayFigure(implied, 'mA/cm^2'),
    by: `by ${current.quantity.text} at ${rate.quantity.text}`,
    other: sayFigure(base, 'mA/cm^2'),
    otherBy: `by ${stated.quantity.text}`,
  };
  const place = { file: recipe.file, path: current.path };
  return [
    { place, related: [{ file: recipe.file, path: rate.path }, placeInCell(cell, 'cathode', stated.path)], facts },
  ];
}

function materialOf({ plan }: EvaluatedCell, side: 'cathode' | 'anode'): string {
  return plan.stack[side].makeup.active.map((one) => one.material.id).join(' + ') || `the ${side}`;
}
