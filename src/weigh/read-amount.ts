import type { Parsed } from '../diagnostics/facts.ts';
import { checkAmount } from '../recipe/check-reach.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';

/** An amount that somebody asks for, above zero; kg, m3 or mol. */
export function readAmount(
  text: string,
  kinds: readonly DimensionName[],
): Parsed<{ measure: 'mass' | 'volume' | 'moles'; value: number }> {
  const read = parseQuantity(text, kinds);
  if (!read.ok) return read;
  const { value, unit } = read.value;
  if (!(value > 0)) return { ok: false, problem: { code: 'negative-amount', facts: { text } } };
  const beyond = checkAmount(read.value);
  if (beyond) return { ok: false, problem: beyond };
  const [kg, m] = unit.dimension;
  return { ok: true, value: { measure: kg === 1 ? 'mass' : m === 3 ? 'volume' : 'moles', value } };
}
