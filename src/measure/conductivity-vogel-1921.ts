export const reference =
  'Vogel, Phys. Z. 22 (1921) 645; Fulcher, J. Am. Ceram. Soc. 8 (1925) 339; Tammann and Hesse, Z. Anorg. Allg. Chem. 156 (1926) 245';

/** K: amorphous, above the glass transition; T0 lies some 50 K below that. */
export const range = { temperature: { least: 200, most: 500 } } as const;

/** Whether the prefactor goes with the root of the temperature. */
export type VogelForm = 'A' | 'A T^-1/2';

/** The parameters of the curve. */
export interface VogelParameters {
  readonly form: VogelForm;
  /** S/m, or S K^(1/2)/m. */
  readonly prefactor: number;
  /** B, K. */
  readonly pseudoActivation: number;
  /** T0, K: below every temperature. */
  readonly vanishing: number;
}

/** Conductivity in S/m at a temperature (K) where ions move with the chains: A exp(-B/(T - T0)), or A T^-1/2 for A. */
export function conductivityVogel(
  temperature: number,
  { form, prefactor, pseudoActivation, vanishing }: VogelParameters,
): number {
  const own = prefactor * Math.exp(-pseudoActivation / (temperature - vanishing));
  return form === 'A' ? own : own / Math.sqrt(temperature);
}
