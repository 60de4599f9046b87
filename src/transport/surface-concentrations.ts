import { requireNumber } from './require-number.ts';

/** Salt concentrations at the two electrodes, mol/m³. */
export interface SurfaceConcentrations {
  readonly stripping: number;
  readonly plating: number;
}

/**
 * Salt concentrations at the electrodes (mol/m³) for the concentration at rest and the difference in the steady state.
 *
 * Undefined where the difference is twice the concentration or more: the salt is used up at one electrode, and the
 * current cannot be kept. A negative difference is a current the other way: the sides swap.
 * Valid where D and t+ do not depend on concentration, so that the profile is a straight line and the mean stays c.
 * Throws a RangeError unless the concentration is above 0 and the difference finite. Source: conservation of the salt.
 */
export function surfaceConcentrations(concentration: number, difference: number): SurfaceConcentrations | undefined {
  requireNumber('concentration', concentration, concentration > 0, 'above 0 mol/m3');
  requireNumber('difference', difference, true, 'finite, in mol/m3');
  if (Math.abs(difference) / 2 >= concentration) return undefined;
  return { stripping: concentration + difference / 2, plating: concentration - difference / 2 };
}
