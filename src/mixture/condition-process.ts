import { correlation } from './correlation.ts';
import type { GaussianProcess } from './gaussian-process.ts';
import { innerProduct } from './inner-product.ts';
import type { ProcessParameters } from './process-parameters.ts';
import { scaledDistance } from './scaled-distance.ts';

/**
 * A Gaussian process with given parameters and what was measured (`values` on the scale of the fit, one for each
 * observation). Its mean is a constant that nothing is known of beforehand: ordinary kriging.
 *
 * Source: C. E. Rasmussen, C. K. I. Williams, Gaussian Processes for Machine Learning (2006), algorithm 2.1 and 2.7.
 * Throws RangeError where two measurements exclude each other, or are one, because no noise is allowed for.
 */
export async function conditionProcess(
  known: Pick<GaussianProcess, 'names' | 'scale' | 'observations' | 'values'>,
  parameters: ProcessParameters,
): Promise<GaussianProcess> {
  const { CholeskyDecomposition, Matrix } = await import('ml-matrix');
  const { kernel, lengthScales, signal, noise } = parameters;
  const points = known.observations.map(({ shares }) => shares);
  const matrix = new Matrix(
    points.map((a, i) =>
      points.map((b, j) => {
        const { value } = correlation(kernel, scaledDistance(a, b, lengthScales));
        return i === j ? 1 + noise / signal : value;
      }),
    ),
  );
  const cholesky = new CholeskyDecomposition(matrix);
  if (!cholesky.isPositiveDefinite()) throw new RangeError('measurements of one mixture need noise to differ');
  const whitening = invertLower(cholesky.lowerTriangularMatrix.to2DArray());
  const whiten = (column: Float64Array) =>
    column.map((_, i) => innerProduct(column, whitening.subarray(i * column.length, (i + 1) * column.length)));
  const whiteOnes = whiten(new Float64Array(points.length).fill(1));
  const precision = innerProduct(whiteOnes, whiteOnes);
  const mean = innerProduct(whiteOnes, whiten(known.values)) / precision;
  const white = whiten(known.values.map((value) => value - mean));
  const weights = white.map((_, j) =>
    white.reduce((sum, value, i) => sum + value * (whitening[i * white.length + j] as number), 0),
  );
  return { ...known, parameters, mean, whitening, weights, whiteOnes, precision };
}

function invertLower(lower: readonly (readonly number[])[]): Float64Array {
  const count = lower.length;
  const inverse = new Float64Array(count * count);
  lower.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let value = i === j ? 1 : 0;
      for (let k = j; k < i; k++) value -= (row[k] as number) * (inverse[k * count + j] as number);
      inverse[i * count + j] = value / (row[i] as number);
    }
  });
  return inverse;
}
