import type { Distributions } from '../calculation/load-distributions.ts';

/** What is known of one composition against the best so far; on the scale of the fit. */
export interface Contender {
  /** By how much its expected value is better than the best so far; below zero where it is worse. */
  readonly ahead: number;
  /** Standard error of its expected value. */
  readonly standardError: number;
  /** Of Student's distribution, two at least; Infinity for the normal distribution. */
  readonly degreesOfFreedom: number;
}

/**
 * How much better than the best so far a composition is expected to turn out, counting a worse one as no loss: E max(0, Y),
 * Y = ahead + standardError · T.
 *
 * With z = ahead / standardError and ν degrees of freedom it is standardError (z P(T <= z) + (ν + z²)/(ν - 1) p(z)), which
 * for the normal distribution is the formula of D. R. Jones, M. Schonlau, W. J. Welch, J. Global Optim. 13 (1998) 455,
 * equation 15; for Student's, B. J. Williams, T. J. Santner, W. I. Notz, Stat. Sinica 10 (2000) 1133. Infinite below two
 * degrees of freedom.
 */
export function expectedImprovement(
  { ahead, standardError, degreesOfFreedom }: Contender,
  { studentBelow, studentDensity }: Distributions,
): number {
  if (degreesOfFreedom < 2) return Number.POSITIVE_INFINITY;
  // As good as sure; squares of such a z would overflow.
  if (!(standardError > 1e-50 * Math.abs(ahead))) return Math.max(0, ahead);
  const z = ahead / standardError;
  const wider =
    degreesOfFreedom === Number.POSITIVE_INFINITY ? 1 : (degreesOfFreedom + z ** 2) / (degreesOfFreedom - 1);
  const part = z * studentBelow(z, degreesOfFreedom) + wider * studentDensity(z, degreesOfFreedom);
  return Math.max(0, ahead, standardError * part);
}
