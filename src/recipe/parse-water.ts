import type { Parsed } from '../diagnostics/facts.ts';
import { parseNumber } from '../units/parse-number.ts';
import type { WaterRange } from './water-range.ts';

/** More water than any hydrate that is weighed has. */
const most = 30;

/** Reads the waters of a hydrate: `2`, `2.4`, or `0..6` where only the range is known. */
export function parseWater(text: string): Parsed<WaterRange> {
  const ends = text.split('..');
  const range = ends.length <= 2 ? ends.map((end) => parseNumber(end)) : [];
  const failed = range.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  const [low, high = low] = range.flatMap((one) => (one.ok ? [one.value.value] : []));
  const fits = low !== undefined && high !== undefined && low >= 0 && high <= most;
  if (!fits || (ends.length === 2 && !(high > low))) {
    const facts = { expected: `waters from 0 to ${most}, such as "2" or "0..6"`, found: `"${text.trim()}"` };
    return { ok: false, problem: { code: 'wrong-value', facts } };
  }
  return { ok: true, value: { least: low, most: high } };
}
