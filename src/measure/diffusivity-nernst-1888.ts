import { faradayConstant } from '../transport/faraday-constant.ts';
import { gasConstant } from '../transport/gas-constant.ts';

export const reference =
  'three diffusion coefficients of an ideal dilute salt: Nernst, Z. Phys. Chem. 2 (1888) 613; Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004';

/** Any temperature; below some 0.1 M. Ions that pair break it: then the salt's is measured. */
export const range = { concentration: { least: 0, most: 100 } } as const;

/** The same motion told in three ways, m²/s. */
export interface DiffusionCoefficients {
  /** Of Li+ by itself, as NMR sees it. */
  readonly lithium: number;
  /** Of both ions together: 2 D+ D- / (D+ + D-). Gradients follow this one. */
  readonly salt: number;
  /** D+ + D-, what Nernst and Einstein make of a conductivity: sigma R T / (F² c). */
  readonly total: number;
}

/** All three from one of them and the transference number t+ = D+ / (D+ + D-), which is above 0 and below 1. */
export function diffusivitiesNernst(
  known: { readonly of: keyof DiffusionCoefficients; readonly value: number },
  transference: number,
): DiffusionCoefficients {
  const share = { lithium: transference, salt: 2 * transference * (1 - transference), total: 1 };
  const total = known.value / share[known.of];
  return { lithium: total * share.lithium, salt: total * share.salt, total };
}

/** D+ + D- in m²/s of a conductivity (S/m), a concentration of salt (mol/m³) and a temperature (K). */
export function totalDiffusivity(conductivity: number, concentration: number, temperature: number): number {
  return (conductivity * gasConstant * temperature) / (faradayConstant ** 2 * concentration);
}
