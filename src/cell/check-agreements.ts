import { slopesOf } from '../calculation/slopes-of.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Planning } from './planning.ts';

/** Two standard uncertainties: what 95 % of repeated readings stay within (JCGM 100:2008, 6.2). */
const coverage = 2;

/**
 * Holds every figure that is stated twice against itself: apart by more than the precision of what both follow from
 * (half the last digit written, or twice the standard uncertainty stated) they contradict each other.
 */
export function checkAgreements(planning: Planning, values: Float64Array): Finding[] {
  const { calculation } = planning;
  return planning.agreements.flatMap(({ implied, stated, quantity, unit, statements, place, related }): Finding[] => {
    const a = values[implied] ?? Number.NaN;
    const b = values[stated] ?? Number.NaN;
    const slopesA = slopesOf(calculation, values, implied);
    const slopesB = slopesOf(calculation, values, stated);
    let tolerance = 1e-9 * Math.abs(b);
    for (const at of calculation.inputs.values()) {
      const step = calculation.steps[at];
      if (step?.kind !== 'input') continue;
      const { uncertainty, halfStep = 0 } = step.input;
      const reach = uncertainty === undefined ? halfStep : coverage * uncertainty;
      tolerance += Math.abs((slopesA[at] ?? 0) - (slopesB[at] ?? 0)) * reach;
    }
    if (Math.abs(a - b) <= tolerance) return [];
    const say = (value: number) => `${formatNumber(fromSI(value, unit), { significant: 4 })} ${unit}`;
    const apart = `${formatNumber(Math.abs(100 * (a / b - 1)), { significant: 2 })} %`;
    const facts = { statements, quantity, implied: say(a), stated: say(b), apart };
    return [{ code: 'contradiction', severity: 'error', place, related, facts }];
  });
}
