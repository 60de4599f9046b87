import type { Parsed } from '../diagnostics/facts.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { checkAmount } from './check-reach.ts';
import { parseStatement } from './parse-statement.ts';
import type { Supply } from './supply.ts';

/** Reads how much of a precursor there is: `supplies Li`, `supplies 40 % of Li`, `as needed`, an amount, a mole ratio. */
export function parseSupply(text: string): Parsed<Supply> {
  const trimmed = text.trim();
  if (trimmed === 'as needed') return { ok: true, value: { kind: 'needed', text: trimmed } };
  if (/^supplies(\s|$)/.test(trimmed) && trimmed.length < 100) return parseSupplies(trimmed);
  if (/[=]/.test(trimmed)) {
    const ratio = parseStatement(text);
    if (!ratio.ok) return ratio;
    if (ratio.value.kind === 'ratio') return { ok: true, value: ratio.value };
  }
  if (!/^[-+.]?\d/.test(trimmed)) return unread(text);
  const read = parseQuantity(text, ['mass', 'amount', 'volume']);
  if (!read.ok) return read;
  if (!(read.value.value > 0)) return { ok: false, problem: { code: 'negative-amount', facts: { text: trimmed } } };
  const beyond = checkAmount(read.value);
  if (beyond) return { ok: false, problem: beyond };
  return { ok: true, value: { kind: 'amount', text: trimmed, quantity: read.value } };
}

function parseSupplies(text: string): Parsed<Supply> {
  const words = text.split(/\s+/);
  const [element = ''] = words.slice(-1);
  if (!/^[A-Z][a-z]?$/.test(element)) return unread(text);
  if (words.length === 2) return { ok: true, value: { kind: 'supplies', text, element, share: 1, halfStep: 0 } };
  if (words.at(-2) !== 'of') return unread(text);
  const read = parseQuantity(words.slice(1, -2).join(' '), ['fraction']);
  if (!read.ok) return read;
  const { value, unit, halfStep } = read.value;
  // A share of atoms is a share of moles.
  if (unit.share !== 'plain' && unit.share !== 'mol') return unread(text);
  if (!(value > 0 && value <= 1)) {
    return { ok: false, problem: { code: 'wrong-value', facts: { expected: shareOf, found: `"${text}"` } } };
  }
  return { ok: true, value: { kind: 'supplies', text, element, share: value, halfStep: halfStep * unit.factor } };
}

const shareOf = 'a share above 0 and up to 100 %';

function unread(text: string): Parsed<never> {
  return { ok: false, problem: { code: 'precursor-syntax', facts: { text: text.trim() } } };
}
