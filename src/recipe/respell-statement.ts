import { respellQuantity } from '../units/respell-quantity.ts';
import { meaningOf } from './meaning.ts';
import { parseStatement } from './parse-statement.ts';

/**
 * The same statement or quantity with its units in the spelling of the documentation, what follows `of`, `on top` or
 * `in` left alone; as it is where nothing is to be mended.
 */
export function respellStatement(text: string): string {
  const old = parseStatement(text);
  if (old.ok && old.value.kind !== 'amount' && old.value.kind !== 'share') return text;
  const more = /\s(on\s+top|of|in)(?=\s|$)/.exec(text);
  const head = more ? text.slice(0, more.index) : text;
  const spelt = respellQuantity(head) + text.slice(head.length);
  if (!old.ok) return spelt;
  const now = parseStatement(spelt);
  return now.ok && meaningOf(now.value) === meaningOf(old.value) ? spelt : text;
}
