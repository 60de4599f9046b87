import { convertStep, convertTo, unitNamed } from './convert.ts';
import { type Digits, formatNumber } from './format-number.ts';
import type { Quantity } from './quantity.ts';

/**
 * A quantity as text, `0.7000 ± 0.0001 g`: in the author's unit or in `unit`, with the digits asked for.
 *
 * With none asked for, the value ends where its uncertainty ends, or has the digits the author wrote (15 mg in g is 0.015 g).
 * Throws a RangeError where `unit` does not fit.
 */
export function formatQuantity(quantity: Quantity, options: Digits & { readonly unit?: string } = {}): string {
  const unit = options.unit === undefined ? quantity.unit : unitNamed(options.unit);
  const number = options.unit === undefined ? quantity.number : convertTo(quantity, options.unit);
  const uncertainty =
    quantity.uncertainty === undefined ? undefined : convertStep(quantity.uncertainty, quantity.unit, unit);
  const doubt = uncertainty === undefined || uncertainty === 0 ? undefined : significantOf(uncertainty);
  const step = doubt && uncertainty ? magnitude(uncertainty, doubt) - doubt + 1 : writtenPlace(quantity, unit);
  const asked = options.decimals !== undefined || options.significant !== undefined;
  const value = formatNumber(number, asked ? options : digitsTo(number, step));
  const plus = uncertainty === undefined ? '' : ` ± ${printDoubt(uncertainty, doubt, value.includes('e'))}`;
  return `${value}${plus} ${unit.symbol}`.trimEnd();
}

/** An uncertainty, without a power of ten beside a value that has none. */
function printDoubt(uncertainty: number, significant: 1 | 2 | undefined, powers: boolean): string {
  if (significant === undefined) return formatNumber(uncertainty);
  const place = magnitude(uncertainty, significant) - significant + 1;
  return formatNumber(uncertainty, powers || place > 0 || place < -100 ? { significant } : { decimals: -place });
}

/** The place of the last digit written, as a power of ten, in another unit. */
function writtenPlace(quantity: Quantity, unit: Quantity['unit']): number {
  return Math.floor(Math.log10(2 * convertStep(quantity.halfStep, quantity.unit, unit)) + 1e-9);
}

/** As few digits as keep an uncertainty within 5 % of itself, at most two. */
function significantOf(uncertainty: number): 1 | 2 {
  const rough = Number(uncertainty.toPrecision(1));
  return Math.abs(rough - uncertainty) <= 0.05 * uncertainty ? 1 : 2;
}

/** The power of ten of the first digit, once rounded to `significant` digits. */
function magnitude(value: number, significant: number): number {
  return Number(
    Math.abs(value)
      .toExponential(significant - 1)
      .split('e')[1],
  );
}

/** The digits that end a number at a power of ten. */
function digitsTo(number: number, place: number): Digits {
  const significant = number === 0 ? 0 : magnitude(number, 16) - place + 1;
  return significant >= 1
    ? { significant: Math.min(significant, 17) }
    : { decimals: Math.min(Math.max(-place, 0), 100) };
}
