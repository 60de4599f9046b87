import type { Figure } from '../calculation/calculation.ts';
import { valuesOf } from '../calculation/values-of.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { CellPlan } from './cell-plan.ts';
import { checkAgreements } from './check-agreements.ts';
import { checkBuild } from './check-build.ts';
import { checkDisc } from './check-disc.ts';
import { doubtfulValue, type Value } from './doubtful-value.ts';

/** A planned cell with its numbers. */
export interface EvaluatedCell {
  readonly plan: CellPlan;
  /** By place in the calculation. */
  readonly values: Float64Array;
  readonly findings: readonly Finding[];
  /** SI; undefined where the figure does not follow or divides by nothing. */
  amountOf(figure: Figure | undefined): number | undefined;
  /** A named figure with its uncertainty. */
  figure(name: string): Value | undefined;
}

/** Computes every figure of a cell, and holds what is stated twice against itself. */
export function evaluateCell(plan: CellPlan): EvaluatedCell {
  const { calculation, findings } = plan.planning;
  const values = valuesOf(calculation);
  // A walk over the whole calculation each, and asked for by the table, the levels and the estimates.
  const figures = new Map<string, Value>();
  const { cathode, anode } = plan.stack;
  const discs = [cathode, anode].flatMap(({ said, coating, planning }) =>
    coating ? checkDisc(said, coating, values, planning) : [],
  );
  const amountOf = (figure: Figure | undefined): number | undefined => {
    const value = figure === undefined ? undefined : values[figure];
    return value !== undefined && Number.isFinite(value) ? value : undefined;
  };
  return {
    plan,
    values,
    findings: [...findings, ...checkAgreements(plan.planning, values), ...discs, ...checkBuild(plan, values)],
    amountOf,
    figure: (name) => {
      const known = figures.get(name);
      const figure = plan.figures.get(name)?.figure;
      if (known !== undefined || figure === undefined) return known;
      const value = doubtfulValue(calculation, values, figure);
      if (value) figures.set(name, value);
      return value;
    },
  };
}
