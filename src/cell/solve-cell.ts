import { findRoots } from '../calculation/find-roots.ts';
import type { CellTarget, Variable } from './ask-cell.ts';
import type { CellPlan } from './cell-plan.ts';

/** What a variable has to be for a target. */
export interface CellSolution {
  readonly variable: Variable;
  readonly target: CellTarget;
  /** SI, where it was looked. */
  readonly range: readonly [number, number];
  /** SI, rising: none, one or many. */
  readonly roots: readonly number[];
  /** The target holds over a stretch of the range. */
  readonly isFlat: boolean;
  /** What the figure is in the range at least and at most, SI. */
  readonly least: number;
  readonly most: number;
}

/** Looks from a hundredth to a hundred times the stated value where no range is given; a share stays a share. */
export function solveCell(
  plan: CellPlan,
  variable: Variable,
  target: CellTarget,
  between?: readonly [number, number],
): CellSolution {
  const isShare = variable.unit.endsWith('%');
  const most = isShare ? Math.min(1 - 1e-9, variable.value * 100) : variable.value * 100;
  const range = between ?? ([variable.value / 100, most] as const);
  const found = findRoots(plan.planning.calculation, variable.figure, target.asked.figure, target.value, range);
  return { variable, target, range, ...found };
}
