import { formatNumber } from '../units/format-number.ts';

/** What a figure of a sheet is: a ratio of moles, or a share by mass or volume. */
export type LiveKind = 'ratio' | 'wt' | 'vol';

/** A live figure with its unit, in the same digits on every sheet: `16.00`, `1.50 wt%`. */
export function sayLiveFigure(kind: LiveKind, value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (kind === 'ratio') return formatNumber(value, { significant: 4 });
  return `${formatNumber(value * 100, { decimals: Math.abs(value) < 0.001 ? 4 : 2 })} ${kind}%`;
}

/** How far a figure is from what it should be, in % of that with its sign. */
export function sayDeviation(value: number, target: number): string {
  const share = (value / target - 1) * 100;
  if (!Number.isFinite(share)) return '-';
  const text = formatNumber(share, { decimals: 2 });
  return `${share > 0 && /[1-9]/.test(text) ? '+' : ''}${text} %`;
}
