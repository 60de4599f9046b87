import { formatNumber } from '../units/format-number.ts';
import { svgDigits } from './svg-digits.ts';

/** A computed figure: three significant digits, and all before the point, `1804` and `0.875`; `2.50×10⁷` from a million on. */
export function svgFigure(value: number): string {
  if (value === 0) return '0';
  const whole = Math.abs(value) >= 1000 && Math.abs(value) < 999999.5;
  return svgDigits(formatNumber(value, whole ? { decimals: 0 } : { significant: 3 }));
}
