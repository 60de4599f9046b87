import { diffusionTime } from './diffusion-time.ts';

/**
 * Time constant L²/(pi² D) in s with which a salt gradient between two electrodes fades after the current is off (and
 * builds up after it is on): the difference falls to 1/e in it, once the short-lived modes are gone.
 *
 * Valid for a layer (m) between flat electrodes that let no salt through, constant D (m²/s) of the salt.
 * Throws a RangeError unless both are above 0.
 * Source: Newman and Chapman, AIChE J. 19 (1973) 343 (restricted diffusion); Crank, The Mathematics of Diffusion, 1975.
 */
export function relaxationTime(diffusivity: number, thickness: number): number {
  return diffusionTime(diffusivity, thickness) / Math.PI ** 2;
}
