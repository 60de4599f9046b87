import { assignPairs } from './assign-pairs.ts';
import type { Disc, DiscMatch, DiscPair, DiscReject, MatchLimits, RejectReason } from './disc-match.ts';

/** The noise of unit conversion: 3.3 over 3 mAh/cm^2 is a hair below 1.1 and within a limit of 1.1. */
const noise = 1e-9;

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
      const away = distance(cathode, anode, target);
      return isWithin(cathode, anode, limits) ? (objective === 'squared' ? away ** 2 : away) : undefined;
    }),
  );
  const assigned = await assignPairs(costs);

  // Straightened: the k-th smallest cathode with the k-th smallest anode. That breaks no limit and costs no more, as the
  // distance is a convex function of ln(anode) - ln(cathode) and the limits are an interval of it.
  const rows = assigned.map(([row]) => row).sort((a, b) => a - b);
  const columns = assigned.map(([, column]) => column).sort((a, b) => a - b);
  const pairs = rows.flatMap((row, k): DiscPair[] => {
    const [cathode, anode] = [positives[row], negatives[columns[k] ?? -1]];
    if (cathode === undefined || anode === undefined) return [];
    const ratio = ratioOf(cathode, anode);
    return [{ cathode, anode, ratio, deviation: ratio / target - 1 }];
  });
  return {
    limits,
    objective,
    cathodes: cathodes.length,
    anodes: anodes.length,
    pairs: pairs.sort((a, b) => byLine(a.cathode, b.cathode)),
    rejects: [
      ...rejectsOf('cathode', cathodes, negatives, pairs, limits),
      ...rejectsOf('anode', anodes, positives, pairs, limits),
    ],
    ...spreadOf(pairs.map(({ ratio }) => ratio)),
  };
}

/** Those with a capacity, in an order of their own: the smallest first, by id where two are alike. */
function usable(discs: readonly Disc[]): Disc[] {
  return discs
    .filter(hasCapacity)
    .sort((a, b) => a.arealCapacity - b.arealCapacity || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.line - b.line));
}

function hasCapacity({ arealCapacity }: Disc): boolean {
  return arealCapacity > 0 && Number.isFinite(arealCapacity);
}

function byLine(a: Disc, b: Disc): number {
  return a.line - b.line || (a.id < b.id ? -1 : 1);
}

function ratioOf(cathode: Disc, anode: Disc): number {
  return anode.arealCapacity / cathode.arealCapacity;
}

function distance(cathode: Disc, anode: Disc, target: number): number {
  return Math.abs(Math.log(ratioOf(cathode, anode) / target));
}

function isWithin(cathode: Disc, anode: Disc, { least, most }: MatchLimits): boolean {
  const ratio = ratioOf(cathode, anode);
  return ratio >= least * (1 - noise) && ratio <= most * (1 + noise);
}

function rejectsOf(
  side: DiscReject['side'],
  discs: readonly Disc[],
  others: readonly Disc[],
  pairs: readonly DiscPair[],
  limits: MatchLimits,
): DiscReject[] {
  const other = side === 'cathode' ? 'anode' : 'cathode';
  const paired = new Set(pairs.map((pair) => pair[side]));
  const takers = new Map(pairs.map((pair) => [pair[other], pair[side].id]));
  const asPair = (own: Disc, partner: Disc) =>
    side === 'cathode' ? ([own, partner] as const) : ([partner, own] as const);

  const reasonOf = (disc: Disc): RejectReason => {
    if (!hasCapacity(disc)) return { code: 'no-capacity' };
    const partners = others.filter((partner) => isWithin(...asPair(disc, partner), limits));
    const nearest = closest(partners.length > 0 ? partners : others, (one) =>
      distance(...asPair(disc, one), limits.target),
    );
    if (nearest === undefined) return { code: 'no-other-side' };
    const facts = { id: nearest.id, ratio: ratioOf(...asPair(disc, nearest)) };
    const takenBy = takers.get(nearest);
    if (partners.length === 0 || takenBy === undefined) return { code: 'none-within-limits', nearest: facts };
    return { code: 'partners-taken', partners: partners.length, nearest: { ...facts, takenBy } };
  };
  return discs
    .filter((disc) => !paired.has(disc))
    .sort(byLine)
    .map((disc) => ({ side, disc, reason: reasonOf(disc) }));
}

function closest(discs: readonly Disc[], away: (disc: Disc) => number): Disc | undefined {
  let [best, least]: [Disc | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const disc of discs) {
    const own = away(disc);
    if (own < least) [best, least] = [disc, own];
  }
  return best;
}

function spreadOf(ratios: readonly number[]): Pick<DiscMatch, 'spread'> {
  const count = ratios.length;
  if (count === 0) return {};
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / count;
  const squares = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0);
  const standardDeviation = count > 1 ? { standardDeviation: Math.sqrt(squares / (count - 1)) } : {};
  return { spread: { mean, least: Math.min(...ratios), most: Math.max(...ratios), ...standardDeviation } };
}
