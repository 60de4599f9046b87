import { expectedImprovement } from './expected-improvement.ts';
import type { Goal } from './find-optimum.ts';
import type { Distributions } from './load-distributions.ts';
import type { Choice } from './suggest-points.ts';
import type { Surface } from './surface.ts';

/**
 * The candidate with the greatest expected improvement. The best so far is the best expected value at a measured mixture
 * (or at one of `taken`), not the best measured one: that was partly luck.
 */
export function mostImproving(
  surface: Surface,
  candidates: readonly Float64Array[],
  free: readonly number[],
  taken: readonly Float64Array[],
  goal: Goal,
  distributions: Distributions,
): Choice {
  const sign = goal === 'maximum' ? 1 : -1;
  const { known, degreesOfFreedom } = surface;
  const seen = [...known.map(({ shares }) => shares), ...taken];
  const best = seen.reduce((most, shares) => Math.max(most, sign * surface.meanAt(shares)), Number.NEGATIVE_INFINITY);
  const covariance = surface.covariances(candidates);
  const contender = (i: number) => {
    const ahead = sign * surface.meanAt(candidates[i] as Float64Array) - best;
    return { ahead, standardError: Math.sqrt(Math.max(0, covariance(i, i))), degreesOfFreedom };
  };
  let [candidate, most] = [free[0] ?? 0, Number.NEGATIVE_INFINITY];
  for (const i of free) {
    const improvement = expectedImprovement(contender(i), distributions);
    if (isMore(improvement, most)) [candidate, most] = [i, improvement];
  }
  const { ahead, standardError } = contender(candidate);
  const chance =
    standardError > 0 ? distributions.studentBelow(ahead / standardError, degreesOfFreedom) : Number(ahead > 0);
  return { candidate, why: { by: 'expected improvement', improvement: most, chance, best: sign * best } };
}

/** By more than rounding. */
function isMore(one: number, other: number): boolean {
  return one > other + 1e-12 * Math.abs(other) || other === Number.NEGATIVE_INFINITY;
}
