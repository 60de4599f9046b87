import { assignPairs } from './assign-pairs.ts';
import type { Disc, DiscMatch, DiscPair, MatchLimits } from './disc-match.ts';
import { discRatio, hasCapacity, isWithinLimits, ratioDistance } from './disc-ratio.ts';
import { explainRejects } from './explain-rejects.ts';

/**
 * Pairs cathode discs with anode discs, as many as there can be within the limits of N/P; among these, with the least sum
 * of the distances |ln(N/P : target)| or of their squares. The order of the discs has no say in who goes with whom.
 *
 * Ids of a side must differ. Of equally good ways to pair the same discs, the one in which N/P is most even is taken.
 */
export async function matchDiscs(
  cathodes: readonly Disc[],
  anodes: readonly Disc[],
  options: MatchLimits & { readonly objective: DiscMatch['objective'] },
): Promise<DiscMatch> {
  const { target, least, most, objective } = options;
  const limits = { target, least, most };
  const [positives, negatives] = [usable(cathodes), usable(anodes)];
  const costs = positives.map((cathode) =>
    negatives.map((anode) => {
      if (!isWithinLimits(cathode, anode, limits)) return undefined;
      const away = ratioDistance(cathode, anode, target);
      return objective === 'squared' ? away ** 2 : away;
    }),
  );
  const assigned = await assignPairs(costs);

  // Straightened: the k-th smallest cathode with the k-th smallest anode. That breaks no limit and costs no more, as the
  // cost is a convex function of ln(anode) - ln(cathode) and the limits are an interval of it.
  const rows = assigned.map(([row]) => row).sort((a, b) => a - b);
  const columns = assigned.map(([, column]) => column).sort((a, b) => a - b);
  const pairs = rows
    .flatMap((row, k): DiscPair[] => {
      const [cathode, anode] = [positives[row], negatives[columns[k] ?? -1]];
      if (cathode === undefined || anode === undefined) return [];
      const ratio = discRatio(cathode, anode);
      return [{ cathode, anode, ratio, deviation: ratio / target - 1 }];
    })
    .sort((a, b) => a.cathode.line - b.cathode.line);
  return {
    limits,
    objective,
    cathodes: cathodes.length,
    anodes: anodes.length,
    pairs,
    rejects: [
      ...explainRejects('cathode', cathodes, negatives, pairs, limits),
      ...explainRejects('anode', anodes, positives, pairs, limits),
    ],
    ...spreadOf(pairs.map(({ ratio }) => ratio)),
  };
}

/** Those with a capacity, in an order of their own: the smallest first, by id where two are alike. */
function usable(discs: readonly Disc[]): Disc[] {
  const byId = (a: Disc, b: Disc) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.line - b.line);
  return discs.filter(hasCapacity).sort((a, b) => a.arealCapacity - b.arealCapacity || byId(a, b));
}

function spreadOf(ratios: readonly number[]): Pick<DiscMatch, 'spread'> {
  const count = ratios.length;
  if (count === 0) return {};
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / count;
  const squares = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0);
  const standardDeviation = count > 1 ? { standardDeviation: Math.sqrt(squares / (count - 1)) } : {};
  return { spread: { mean, least: Math.min(...ratios), most: Math.max(...ratios), ...standardDeviation } };
}
