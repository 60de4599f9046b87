import { formatNumber } from '../units/format-number.ts';
import { svgRaised } from './svg-raised.ts';

/** A figure of a chart: three significant digits, all before the point, a typographic minus, `2.50×10⁷` for what is large. */
export function svgFigure(value: number): string {
  const digits = Math.max(3, Math.min(6, Math.floor(Math.log10(Math.abs(value) || 1)) + 1));
  return svgDigits(formatNumber(value, { significant: digits }));
}

/** A printed number as it is set in a chart: `−1.5×10⁻⁴` for `-1.5e-4`. */
export function svgDigits(printed: string): string {
  const [mantissa = '', exponent] = printed.split('e');
  const signed = mantissa.replace('-', '\u2212');
  if (exponent === undefined) return signed;
  return `${signed}×10${svgRaised(exponent)}`;
}
