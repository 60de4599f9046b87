import { correlation, type Kernel } from './correlation.ts';
import { innerProduct } from './inner-product.ts';
import { invertInformation } from './invert-information.ts';
import { scaledDistance } from './scaled-distance.ts';

/** How probable the data are with these length-scales and this ratio of noise to signal, at the best signal for them. */
export interface MarginalLikelihood {
  /** ln p(responses). */
  readonly value: number;
  readonly signal: number;
  /** By ln of each length-scale. */
  readonly slopes: Float64Array;
  /** By ln of the noise ratio. */
  readonly noiseSlope: number;
}

/**
 * The marginal likelihood of a Gaussian process with an unknown constant mean, which is integrated over (a flat prior), and
 * with the signal variance that maximises it: C. E. Rasmussen, C. K. I. Williams, Gaussian Processes for Machine Learning
 * (2006), 2.45 and 5.9. Undefined where the covariance is singular to rounding.
 */
export function marginalLikelihood(
  points: readonly Float64Array[],
  values: Float64Array,
  kernel: Kernel,
  lengthScales: Float64Array,
  noiseRatio: number,
): MarginalLikelihood | undefined {
  const count = points.length;
  const matrix = new Float64Array(count * count);
  const steep = new Float64Array(count * count);
  points.forEach((a, i) => {
    points.forEach((b, j) => {
      const { value, slope } = correlation(kernel, scaledDistance(a, b, lengthScales));
      matrix[i * count + j] = i === j ? 1 + noiseRatio : value;
      steep[i * count + j] = slope;
    });
  });
  const inverted = invertInformation(matrix, count);
  if (inverted === undefined) return undefined;
  const { inverse, logDeterminant } = inverted;
  const row = (i: number) => inverse.subarray(i * count, (i + 1) * count);
  const weights = values.map((_, i) => row(i).reduce((sum, value) => sum + value, 0));
  const precision = weights.reduce((sum, value) => sum + value, 0);
  const mean = innerProduct(weights, values) / precision;
  const rest = values.map((value) => value - mean);
  const pull = rest.map((_, i) => innerProduct(row(i), rest));
  const free = count - 1;
  const signal = innerProduct(rest, pull) / free;
  // d value = 1/2 Σ push_ij d matrix_ij
  const push = (i: number, j: number) =>
    ((pull[i] as number) * (pull[j] as number)) / signal -
    (inverse[i * count + j] as number) +
    ((weights[i] as number) * (weights[j] as number)) / precision;
  const slopes = new Float64Array(lengthScales.length);
  let noiseSlope = 0;
  for (let i = 0; i < count; i++) {
    noiseSlope += (push(i, i) * noiseRatio) / 2;
    for (let j = 0; j < i; j++) {
      const factor = -2 * push(i, j) * (steep[i * count + j] as number);
      lengthScales.forEach((length, k) => {
        const apart = ((points[i]?.[k] as number) - (points[j]?.[k] as number)) / length;
        slopes[k] = (slopes[k] as number) + factor * apart ** 2;
      });
    }
  }
  const value = -(free * (Math.log(2 * Math.PI * signal) + 1) + logDeterminant + Math.log(precision)) / 2;
  return Number.isFinite(value) ? { value, signal, slopes, noiseSlope } : undefined;
}
