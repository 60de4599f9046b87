import type { Interval } from '../mixture/prediction.ts';
import { formatNumber } from '../units/format-number.ts';

/** A response with its unit, and its interval where there is one: `1.05 mS/cm (0.98 to 1.12)`. */
export function sayResponse(value: number, unit: string, interval?: Interval): string {
  const say = (one: number) => formatNumber(one, { significant: 4 });
  const range = interval ? ` (${say(interval.least)} to ${say(interval.most)})` : '';
  return `${say(value)}${unit === '' ? '' : ` ${unit}`}${range}`;
}
