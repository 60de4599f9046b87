import { loadDistributions } from '../calculation/load-distributions.ts';
import type { Interval, Prediction } from './prediction.ts';
import type { Surface } from './surface.ts';

/**
 * The expected response at each composition, with the interval of that and the interval of one new measurement, both at
 * `level` (0 to 1, as 0.95). Each interval holds for one composition by itself, not for all of them together. Throws
 * RangeError for another level.
 */
export async function predict(surface: Surface, points: readonly Float64Array[], level: number): Promise<Prediction[]> {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level is between 0 and 1, not ${level}`);
  const { noise, scale, degreesOfFreedom } = surface;
  const { studentQuantile } = await loadDistributions();
  const factor = noise === undefined ? 0 : studentQuantile((1 + level) / 2, degreesOfFreedom);
  const covariance = surface.covariances(points);
  const isLogarithm = scale === 'log10';
  const back = (value: number) => (isLogarithm ? 10 ** value : value);
  const backInterval = ({ least, most }: Interval): Interval => ({ least: back(least), most: back(most) });
  return points.map((shares, i) => {
    const mean = surface.meanAt(shares);
    const is = isLogarithm ? 'median' : 'mean';
    if (noise === undefined) return { shares, scale, mean, level, response: { is, value: back(mean) } };
    const about = (half: number): Interval => ({ least: mean - half, most: mean + half });
    const variance = Math.max(0, covariance(i, i));
    const confidence = about(factor * Math.sqrt(variance));
    const prediction = about(factor * Math.sqrt(variance + noise));
    return {
      shares,
      scale,
      mean,
      standardError: Math.sqrt(variance),
      level,
      confidence,
      prediction,
      response: {
        is,
        value: back(mean),
        confidence: backInterval(confidence),
        prediction: backInterval(prediction),
      },
    };
  });
}
