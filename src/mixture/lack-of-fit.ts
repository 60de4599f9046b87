import type { Distributions } from '../calculation/load-distributions.ts';

export interface SumOfSquares {
  readonly sum: number;
  readonly degreesOfFreedom: number;
}

/** What the misfit of a model is made of: scatter of replicates about their mean, and the model's own. */
export interface LackOfFit {
  readonly pureError?: SumOfSquares;
  readonly lack?: SumOfSquares;
  /** F = (lack / its degrees of freedom) / (pure error / its own), and how probable one as large is by chance. */
  readonly test?: { readonly f: number; readonly p: number };
  /** Why there is no test. */
  readonly missing?: 'no replicates' | 'as many coefficients as mixtures' | 'replicates agree';
}

/**
 * The test of lack of fit against replicates (N. R. Draper, H. Smith, Applied Regression Analysis, 3rd ed. (1998), 2.1).
 *
 * `residualSum` is the residual sum of squares of a model with `coefficients`; `groups` are the indices of replicates.
 */
export function lackOfFit(
  values: Float64Array,
  groups: readonly (readonly number[])[],
  residualSum: number,
  coefficients: number,
  { fisherAbove }: Distributions,
): LackOfFit {
  const pure = values.length - groups.length;
  if (pure === 0) return { missing: 'no replicates' };
  const pureError = { sum: scatterOf(values, groups), degreesOfFreedom: pure };
  const free = groups.length - coefficients;
  if (free === 0) return { pureError, missing: 'as many coefficients as mixtures' };
  const lack = { sum: Math.max(0, residualSum - pureError.sum), degreesOfFreedom: free };
  if (isRounding(pureError.sum, values)) return { pureError, lack, missing: 'replicates agree' };
  const f = lack.sum / free / (pureError.sum / pure);
  return { pureError, lack, test: { f, p: fisherAbove(f, free, pure) } };
}

function scatterOf(values: Float64Array, groups: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const group of groups) {
    const own = group.map((at) => values[at] as number);
    const mean = own.reduce((total, value) => total + value, 0) / own.length;
    for (const value of own) sum += (value - mean) ** 2;
  }
  return sum;
}

/** Equal numbers have a mean that is off by their last digit. */
function isRounding(sum: number, values: Float64Array): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return sum <= values.length * (4 * Number.EPSILON * largest) ** 2;
}
