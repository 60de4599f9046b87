import { respellQuantity } from '../units/respell-quantity.ts';
import { meaningOf } from './meaning.ts';
import { parseStatement } from './parse-statement.ts';

/** The same statement with its units in the spelling of the documentation; as it is where nothing is to be mended. */
export function respellStatement(text: string): string {
  const old = parseStatement(text);
  if (!old.ok || (old.value.kind !== 'amount' && old.value.kind !== 'share')) return text;
  const share = /\s(on\s+top|of)(?=\s|$)/.exec(text);
  const head = share && old.value.kind === 'share' ? text.slice(0, share.index) : text;
  const spelt = respellQuantity(head) + text.slice(head.length);
  const now = parseStatement(spelt);
  return now.ok && meaningOf(now.value) === meaningOf(old.value) ? spelt : text;
}
