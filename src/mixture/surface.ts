import type { ResponseScale } from './scale-responses.ts';

/**
 * A response over all mixtures as a fit sees it: its expected value at every composition and how sure that is. All
 * numbers are on the scale of the fit; shares are in the order of the names.
 */
export interface Surface {
  readonly names: readonly string[];
  readonly scale: ResponseScale;
  /** The mixtures that it was fitted to, and the lines of the results they stand in. */
  readonly known: readonly { readonly row: number; readonly shares: Float64Array }[];
  /** Of Student's distribution about the expected value; Infinity for the normal distribution. */
  readonly degreesOfFreedom: number;
  /** Variance of one new measurement about the surface; absent where nothing estimates it: then nothing is sure. */
  readonly noise?: number;
  meanAt(shares: Float64Array): number;
  /** d mean / d share, each share by itself: outside the simplex the mean is its continuation. */
  slopeAt(shares: Float64Array): Float64Array;
  /** The covariance of the expected values at any two of the points, by index; NaN where `noise` is absent. */
  covariances(points: readonly Float64Array[]): (one: number, other: number) => number;
}
