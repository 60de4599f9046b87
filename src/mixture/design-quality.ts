import type { Designed } from './design-problem.ts';
import { type Orthonormal, orthonormalColumns } from './orthonormal-columns.ts';
import { varianceBy } from './prediction-variance.ts';
import { expandPoints, type Term } from './scheffe-terms.ts';

/** How well the runs of a design serve a model; variances are in variances of one measurement. */
export interface DesignQuality {
  readonly runs: number;
  readonly coefficients: number;
  /** ln |XᵀX|. */
  readonly logDeterminant: number;
  /** |XᵀX|^(1/p)/N: compares designs of one region and model, not of two, as it shrinks with the bounds. */
  readonly determinantEfficiency: number;
  /** p/(N · the greatest variance over the points of interest): 1 is the best that any design on them can reach. */
  readonly varianceEfficiency: number;
  /** Of the predicted mean, over the points of interest. */
  readonly averageVariance: number;
  readonly maximumVariance: number;
  /** Index of the point of interest with the greatest variance, the first of equal ones. */
  readonly maximumAt: number;
  /** Of each run, 0 to 1: what its own result weighs in the prediction there; their sum is the number of coefficients. */
  readonly leverages: Float64Array;
  /** Greatest over least singular value of X, its columns scaled to length one: above 30, terms are hard to tell apart. */
  readonly condition: number;
  /** Of each term: by how much the variance of its coefficient is greater than if its column were at right angles to all. */
  readonly inflation: readonly { readonly term: string; readonly factor: number }[];
}

/**
 * The quality of a design (shares, one point for each run, points done among them) for a model, over points of interest.
 *
 * Inflation is 1/(1 - R²) of a column on the others without a constant, as mixture models have none: P. Prescott et al.,
 * Technometrics 44 (2002) 260. The condition is that of D. A. Belsley, E. Kuh, R. E. Welsch, Regression Diagnostics (1980),
 * chapter 3. G-efficiency: J. Kiefer and J. Wolfowitz, Can. J. Math. 12 (1960) 363. Where the runs cannot tell the terms
 * apart, the problem says which. Throws RangeError where there are no points of interest.
 */
export async function designQuality(
  design: readonly ArrayLike<number>[],
  terms: readonly Term[],
  over: readonly ArrayLike<number>[],
): Promise<Designed<DesignQuality>> {
  if (over.length === 0) throw new RangeError('no points to look at the variance of');
  const [runs, coefficients] = [design.length, terms.length];
  if (runs < coefficients) {
    return {
      ok: false,
      problem: { code: 'too-few-runs', facts: { runs, done: 0, coefficients, least: coefficients } },
    };
  }
  const matrix = expandPoints(design, terms);
  const columns = orthonormalColumns(matrix, coefficients);
  if (columns.dependent.length > 0) {
    const dependent = columns.dependent.flatMap((k) => terms[k]?.name ?? []);
    return { ok: false, problem: { code: 'model-not-estimable', facts: { coefficients, terms: dependent } } };
  }
  const { triangle, q } = columns;
  const diagonal = terms.map((_, k) => triangle[k * coefficients + k] as number);
  const logDeterminant = 2 * diagonal.reduce((sum, value) => sum + Math.log(value), 0);
  const variances = varianceBy(columns, terms, over);
  const maximumVariance = variances.reduce((most, one) => Math.max(most, one), 0);
  const value: DesignQuality = {
    runs,
    coefficients,
    logDeterminant,
    determinantEfficiency: Math.exp(logDeterminant / coefficients) / runs,
    varianceEfficiency: coefficients / (runs * maximumVariance),
    averageVariance: variances.reduce((sum, one) => sum + one, 0) / over.length,
    maximumVariance,
    maximumAt: variances.indexOf(maximumVariance),
    leverages: Float64Array.from(design, (_, i) => sumOfSquares(q.subarray(i * coefficients, (i + 1) * coefficients))),
    ...(await conditioning(columns, terms)),
  };
  return { ok: true, value };
}

/** From R alone: X = QR, and Q changes no length and no angle. */
async function conditioning({ triangle }: Orthonormal, terms: readonly Term[]) {
  const { Matrix, SVD } = await import('ml-matrix');
  const p = terms.length;
  const scaled = new Matrix(Array.from({ length: p }, (_, i) => Array.from(triangle.subarray(i * p, (i + 1) * p))));
  for (let k = 0; k < p; k++) scaled.mulColumn(k, 1 / Math.sqrt(sumOfSquares(scaled.getColumn(k))));
  const svd = new SVD(scaled);
  const values = svd.diagonal;
  const inverse = svd.inverse();
  return {
    condition: Math.max(...values) / Math.min(...values),
    inflation: terms.map(({ name }, k) => ({ term: name, factor: sumOfSquares(inverse.getRow(k)) })),
  };
}

function sumOfSquares(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value * value, 0);
}
