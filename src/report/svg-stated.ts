import { formatNumber } from '../units/format-number.ts';
import { round12 } from './round.ts';
import { svgDigits } from './svg-digits.ts';

/** A number that somebody chose, such as the level of a line, with the digits it was chosen with. */
export function svgStated(value: number): string {
  return svgDigits(formatNumber(round12(value)));
}
