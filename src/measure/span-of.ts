import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import type { SeriesPoint } from './conductivity-series.ts';

/** From the coldest to the warmest of some points: `25 to 45 degC`. */
export function spanOf(points: readonly SeriesPoint[]): string {
  const temperatures = points.map(({ temperature }) => temperature);
  const say = (kelvin: number) => formatNumber(Number(fromSI(kelvin, 'degC').toFixed(2)));
  return `${say(Math.min(...temperatures))} to ${say(Math.max(...temperatures))} degC`;
}
