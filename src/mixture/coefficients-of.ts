import type { Distributions } from '../calculation/load-distributions.ts';
import type { LeastSquares } from './least-squares.ts';
import type { Coefficient } from './scheffe-fit.ts';
import type { Term } from './scheffe-terms.ts';

/** The coefficients of a fit with their errors; `variance` is s² on `free` degrees of freedom, absent where there is none. */
export function coefficientsOf(
  terms: readonly Term[],
  { coefficients, inverse }: LeastSquares,
  variance: number | undefined,
  free: number,
  { studentBelow }: Distributions,
): Coefficient[] {
  return terms.map((term, k) => {
    const value = coefficients[k] as number;
    if (variance === undefined) return { term, value };
    const standardError = Math.sqrt(variance * (inverse[k * terms.length + k] as number));
    if (standardError === 0) return { term, value, standardError };
    const t = value / standardError;
    return { term, value, standardError, t, p: 2 * studentBelow(-Math.abs(t), free) };
  });
}
