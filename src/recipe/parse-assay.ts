import type { Parsed } from '../diagnostics/facts.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Assay } from './synthesis-recipe.ts';

/** Reads what a certificate says of a lot: `36 wt% ZrO2`, `36 wt% as ZrO2`, `27 wt% of Zr`. */
export function parseAssay(text: string): Parsed<Omit<Assay, 'path'>> {
  const trimmed = text.trim();
  const [, amount = '', as = ''] = /^(.{1,40}?)\s+(?:(?:as|of)\s+)?([A-Z(]\S*)$/.exec(trimmed) ?? [];
  if (as === '') return unread(trimmed);
  const read = parseQuantity(amount, ['fraction']);
  if (!read.ok) return read;
  const { value, unit } = read.value;
  if (unit.share === 'plain') return { ok: false, problem: { code: 'percent-kind-missing', facts: { text: trimmed } } };
  if (unit.share !== 'wt' || !(value > 0 && value <= 1)) return unread(trimmed);
  return { ok: true, value: { share: read.value, as } };
}

function unread(text: string): Parsed<never> {
  const facts = { expected: 'a share by weight of a compound or element, such as "36 wt% ZrO2"', found: `"${text}"` };
  return { ok: false, problem: { code: 'wrong-value', facts } };
}
