import { type Orthonormal, orthonormalColumns } from './orthonormal-columns.ts';
import { expandPoints, type Term } from './scheffe-terms.ts';
import { solveTriangle } from './solve-triangle.ts';

/**
 * The variance of the predicted mean at each point of `over`, in variances of one measurement: fᵀ(XᵀX)⁻¹f, from runs at the
 * points of `design` (shares, one point for each run). It needs no results, so it is known before anything is weighed.
 *
 * Undefined where the runs cannot tell the terms apart. Source: J. A. Cornell, Experiments with Mixtures, 3rd ed. (2002).
 */
export function predictionVariance(
  design: readonly ArrayLike<number>[],
  terms: readonly Term[],
  over: readonly ArrayLike<number>[],
): Float64Array | undefined {
  const columns = orthonormalColumns(expandPoints(design, terms), terms.length);
  return columns.dependent.length > 0 ? undefined : varianceBy(columns, terms, over);
}

/** The same from model columns that are orthonormal already. */
export function varianceBy(
  { triangle }: Orthonormal,
  terms: readonly Term[],
  over: readonly ArrayLike<number>[],
): Float64Array {
  const rows = solveTriangle(expandPoints(over, terms), triangle, terms.length);
  return Float64Array.from(over, (_, i) => {
    const row = rows.subarray(i * terms.length, (i + 1) * terms.length);
    return row.reduce((sum, value) => sum + value * value, 0);
  });
}
