import { fromSI, unitNamed } from './convert.ts';
import { formatNumber } from './format-number.ts';

/** A value in SI, how unsure it is, and how far the digits it follows from leave it open. */
interface Doubtful {
  readonly value: number;
  readonly uncertainty?: number;
  readonly rounding: number;
}

/** Digits of a figure that nothing else limits. */
const most = 6;
/** Digits that are always told: who writes 1 M does not mean half as much again. */
const least = 2;

/**
 * An SI value in a unit, with no more digits than are true: to those of its standard uncertainty, `0.483 ± 0.004`, else
 * to the last place that the digits of its sources leave standing. With powers of ten `(4.56 ± 0.03)e-6 S/cm`.
 */
export function sayEstimate({ value, uncertainty, rounding }: Doubtful, unitText: string): string {
  const unit = unitText === '' ? undefined : unitNamed(unitText);
  const number = unitText === '' ? value : fromSI(value, unitText);
  const size = (step: number) => step / (unit?.factor ?? 1);
  const doubt = uncertainty === undefined ? 0 : size(uncertainty);
  const symbol = unitText === '' ? '' : ` ${unitText}`;
  if (doubt > 0) return `${withDoubt(number, doubt, symbol !== '')}${symbol}`;
  const open = 2 * size(rounding);
  const kept = open > 0 && number !== 0 ? place(number) - place(open) + 1 : most;
  return `${plain(number, Math.min(most, Math.max(least, kept)), kept > most || open === 0)}${symbol}`;
}

/** One digit of doubt, two where the first is a one or a two; a doubt beyond the value is told whole. */
function withDoubt(number: number, doubt: number, hasUnit: boolean): string {
  const digits = Number(doubt.toExponential(1).split('e')[0]) < 3 ? 2 : 1;
  const last = place(Number(doubt.toExponential(digits - 1))) - digits + 1;
  const top = Math.max(place(number), place(doubt));
  // As a person would write it: no power of ten where three noughts do.
  const shift = top >= -3 && top < 6 ? 0 : top;
  const decimals = Math.max(0, shift - last);
  const step = 10 ** Math.max(0, last - shift);
  const round = (x: number) => {
    const scaled = x / 10 ** shift;
    return formatNumber(step > 1 ? Math.round(scaled / step) * step : scaled, { decimals });
  };
  const text = `${round(number)} ± ${round(doubt)}`;
  if (shift !== 0) return `(${text})e${shift}`;
  return hasUnit ? `(${text})` : text;
}

function plain(number: number, significant: number, isWhole: boolean): string {
  const size = Math.abs(number);
  if (size === 0) return '0';
  const shown =
    size >= 10 ** significant && size < 1e6 ? rounded(number, significant) : formatNumber(number, { significant });
  // Digits that nothing limits end where they are noughts.
  return isWhole && /\.\d*0+(e|$)/.test(shown) ? shown.replace(/\.?0+(?=e|$)/, '') : shown;
}

function rounded(number: number, significant: number): string {
  return formatNumber(Number(number.toPrecision(significant)), { decimals: 0 });
}

/** The power of ten of the first digit. */
function place(number: number): number {
  return number === 0 ? 0 : Math.floor(Math.log10(Math.abs(number)) + 1e-12);
}
