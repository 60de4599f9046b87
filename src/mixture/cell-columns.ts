import { resolve } from 'node:path';
import type { Figure } from '../calculation/calculation.ts';
import { cutCalculation } from '../calculation/cut-calculation.ts';
import type { CellPlan } from '../cell/cell-plan.ts';
import { fromSI } from '../units/convert.ts';
import { calculatedColumn } from './calculated-column.ts';
import type { ComputedColumn, QuotientColumn } from './compute-columns.ts';
import { linearForm, type StudySpace } from './study-space.ts';

/**
 * A figure of a cell at every point of a study whose base recipe is one of the cell's mixtures: the shares of its substances
 * go into the cell's own calculation, column by column. Undefined where the cell has no such figure or mixture.
 *
 * The cell is planned with `variesShares`.
 */
export function cellColumn(space: StudySpace, plan: CellPlan, name: string): ComputedColumn | undefined {
  const found = plan.figures.get(name);
  if (found === undefined) return undefined;
  const { figure, unit } = found;
  const shares = sharesIn(space, plan);
  if (shares.length === 0) return undefined;
  const calculation = cutCalculation(
    plan.planning.calculation,
    shares.map((one) => one.figure),
    figure,
  );
  const factor = unit === '' ? 1 : fromSI(1, unit);
  return calculatedColumn({ name, unit, shares: shares.map(({ figure: _, ...share }) => share), calculation, factor });
}

/** The substances of the base recipe in every layer of the cell that is made of it, each as a share of the dry mass. */
function sharesIn(
  space: StudySpace,
  { formulation, planning }: CellPlan,
): (QuotientColumn & { readonly figure: Figure })[] {
  const { base, formulation: own } = space;
  const dry = own.constituents.filter((one) => !one.removed);
  const whole = linearForm(space, { measure: 'mass', over: dry.map((one) => one.index), label: 'total' });
  return [...formulation.mixtures].flatMap(([path, mixture]) => {
    if (resolve(mixture.recipe.file) !== resolve(base.file)) return [];
    return dry.flatMap((one) => {
      const figure = planning.calculation.inputs.get(`${path}: ${one.id}`);
      const top = linearForm(space, { measure: 'mass', over: [one.index], label: one.id });
      return figure === undefined ? [] : [{ name: one.id, unit: '', top, bottom: whole, factor: 1, figure }];
    });
  });
}
