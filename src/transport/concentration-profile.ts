import { concentrationDifference } from './concentration-difference.ts';
import { relaxationTime } from './relaxation-time.ts';
import { requireNumber } from './require-number.ts';
import type { Salt } from './salt.ts';

/** Terms of the series; the last that is left adds less than 1e-5 of the difference. */
const terms = 200;

/**
 * Salt concentration in mol/m³ at `depth` (a share of the layer, 0 at the stripping electrode) a `time` (s) after a current
 * density (A/m²) was switched on: c + dc (1/2 - depth - sum over odd n of 4/(n pi)² cos(n pi depth) exp(-n² t/tau)).
 *
 * Valid as `concentrationDifference`, and while the plating side has salt left. Infinity is the steady state.
 * Throws a RangeError unless 0 <= depth <= 1, time is 0 or more. Source: Crank, The Mathematics of Diffusion, 2nd ed. 1975,
 * section 4.3.6 (plane sheet, constant flux on both faces).
 */
export function concentrationProfile(
  salt: Salt,
  thickness: number,
  currentDensity: number,
  depth: number,
  time: number,
): number {
  requireNumber('depth', depth, depth >= 0 && depth <= 1, 'from 0 to 1');
  if (!(time >= 0)) throw new RangeError(`time must be 0 s or more, not ${time}`);
  const difference = concentrationDifference(salt, thickness, currentDensity);
  const steady = 0.5 - depth;
  if (time === Number.POSITIVE_INFINITY) return salt.concentration + difference * steady;
  const shares = time / relaxationTime(salt.diffusivity, thickness);
  let missing = 0;
  for (let n = 1; n < 2 * terms; n += 2) {
    missing += (4 / (n * Math.PI) ** 2) * Math.cos(n * Math.PI * depth) * Math.exp(-n * n * shares);
  }
  return salt.concentration + difference * (steady - missing);
}
