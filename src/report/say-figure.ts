import { formatNumber } from '../units/format-number.ts';

/** A computed figure, to four digits; `-` for what is no number. */
export function sayFigure(value: number): string {
  return Number.isFinite(value) ? formatNumber(value, { significant: 4 }) : '-';
}
