import type { Figure, Input } from '../calculation/calculation.ts';
import { valuesOf } from '../calculation/values-of.ts';
import type { Planning } from '../cell/planning.ts';

/** A number made of a calculation's figures; asked again with other inputs, it gives another number. */
export type Formula = (at: (figure: Figure) => number) => number;

/** Two standard uncertainties: what 95 % of repeated readings stay within (JCGM 100:2008, 6.2). */
const coverage = 2;
/** Of a density from the catalogue: most are estimates, and all of them move with temperature and grade. */
const densityDoubt = 0.05;

/**
 * How far a formula may be off, SI, by what its inputs were written with: half their last digit, or twice the standard
 * uncertainty that is stated; a density from the catalogue counts as known to 5 %. The shares of the inputs add up.
 */
export function writtenReach({ calculation }: Planning, values: Float64Array, formula: Formula): number {
  const now = (own: Float64Array): number => formula((figure) => own[figure] ?? Number.NaN);
  const value = now(values);
  let reach = 0;
  for (const figure of calculation.inputs.values()) {
    const step = calculation.steps[figure];
    const doubt = step?.kind === 'input' ? doubtOf(step.input) : 0;
    if (doubt === 0) continue;
    const moved = valuesOf(calculation, new Map([[figure, (values[figure] ?? Number.NaN) + doubt]]));
    reach += Math.abs(now(moved) - value);
  }
  return reach;
}

function doubtOf({ name, value, uncertainty, halfStep = 0 }: Input): number {
  if (uncertainty !== undefined) return coverage * uncertainty;
  return name.startsWith('density of ') ? densityDoubt * Math.abs(value) : halfStep;
}
