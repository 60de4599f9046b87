import { faradayConstant } from '../transport/faraday-constant.ts';
import { gasConstant } from '../transport/gas-constant.ts';

export const reference = 'Ho, Raistrick and Huggins, J. Electrochem. Soc. 127 (1980) 343, with a Nernstian electrode';

/** K; and frequencies where Z' is straight against omega^-1/2. */
export const range = { temperature: { least: 200, most: 400 } } as const;

/** What a Warburg line was measured on; SI. */
export interface WarburgElectrode {
  readonly temperature: number;
  /** m² */
  readonly area: number;
  /** Per ion that diffuses. */
  readonly electrons: number;
  /** mol/m³ of Li in the electrode. */
  readonly concentration: number;
  /** ohm s^-1/2: slope of Z' against omega^-1/2. */
  readonly coefficient: number;
}

/** Diffusion coefficient in m²/s from a Warburg coefficient: (R T)² / (2 A² n⁴ F⁴ C² sigma²). */
export function diffusivityHo({ temperature, area, electrons, concentration, coefficient }: WarburgElectrode): number {
  return (
    (gasConstant * temperature) ** 2 /
    (2 * (area * electrons ** 2 * faradayConstant ** 2 * concentration * coefficient) ** 2)
  );
}
