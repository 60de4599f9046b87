import { faradayConstant } from './faraday-constant.ts';
import { requireNumber } from './require-number.ts';
import { requireSalt, type Salt } from './salt.ts';

/**
 * Salt concentration at the stripping side less that at the plating side in mol/m³, once a current density (A/m²) has
 * run long enough through a layer of `thickness` (m): i L (1 - t+) / (F D), with the sign of the current.
 *
 * Over the thickness it is the gradient. Half of it is lost at the plating side: where that is more than the salt's
 * concentration there is no steady state (`surfaceConcentrations` is undefined) and the figure means nothing by itself.
 * Valid as `limitingCurrentDensity`. Throws a RangeError unless D, c and L are above 0, t+ is at most 1, i is finite.
 * Source: the anion stands still in the steady state: Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004;
 * Brissot et al., J. Power Sources 81-82 (1999) 925.
 */
export function concentrationDifference(salt: Salt, thickness: number, currentDensity: number): number {
  requireSalt(salt);
  requireNumber('thickness', thickness, thickness > 0, 'above 0 m');
  requireNumber('current density', currentDensity, true, 'finite, in A/m2');
  return (currentDensity * thickness * (1 - salt.transference)) / (faradayConstant * salt.diffusivity);
}
