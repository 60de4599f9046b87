import { faradayConstant } from './faraday-constant.ts';
import { requireNumber } from './require-number.ts';
import { requireSalt, type Salt } from './salt.ts';

/**
 * Sand's time in s: when a constant current density (A/m²) has used up the salt at the plating side,
 * pi D (F c / (2 i (1 - t+)))².
 *
 * Undefined where the salt is never used up: no current, or t+ = 1 (or the figure is beyond a double).
 * Valid only above the limiting current, where the depleted zone is thin against the layer (semi-infinite): the salt
 * lasts 0.2 % longer at twice the limiting current, 3.2 % at 1.5 times, 18 % at 1.2 times, and for ever below. The
 * caller compares; otherwise as `limitingCurrentDensity`. The sign of the current does not matter.
 *
 * Conventions: D is the salt's, and 1 - t+ stands beside i, squared with it. Sand's own case, much supporting
 * electrolyte, is D of the ion and t+ = 0. Written with the limiting current the same is (pi/16) (L²/D) (i_lim/i)².
 *
 * Throws a RangeError unless D and c are above 0, t+ is at most 1, i is finite.
 * Source: Sand, Phil. Mag. 1 (1901) 45, doi 10.1080/14786440109462590; for a binary salt Chazalviel, Phys. Rev. A 42
 * (1990) 7355, and Brissot et al., J. Power Sources 81-82 (1999) 925 (pi D (e C0 / (2 J t_a))², t_a = 1 - t+).
 */
export function sandTime(salt: Salt, currentDensity: number): number | undefined {
  requireSalt(salt);
  requireNumber('current density', currentDensity, true, 'finite, in A/m2');
  const { diffusivity, concentration, transference } = salt;
  const ratio = (faradayConstant * concentration) / (2 * currentDensity * (1 - transference));
  const time = Math.PI * diffusivity * ratio ** 2;
  return Number.isFinite(time) ? time : undefined;
}
