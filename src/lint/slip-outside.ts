import type { Place } from '../diagnostics/finding.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Remark } from './rule.ts';
import { isAbove, isBelow } from './shares.ts';

/** What a kind of figure is in a laboratory, SI, and what has slipped more often than not where it is something else. */
export interface Band {
  readonly least: number;
  readonly most: number;
  readonly say: string;
  /** Units that were mixed up: the one written for the one meant. */
  readonly above: string;
  readonly below: string;
}

/** The remark about a quantity outside its band, or none. */
export function slipOutside(
  { value, text }: Pick<Quantity, 'value' | 'text'>,
  band: Band,
  what: string,
  place: Place,
): Remark<'magnitude-slip'>[] {
  const slip = isAbove(value, band.most) ? band.above : isBelow(value, band.least) ? band.below : undefined;
  return slip === undefined ? [] : [{ place, facts: { what, value: text, band: band.say, slip } }];
}
