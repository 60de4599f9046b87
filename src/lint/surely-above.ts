import type { Planning } from '../cell/planning.ts';
import { isAbove } from './shares.ts';
import { type Formula, writtenReach } from './written-reach.ts';

/** What is computed with: a cell, or a coating of its own. */
export interface Evaluated {
  readonly planning: Planning;
  readonly values: Float64Array;
}

/** Whether one formula lies above another by more than the precision that both are written in. */
export function isSurelyAbove({ planning, values }: Evaluated, upper: Formula, lower: Formula): boolean {
  const now = (formula: Formula): number => formula((figure) => values[figure] ?? Number.NaN);
  if (!isAbove(now(upper), now(lower))) return false;
  const excess: Formula = (at) => upper(at) - lower(at);
  return isAbove(now(excess), writtenReach(planning, values, excess));
}
