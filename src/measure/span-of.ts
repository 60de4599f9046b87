import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import type { SeriesPoint } from './conductivity-series.ts';

/** From the coldest to the warmest of points by rising temperature: `25 to 45 degC`. */
export function spanOf(points: readonly SeriesPoint[]): string {
  const [coldest, warmest] = [points[0], points.at(-1)].map((one) => one?.temperature ?? Number.NaN);
  const say = (kelvin = Number.NaN) => formatNumber(Number(fromSI(kelvin, 'degC').toFixed(2)));
  return `${say(coldest)} to ${say(warmest)} degC`;
}
