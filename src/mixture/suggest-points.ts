import { loadDistributions } from '../calculation/load-distributions.ts';
import { boundRows } from './bound-rows.ts';
import { boundsAt } from './bounds-at.ts';
import type { Goal } from './find-optimum.ts';
import type { Fitted } from './fit-problem.ts';
import { mostImproving } from './most-improving.ts';
import { mostTelling } from './most-telling.ts';
import { movedShare } from './moved-share.ts';
import { Outlook } from './outlook.ts';
import { predict } from './predict.ts';
import type { Region } from './region.ts';
import type { Improvement, Learning, Suggestion } from './suggestion.ts';
import type { Surface } from './surface.ts';

export interface SuggestOptions {
  /** Compositions to choose from; each is chosen once at most. */
  readonly candidates: readonly Float64Array[];
  readonly count: number;
  readonly by: 'expected improvement' | 'variance';
  /** What is looked for; for the variance it makes no difference. */
  readonly goal: Goal;
  /**
   * What the suggestions before count as: measured, with the value expected there (`believer`), or with the best expected
   * so far (`liar`), which keeps a batch closer together. D. Ginsbourger, R. Le Riche, L. Carraro, in Computational
   * Intelligence in Expensive Optimization Problems (2010), 131.
   */
  readonly batch: 'believer' | 'liar';
  /** Of the intervals, as 0.95. */
  readonly level: number;
  readonly region: Region;
}

/** A candidate and the reason for it. */
export interface Choice {
  readonly candidate: number;
  readonly why: Improvement | Learning;
}

/**
 * The next compositions to measure, the most promising first: by expected improvement over the best expected value so far,
 * or by how much a measurement takes from the variance of the prediction over all candidates.
 *
 * Problems instead: fewer candidates than asked for; no degrees of freedom (two for the expected improvement, one for the
 * variance). Of equal candidates the first is taken.
 */
export async function suggestPoints(surface: Surface, options: SuggestOptions): Promise<Fitted<Suggestion[]>> {
  const { candidates, count, by, level, region } = options;
  if (candidates.length < count) {
    const facts = { candidates: candidates.length, asked: count };
    return { ok: false, problems: [{ code: 'candidates-too-few', facts }] };
  }
  const { degreesOfFreedom } = surface;
  const needed = by === 'variance' ? 1 : 2;
  if (surface.noise === undefined || degreesOfFreedom < needed) {
    return { ok: false, problems: [{ code: 'fit-without-freedom', facts: { degreesOfFreedom, needed } }] };
  }
  const outlook = new Outlook(surface, [...candidates, ...surface.known.map(({ shares }) => shares)]);
  const chosen =
    by === 'variance'
      ? mostTelling(outlook, options)
      : mostImproving(outlook, options, degreesOfFreedom, await loadDistributions());
  const points = chosen.map(({ candidate }) => candidates[candidate] as Float64Array);
  const predictions = await predict(surface, points, level);
  const rows = boundRows(region);
  const value = chosen.flatMap(({ candidate, why }, i): Suggestion[] => {
    const [shares, prediction] = [points[i], predictions[i]];
    if (shares === undefined || prediction === undefined) return [];
    const nearest = nearestOf(surface, shares);
    const bounds = boundsAt(rows, shares).map(({ label }) => label);
    return [{ candidate, shares, prediction, why, ...(nearest ? { nearest } : {}), bounds }];
  });
  return { ok: true, value };
}

function nearestOf({ known }: Surface, shares: Float64Array): Suggestion['nearest'] {
  return known
    .map((one) => ({ row: one.row, moved: movedShare(one.shares, shares) }))
    .reduce<Suggestion['nearest']>((a, b) => (a && a.moved <= b.moved ? a : b), undefined);
}
