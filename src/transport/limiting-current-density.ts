import { faradayConstant } from './faraday-constant.ts';
import { requireNumber } from './require-number.ts';
import { requireSalt, type Salt } from './salt.ts';

/**
 * Largest current density in A/m² that a salt carries for ever between two lithium electrodes `thickness` (m) apart:
 * 2 F D c / (L (1 - t+)), where the salt at the plating side is just used up.
 *
 * Undefined where there is no such limit: t+ = 1, or so near it that the figure is beyond a double.
 * Valid for flat parallel electrodes, one salt of two univalent ions, salt neither made nor lost, D and t+ constant
 * over concentrations from 0 to 2c. Says nothing of dendrites below the limit, of the electrodes' own limits or of
 * mechanics.
 * Throws a RangeError unless D, c and L are above 0 and t+ is at most 1.
 * Source: Brissot et al., J. Power Sources 81-82 (1999) 925 (2 e C0 D / (t_a L), t_a = 1 - t+);
 * Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004.
 */
export function limitingCurrentDensity(salt: Salt, thickness: number): number | undefined {
  requireSalt(salt);
  requireNumber('thickness', thickness, thickness > 0, 'above 0 m');
  const limit = (2 * faradayConstant * salt.diffusivity * salt.concentration) / (thickness * (1 - salt.transference));
  return Number.isFinite(limit) ? limit : undefined;
}
