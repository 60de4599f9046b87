import type { Distributions } from '../calculation/load-distributions.ts';
import { expectedImprovement } from './expected-improvement.ts';
import type { Outlook } from './outlook.ts';
import type { Choice, SuggestOptions } from './suggest-points.ts';

/**
 * One candidate after the other with the greatest expected improvement, each before it taken for measured. The outlook is
 * on the candidates and behind them the measured mixtures.
 *
 * The best so far is the best expected value at a measured or chosen mixture, not the best measured one: that was partly
 * luck.
 */
export function mostImproving(
  outlook: Outlook,
  { candidates, count, goal, batch }: Pick<SuggestOptions, 'candidates' | 'count' | 'goal' | 'batch'>,
  degreesOfFreedom: number,
  distributions: Distributions,
): Choice[] {
  const sign = goal === 'maximum' ? 1 : -1;
  const { means, variances } = outlook;
  const known = Array.from(means, (_, i) => i).slice(candidates.length);
  const free = new Set(candidates.keys());
  const chosen: Choice[] = [];
  while (chosen.length < count && free.size > 0) {
    const best = [...known, ...chosen.map(({ candidate }) => candidate)].reduce(
      (most, i) => Math.max(most, sign * (means[i] as number)),
      Number.NEGATIVE_INFINITY,
    );
    const contender = (i: number) => {
      const standardError = Math.sqrt(variances[i] as number);
      return { ahead: sign * (means[i] as number) - best, standardError, degreesOfFreedom };
    };
    let [candidate, improvement] = [-1, Number.NEGATIVE_INFINITY];
    for (const i of free) {
      const own = expectedImprovement(contender(i), distributions);
      // Equal but for rounding: the first.
      if (candidate < 0 || own > improvement * (1 + 1e-12)) [candidate, improvement] = [i, own];
    }
    const { ahead, standardError } = contender(candidate);
    const chance =
      standardError > 0 ? distributions.studentBelow(ahead / standardError, degreesOfFreedom) : Number(ahead > 0);
    chosen.push({ candidate, why: { by: 'expected improvement', improvement, chance, best: sign * best } });
    free.delete(candidate);
    outlook.measure(candidate, batch === 'liar' ? sign * best : (means[candidate] as number));
  }
  return chosen;
}
