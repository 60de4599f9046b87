import type { Constituent } from '../recipe/formulation.ts';
import { functionalValue } from '../solve/composition.ts';
import type { Subject } from './rule.ts';

/** Donor oxygens per lithium of the salts, or undefined where there are none of either. */
export function lithiumPerDonor(
  { composition }: Subject,
  hosts: readonly Constituent[],
  salts: readonly Constituent[],
): number | undefined {
  if (hosts.length === 0 || salts.length === 0) return undefined;
  const over = (some: readonly Constituent[]): number[] => some.map((one) => one.index);
  const oxygen = functionalValue({ measure: 'donors', over: over(hosts), label: 'O' }, composition);
  const lithium = functionalValue({ measure: 'atoms', of: 'Li', over: over(salts), label: 'Li' }, composition);
  return lithium > 0 ? oxygen / lithium : undefined;
}
