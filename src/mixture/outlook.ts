import type { Surface } from './surface.ts';

/**
 * What a surface expects at some points, and what it will once measurements at some of them are taken for made: means and
 * variances on the scale of the fit. What the noise was estimated to be stays.
 *
 * One measurement moves the mean at u by cov(u, x) (response - mean(x)) / (var(x) + noise), and takes
 * cov(u, x)² / (var(x) + noise) from the variance: conditioning of normal numbers, and for a mixture model the same as one
 * more row in the least squares.
 */
export class Outlook {
  readonly means: Float64Array;
  readonly variances: Float64Array;
  readonly noise: number;
  readonly #covariance: (one: number, other: number) => number;
  readonly #effects: Float64Array[] = [];

  constructor(surface: Surface, points: readonly Float64Array[]) {
    this.#covariance = surface.covariances(points);
    this.noise = surface.noise ?? Number.NaN;
    this.means = Float64Array.from(points, (shares) => surface.meanAt(shares));
    this.variances = Float64Array.from(points, (_, i) => Math.max(0, this.#covariance(i, i)));
  }

  /** The covariance of the expected values at two points. */
  covariance(one: number, other: number): number {
    return this.#effects.reduce(
      (left, effect) => left - (effect[one] as number) * (effect[other] as number),
      this.#covariance(one, other),
    );
  }

  /** Takes a response at a point for measured; returns what covariances lose by it: effect(u) effect(v). */
  measure(at: number, response: number): Float64Array {
    const divisor = Math.sqrt((this.variances[at] as number) + this.noise);
    const effect = this.means.map((_, i) => this.covariance(at, i) / divisor);
    const off = (response - (this.means[at] as number)) / divisor;
    effect.forEach((value, i) => {
      this.means[i] = (this.means[i] as number) + value * off;
      this.variances[i] = Math.max(0, (this.variances[i] as number) - value ** 2);
    });
    this.#effects.push(effect);
    return effect;
  }
}
