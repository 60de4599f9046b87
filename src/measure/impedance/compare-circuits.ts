import type { CircuitFit } from './fit-circuit.ts';
import { undetermined } from './judge-fit.ts';

/** Fits from best to worst, and why the first is the first. */
interface Compared {
  readonly best: CircuitFit;
  /** By rising criterion. */
  readonly others: readonly CircuitFit[];
}

/** A difference of the criterion below which a larger circuit has not shown that it is better (Burnham and Anderson: 4 to 7). */
export const tellsApart = 6;

/**
 * Fits of one spectrum by Akaike's criterion: of those whose parameters are all determined (of all, where none are), the one
 * with the fewest parameters among those within 6 of the smallest (Burnham and Anderson, Model Selection and Multimodel
 * Inference, 2002, 2.6). Takes one fit or more.
 */
export function compareCircuits(fits: readonly CircuitFit[]): Compared {
  const sorted = fits.toSorted((a, b) => a.criterion - b.criterion);
  const sure = sorted.filter((one) => undetermined(one).length === 0);
  const among = sure.length > 0 ? sure : sorted;
  const near = among.filter(({ criterion }) => !(criterion - (among[0]?.criterion ?? 0) > tellsApart));
  const [best] = near.toSorted((a, b) => a.parameters.length - b.parameters.length);
  if (best === undefined) throw new RangeError('there is no fit to compare');
  return { best, others: sorted.filter((one) => one !== best) };
}
