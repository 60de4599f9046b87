import { requireNumber } from './require-number.ts';

/**
 * Diffusion time L²/D in s of a layer (m) for a diffusion coefficient (m²/s): an order of magnitude, the unit in which
 * diffusion in a layer is told. It is pi² relaxation times; a profile is steady within 5 % after 0.28 of it.
 *
 * Throws a RangeError unless both are above 0. Source: Crank, The Mathematics of Diffusion, 2nd ed. 1975.
 */
export function diffusionTime(diffusivity: number, thickness: number): number {
  requireNumber('diffusivity', diffusivity, diffusivity > 0, 'above 0 m2/s');
  requireNumber('thickness', thickness, thickness > 0, 'above 0 m');
  return thickness ** 2 / diffusivity;
}
