import type { Disc, DiscPair, DiscReject, MatchLimits, RejectReason } from './disc-match.ts';
import { discRatio, hasCapacity, isWithinLimits, ratioDistance } from './disc-ratio.ts';

/**
 * The discs of one side that are in no pair, by line, each with its reason. `others` are those of the other side that
 * have a capacity; where two are equally near, the first of them is named. The pairs must be as many as there can be.
 */
export function explainRejects(
  side: DiscReject['side'],
  discs: readonly Disc[],
  others: readonly Disc[],
  pairs: readonly DiscPair[],
  limits: MatchLimits,
): DiscReject[] {
  const paired = new Set(pairs.map((pair) => pair[side]));
  const takers = new Map(pairs.map((pair) => [pair[side === 'cathode' ? 'anode' : 'cathode'], pair[side].id]));
  const reasonFor = (disc: Disc): RejectReason => {
    if (!hasCapacity(disc)) return { code: 'no-capacity' };
    const asPair = (other: Disc) => (side === 'cathode' ? ([disc, other] as const) : ([other, disc] as const));
    const partners = others.filter((other) => isWithinLimits(...asPair(other), limits));
    const candidates = partners.length > 0 ? partners : others;
    const nearest = closest(candidates, (other) => ratioDistance(...asPair(other), limits.target));
    if (nearest === undefined) return { code: 'no-other-side' };
    const { id } = nearest;
    const ratio = discRatio(...asPair(nearest));
    const takenBy = takers.get(nearest);
    // Any partner is taken: with one that is free, there would be a pair more.
    return partners.length > 0 && takenBy !== undefined
      ? { code: 'partners-taken', partners: partners.length, nearest: { id, ratio, takenBy } }
      : { code: 'none-within-limits', nearest: { id, ratio } };
  };
  return discs
    .filter((disc) => !paired.has(disc))
    .sort((a, b) => a.line - b.line)
    .map((disc) => ({ side, disc, reason: reasonFor(disc) }));
}

function closest(discs: readonly Disc[], away: (disc: Disc) => number): Disc | undefined {
  let best: { readonly disc: Disc; readonly away: number } | undefined;
  for (const disc of discs) {
    const own = away(disc);
    if (best === undefined || own < best.away) best = { disc, away: own };
  }
  return best?.disc;
}
