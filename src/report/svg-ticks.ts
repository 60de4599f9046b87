import { ticks } from 'd3-array';
import { formatNumber } from '../units/format-number.ts';
import { svgDigits } from './svg-digits.ts';
import { svgRaised } from './svg-raised.ts';
import type { Scale } from './svg-scale.ts';
import { svgStated } from './svg-stated.ts';

/** A mark on an axis; one without a label stands between two that have one. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** About `count` round figures on a scale: 1-2-5 steps, or decades with what lies between them. */
export function chartTicks(scale: Scale, count: number): Tick[] {
  if (scale.only !== undefined) return [{ value: scale.only, label: svgStated(scale.only) }];
  if (!scale.log) return equalSteps(scale.from, scale.to, count);
  const first = Math.ceil(Math.log10(scale.from) - 1e-9);
  const last = Math.floor(Math.log10(scale.to) + 1e-9);
  const decades = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  // Too short for even 1, 2 and 5 of a decade.
  if (Math.log10(scale.to / scale.from) < 0.8) return equalSteps(scale.from, scale.to, count);
  if (decades.length <= 2) return labelled(inside(scale, first - 1, last + 1, [1, 2, 5]), new Set());
  const every = Math.ceil(decades.length / Math.max(count, 1));
  const major = new Set(decades.filter((exponent) => exponent % every === 0).map((exponent) => 10 ** exponent));
  const minor = every > 1 ? [1] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
  return labelled(inside(scale, first - 1, last + 1, minor), major);
}

function inside({ from, to }: Scale, first: number, last: number, figures: readonly number[]): number[] {
  const values: number[] = [];
  for (let exponent = first; exponent <= last; exponent++) {
    for (const figure of figures) {
      const value = Number(`${figure}e${exponent}`);
      if (value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9)) values.push(value);
    }
  }
  return values;
}

/** Labels for powers of ten and what lies between: those of `major`, or all where it is empty. */
function labelled(values: readonly number[], major: ReadonlySet<number>): Tick[] {
  const isShown = (value: number) => major.size === 0 || [...major].some((one) => Math.abs(one / value - 1) < 1e-9);
  const plain = values.filter(isShown).every((value) => value >= 0.999e-3 && value < 1.001e4);
  return values.map((value) => ({
    value,
    label: isShown(value) ? (plain ? formatNumber(value) : power(value)) : '',
  }));
}

function power(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const ten = `10${svgRaised(exponent)}`;
  return mantissa === '1' ? ten : `${mantissa}×${ten}`;
}

function equalSteps(from: number, to: number, count: number): Tick[] {
  const values = ticks(from, to, count);
  const [first = 0, second = first] = values;
  const step = second - first;
  const size = Math.max(...values.map(Math.abs));
  const place = step > 0 ? Math.floor(Math.log10(step) + 1e-9) : 0;
  // 1500000 and 0.00015 take counting; 1.5×10⁶ does not.
  const exponent = size >= 1e6 || (size > 0 && size < 1e-3) ? Math.floor(Math.log10(size)) : 0;
  const decimals = Math.min(15, Math.max(0, exponent - place));
  return values.map((value) => {
    const number = formatNumber(value / 10 ** exponent, { decimals });
    if (exponent === 0) return { value, label: svgDigits(number) };
    return { value, label: Number(number) === 0 ? '0' : svgDigits(`${number}e${exponent}`) };
  });
}
