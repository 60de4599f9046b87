import type { Disc, MatchLimits } from './disc-match.ts';

/** The noise of unit conversion: 3.3 over 3 mAh/cm^2 is a hair below 1.1 and within a limit of 1.1. */
const noise = 1e-9;

/** N/P of two discs. */
export function discRatio(cathode: Disc, anode: Disc): number {
  return anode.arealCapacity / cathode.arealCapacity;
}

/** How far N/P is from the target, |ln(N/P : target)|: twice too much is as far as half. */
export function ratioDistance(cathode: Disc, anode: Disc, target: number): number {
  return Math.abs(Math.log(discRatio(cathode, anode) / target));
}

export function isWithinLimits(cathode: Disc, anode: Disc, { least, most }: MatchLimits): boolean {
  const ratio = discRatio(cathode, anode);
  return ratio >= least * (1 - noise) && ratio <= most * (1 + noise);
}

/** A disc no heavier than its foil has none, and nothing to divide by. */
export function hasCapacity({ arealCapacity }: Disc): boolean {
  return arealCapacity > 0 && Number.isFinite(arealCapacity);
}
