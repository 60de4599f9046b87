import { gasConstant } from '../transport/gas-constant.ts';

export const reference =
  'Arrhenius, Z. Phys. Chem. 4 (1889) 226; with sigma T: Rice and Roth, J. Solid State Chem. 4 (1972) 294';

/** K: one mechanism, one phase, above what freezes and below what decomposes. */
export const range = { temperature: { least: 200, most: 1300 } } as const;

/** What is linear in 1/T: the logarithm of the conductivity, or of conductivity times temperature. */
export type ArrheniusForm = 'ln sigma' | 'ln(sigma T)';

/**
 * Conductivity in S/m at a temperature (K) for an activation energy (J/mol) and a prefactor: A exp(-Ea/(R T)) with A in
 * S/m, or (A/T) exp(-Ea/(R T)) with A in S K/m.
 *
 * The second is that of hopping ions; its energy is greater by about R T. A figure says which form it belongs to.
 */
export function conductivityArrhenius(
  temperature: number,
  { form, prefactor, energy }: { readonly form: ArrheniusForm; readonly prefactor: number; readonly energy: number },
): number {
  const own = prefactor * Math.exp(-energy / (gasConstant * temperature));
  return form === 'ln sigma' ? own : own / temperature;
}
