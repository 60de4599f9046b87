import { parseQuantity } from '../units/parse-quantity.ts';
import { canonical } from './canonical.ts';
import { parseStatement } from './parse-statement.ts';

/** What a text, number or truth value of a document means, whatever its spelling: equal where two mean the same. */
export function leafMeaning(leaf: unknown): string {
  if (typeof leaf !== 'string') return String(leaf);
  const text = leaf.trim().replace(/\s+/g, ' ');
  // A share keeps its ± as a quantity, and loses it as a statement.
  const quantity = parseQuantity(text);
  if (quantity.ok) return canonical(quantity.value);
  const statement = parseStatement(text);
  if (statement.ok) return canonical(statement.value);
  // `7 mg/cm^2 of LFP`, `10 % lost as Li2O`: a quantity, and of what.
  const [, head = '', rest = ''] = /^(\S.*?)(\s(?:of|in|at|lost|stays)\s.*)$/.exec(text) ?? [];
  const leading = parseQuantity(head);
  return leading.ok ? `${canonical(leading.value)}${rest}` : text;
}
