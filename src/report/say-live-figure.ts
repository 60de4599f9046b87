import { formatNumber } from '../units/format-number.ts';

/** What a figure of a sheet is: a ratio of moles, or a share by mass, volume or moles. */
export type LiveKind = 'ratio' | 'wt' | 'vol' | 'mol';

/** A live figure with its unit, in the same digits on every sheet: `16.00`, `1.50 wt%`. */
export function sayLiveFigure(kind: LiveKind, value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (kind === 'ratio') return formatNumber(value, { significant: 4 });
  if (kind === 'mol') return `${formatNumber(value * 100, { significant: 4 })} mol%`;
  return `${formatNumber(value * 100, { decimals: Math.abs(value) < 0.001 ? 4 : 2 })} ${kind}%`;
}

/** How far a figure is from what it should be, in % of that with its sign: to a hundredth, from 10 % on to three digits. */
export function sayDeviation(value: number, target: number): string {
  const percent = (value / target - 1) * 100;
  if (!Number.isFinite(percent)) return '-';
  const text =
    Math.abs(percent) >= 10 ? formatNumber(percent, { significant: 3 }) : formatNumber(percent, { decimals: 2 });
  return `${percent > 0 && /[1-9]/.test(text) ? '+' : ''}${text} %`;
}
