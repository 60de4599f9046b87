import type { OnHand } from '../mixture/on-hand.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { round12 } from './round.ts';
import { drawTable } from './table.ts';

/** A day's totals beside what is on hand. */
export function onHandText(compared: readonly OnHand[]): string {
  const grams = (mass: number) => formatNumber(fromSI(mass, 'g'), { decimals: 4 });
  return drawTable(
    [
      { head: 'on hand', align: 'left' },
      { head: 'needed / g', align: 'right' },
      { head: 'there / g', align: 'right' },
      { head: 'left / g', align: 'right' },
      { head: '', align: 'left' },
    ],
    compared.map(({ name, needed, there }) => [
      name,
      grams(needed),
      grams(there),
      needed > there ? '-' : grams(there - needed),
      needed > there ? `${grams(needed - there)} g short` : '',
    ]),
  ).join('\n');
}

/** The same as plain data, in g. */
export function onHandData(compared: readonly OnHand[]) {
  const grams = (mass: number) => round12(fromSI(mass, 'g'));
  return compared.map(({ name, needed, there }) => ({
    name,
    needed: grams(needed),
    there: grams(there),
    short: needed > there ? grams(needed - there) : 0,
  }));
}
