import type { Finding } from '../diagnostics/finding.ts';
import type { Coating } from '../recipe/electrode.ts';
import type { CoatingPlan } from './coating-plan.ts';
import type { Planning } from './planning.ts';

/** A weighed disc that is no heavier than its foil: nothing is on it. */
export function checkDisc(
  { disc, collector }: Coating,
  { mass }: CoatingPlan,
  values: Float64Array,
  planning: Planning,
): Finding[] {
  if (disc?.mass === undefined || mass === undefined || (values[mass] ?? 0) > 0) return [];
  const foil = disc.foilMass?.quantity.text ?? `${collector?.thickness.quantity.text} of ${collector?.material.name}`;
  const facts = { expected: `a disc heavier than its foil (${foil})`, found: `"${disc.mass.quantity.text}"` };
  return [{ code: 'wrong-value', severity: 'error', place: planning.at(disc.mass.path), facts }];
}
