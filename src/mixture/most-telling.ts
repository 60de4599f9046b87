import type { Choice } from './suggest-points.ts';
import type { Surface } from './surface.ts';

/** More compositions than this are averaged over by a part of them. */
const enough = 1000;

/**
 * The candidate at which one measurement takes most from the mean variance of the expected value over all candidates.
 *
 * A measurement at x takes cov(u, x)² / (var(x) + noise) from the variance at u: the I-optimal next point of a linear model,
 * for a Gaussian process the criterion of D. A. Cohn, Z. Ghahramani, M. I. Jordan, J. Artif. Intell. Res. 4 (1996) 129. Of
 * more than a thousand candidates the mean is over every second, third, … in their order.
 */
export function mostTelling(surface: Surface, candidates: readonly Float64Array[], free: readonly number[]): Choice {
  const { noise = Number.NaN } = surface;
  const covariance = surface.covariances(candidates);
  const every = Math.ceil(candidates.length / enough);
  const over = candidates.flatMap((_, i) => (i % every === 0 ? [i] : []));
  const before = over.reduce((sum, i) => sum + covariance(i, i), 0);
  let [candidate, most] = [free[0] ?? 0, Number.NEGATIVE_INFINITY];
  for (const i of free) {
    const told = over.reduce((sum, u) => sum + covariance(u, i) ** 2, 0) / (covariance(i, i) + noise);
    // Equal but for rounding: the first.
    if (told > most + 1e-12 * Math.abs(most) || most === Number.NEGATIVE_INFINITY) [candidate, most] = [i, told];
  }
  const standardError = Math.sqrt(Math.max(0, before / over.length));
  return {
    candidate,
    why: { by: 'variance', removes: before > 0 ? most / before : 0, standardError, averaged: over.length },
  };
}
