import { svgRaised } from './svg-raised.ts';

/** A printed number as it is set in a chart: `−1.5×10⁻⁴` for `-1.5e-4`. */
export function svgDigits(printed: string): string {
  const [mantissa = '', exponent] = printed.split('e');
  const signed = mantissa.replace('-', '\u2212');
  if (exponent === undefined) return signed;
  return `${signed}×10${svgRaised(exponent)}`;
}
