import { findRoots } from '../calculation/find-roots.ts';
import { type CellTarget, usualRange, type Variable } from './ask-cell.ts';
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

/** Looks where the command does, in the usual range around the stated value, where no range is given. */
export function solveCell(
  plan: CellPlan,
  variable: Variable,
  target: CellTarget,
  range: readonly [number, number] = usualRange(variable),
): CellSolution {
  const found = findRoots(plan.planning.calculation, variable.figure, target.asked.figure, target.value, range);
  return { variable, target, range, ...found };
}
