import { ordinaryOxide } from '../chemistry/ordinary-oxide.ts';
import type { Parsed } from '../diagnostics/facts.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { ElementExcess } from './synthesis-recipe.ts';

/**
 * Reads what is put in beyond the formula and what becomes of it: `10 % lost as Li2O`, `5 % stays as Li2O`. Without the
 * second half there are two readings with different masses, and it is refused.
 */
export function parseExcess(text: string, element: string): Parsed<Omit<ElementExcess, 'path'>> {
  const [, amount = text, , goes, as = ''] = /^([^a-z]*)(\s(lost|stays)\s+as\s+(\S+))?$/.exec(text.trim()) ?? [];
  if (goes === undefined && !/^[-+.\d\s%]*$/.test(amount)) return open(text, element);
  const read = parseQuantity(amount, ['fraction']);
  if (!read.ok) return read;
  const { value, unit } = read.value;
  if (unit.share !== 'plain' && unit.share !== 'mol') return open(text, element);
  if (!(value > 0 && value <= 10)) {
    const facts = { expected: 'an excess above 0 and up to 1000 %', found: `"${text.trim()}"` };
    return { ok: false, problem: { code: 'wrong-value', facts } };
  }
  if (goes === undefined) return open(text, element);
  return { ok: true, value: { element, share: value, text: text.trim(), goes: goes as 'lost' | 'stays', as } };
}

function open(text: string, element: string): Parsed<never> {
  return {
    ok: false,
    problem: { code: 'excess-open', facts: { text: text.trim(), element, as: ordinaryOxide(element) } },
  };
}
