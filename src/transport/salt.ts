import { requireNumber } from './require-number.ts';

/**
 * One dissolved lithium salt that falls into two ions of one charge each, as the layer that holds it shows it. SI.
 *
 * In a porous layer: D of the filling over the tortuosity and c of the filling times the porosity; then every equation
 * here holds as it stands.
 */
export interface Salt {
  /**
   * Diffusion coefficient of the salt, m²/s: both ions together, as the relaxation after polarisation shows it. Not
   * that of Li+ by itself; in an ideal dilute solution 1/D = (1/D+ + 1/D-)/2.
   */
  readonly diffusivity: number;
  /** Mol of salt per m³ of the layer, at rest. */
  readonly concentration: number;
  /** Share of the current that Li+ carries where there is no gradient: at most 1; below 0 has been measured. */
  readonly transference: number;
}

/** Throws a RangeError unless the salt's figures can be: D and c above 0, t+ at most 1. */
export function requireSalt({ diffusivity, concentration, transference }: Salt): void {
  requireNumber('diffusivity', diffusivity, diffusivity > 0, 'above 0 m2/s');
  requireNumber('concentration', concentration, concentration > 0, 'above 0 mol/m3');
  requireNumber('transference', transference, transference <= 1, 'a number up to 1');
}
