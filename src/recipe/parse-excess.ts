import { ordinaryOxide } from '../chemistry/ordinary-oxide.ts';
import type { Parsed } from '../diagnostics/facts.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { ElementExcess } from './synthesis-recipe.ts';

/**
 * Reads what is put in beyond the formula and what becomes of it: `10 % lost as Li2O`, `5 % stays as Li2O`. Without the
 * second half there are two readings with different masses, and it is refused.
 */
export function parseExcess(text: string, element: string): Parsed<Omit<ElementExcess, 'path'>> {
  const trimmed = text.trim();
  const [, amount = trimmed, , goes, as = ''] = /^(.*?)(\s(lost|stays)\s+as\s+(\S+))?$/.exec(trimmed) ?? [];
  const wrong = (expected: string): Parsed<never> => ({
    ok: false,
    problem: { code: 'wrong-value', facts: { expected, found: `"${trimmed}"` } },
  });
  const read = parseQuantity(amount, ['fraction']);
  const example = `"10 % lost as ${ordinaryOxide(element)}"`;
  if (!read.ok) {
    // Words in place of where it goes are an answer that is not known here; anything else in the number's place is none.
    if (goes === undefined && /^[\d.]+\s*%\s/.test(amount)) return open(amount.replace(/%.*$/, '%'), element);
    return read.problem.code === 'not-a-quantity' ? wrong(`an excess such as ${example}`) : read;
  }
  const { value, unit } = read.value;
  if (unit.share !== 'plain' && unit.share !== 'mol')
    return wrong(`a share of the ${element} in % or mol%: ${example}`);
  if (!(value > 0 && value <= 10)) return wrong('an excess above 0 and up to 1000 %');
  if (goes === undefined) return open(trimmed, element);
  return { ok: true, value: { element, share: value, text: trimmed, goes: goes as 'lost' | 'stays', as } };
}

function open(text: string, element: string): Parsed<never> {
  return {
    ok: false,
    problem: { code: 'excess-open', facts: { text: text.trim(), element, as: ordinaryOxide(element) } },
  };
}
