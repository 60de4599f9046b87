import type { Parsed } from '../diagnostics/facts.ts';
import { parseQuantity } from '../units/parse-quantity.ts';

/** `20 %` more than was asked for: at most ten times as much again. */
export function readOverage(text: string | undefined): Parsed<number | undefined> {
  if (text === undefined) return { ok: true, value: undefined };
  const read = parseQuantity(text, ['fraction']);
  // The kinds of a share say nothing here: a number without any is told with the one that is meant.
  if (!read.ok && read.problem.code !== 'bare-number') return read;
  if (read.ok) {
    const { value, unit } = read.value;
    if (unit.share === 'plain' && value >= 0 && value <= 10) return { ok: true, value };
  }
  const facts = { expected: 'an overage from 0 % to 1000 %, such as "20 %"', found: `"${text.trim()}"` };
  return { ok: false, problem: { code: 'wrong-value', facts } };
}
