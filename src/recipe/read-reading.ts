import type { Parsed } from '../diagnostics/facts.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import { checkAmount } from './check-reach.ts';

/** The net mass or volume that was read: above zero, and one that can be weighed. */
export function readReading(text: string): Parsed<Quantity> {
  const read = parseQuantity(text, ['mass', 'volume']);
  if (!read.ok) return read;
  const { value } = read.value;
  if (!(value > 0)) return { ok: false, problem: { code: 'negative-amount', facts: { text: read.value.text } } };
  const beyond = checkAmount(read.value);
  return beyond ? { ok: false, problem: beyond } : read;
}
