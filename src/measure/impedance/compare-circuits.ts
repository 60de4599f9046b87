import type { CircuitFit } from './fit-circuit.ts';
import { undetermined } from './judge-fit.ts';

/** Fits from best to worst, and why the first is the first. */
interface Compared {
  readonly best: CircuitFit;
  /** By rising criterion. */
  readonly others: readonly CircuitFit[];
}

/**
 * Fits of one spectrum by Akaike's criterion: the smallest whose parameters are all determined, or the smallest of all where
 * none are (Burnham and Anderson, Model Selection and Multimodel Inference, 2002). Takes one fit or more.
 */
export function compareCircuits(fits: readonly CircuitFit[]): Compared {
  const sorted = fits.toSorted((a, b) => a.criterion - b.criterion);
  const best = sorted.find((one) => undetermined(one).length === 0) ?? sorted[0];
  if (best === undefined) throw new RangeError('there is no fit to compare');
  return { best, others: sorted.filter((one) => one !== best) };
}
