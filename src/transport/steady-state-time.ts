import { relaxationTime } from './relaxation-time.ts';
import { requireNumber } from './require-number.ts';

/**
 * Time in s after which `missing` (a fraction, say 0.05) of the steady concentration difference is still to come, at a
 * constant current from rest: tau ln(8 / (pi² missing)), tau = L²/(pi² D).
 *
 * The first term of the series; it is exact to 0.3 % of `missing` up to a half, hence no more is taken.
 * Valid below the limiting current; otherwise as `relaxationTime`. With a constant voltage instead it is another time.
 * Throws a RangeError unless D (m²/s) and L (m) are above 0 and 0 < missing <= 0.5.
 * Source: Crank, The Mathematics of Diffusion, 2nd ed. 1975 (plane sheet, constant flux).
 */
export function steadyStateTime(diffusivity: number, thickness: number, missing: number): number {
  requireNumber('missing', missing, missing > 0 && missing <= 0.5, 'above 0 and up to 0.5');
  return relaxationTime(diffusivity, thickness) * Math.log(8 / (Math.PI ** 2 * missing));
}
