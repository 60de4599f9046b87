import { correlation } from './correlation.ts';
import type { GaussianProcess } from './gaussian-process.ts';
import { innerProduct } from './inner-product.ts';
import { scaledDistance } from './scaled-distance.ts';
import type { Surface } from './surface.ts';

/**
 * The surface of a Gaussian process. Its expected values are normal, with the doubt in the constant mean counted and that
 * in the kernel's parameters not: with few measurements the intervals are somewhat too narrow.
 */
export function gaussianSurface(process: GaussianProcess): Surface {
  const { names, scale, observations, parameters, mean, whitening, weights, whiteOnes, precision } = process;
  const { kernel, lengthScales, signal, noise } = parameters;
  const points = observations.map(({ shares }) => shares);
  const count = points.length;
  const correlations = (shares: Float64Array) =>
    Float64Array.from(points, (point) => correlation(kernel, scaledDistance(shares, point, lengthScales)).value);
  return {
    names,
    scale,
    known: observations.map(({ row, shares }) => ({ row, shares })),
    degreesOfFreedom: Number.POSITIVE_INFINITY,
    noise,
    meanAt: (shares) => mean + innerProduct(weights, correlations(shares)),
    slopeAt(shares) {
      const slope = new Float64Array(shares.length);
      points.forEach((point, i) => {
        const by = correlation(kernel, scaledDistance(shares, point, lengthScales)).slope;
        lengthScales.forEach((length, k) => {
          const apart = (shares[k] as number) - (point[k] as number);
          slope[k] = (slope[k] as number) + (2 * (weights[i] as number) * by * apart) / length ** 2;
        });
      });
      return slope;
    },
    covariances(asked) {
      const white = asked.map((shares) => {
        const near = correlations(shares);
        // The matrix is triangular: a row ends at its diagonal.
        return near.map((_, i) => innerProduct(whitening.subarray(i * count, i * count + i + 1), near));
      });
      const unknown = white.map((column) => (1 - innerProduct(column, whiteOnes)) / Math.sqrt(precision));
      return (one, other) => {
        const [a, b] = [asked[one] as Float64Array, asked[other] as Float64Array];
        const before = correlation(kernel, scaledDistance(a, b, lengthScales)).value;
        const learnt = innerProduct(white[one] as Float64Array, white[other] as Float64Array);
        return signal * (before - learnt + (unknown[one] as number) * (unknown[other] as number));
      };
    },
  };
}
