import type { Shares } from './svg-ternary-frame.ts';

/** Throws a RangeError where shares do not sum to 1, within 1e-6. */
export function checkShares(name: string, shares: Shares): void {
  const sum = shares[0] + shares[1] + shares[2];
  // Of infinities and NaN, too.
  if (!(Math.abs(sum - 1) <= 1e-6)) throw new RangeError(`the shares of ${name} sum to ${sum}, not to 1`);
  if (shares.some((one) => Math.abs(one) > 1e6)) throw new RangeError(`${name} lies too far off for a diagram`);
}
