import type { Parsed } from '../diagnostics/facts.ts';
import { parseQuantity } from '../units/parse-quantity.ts';

/** `20 %` more than was asked for: at most ten times as much again. */
export function readOverage(text: string | undefined): Parsed<number | undefined> {
  if (text === undefined) return { ok: true, value: undefined };
  const read = parseQuantity(text, ['fraction']);
  if (!read.ok) return read;
  const { value, unit } = read.value;
  if (unit.share === 'plain' && value >= 0 && value <= 10) return { ok: true, value };
  return {
    ok: false,
    problem: { code: 'wrong-value', facts: { expected: 'an overage from 0 % to 1000 %', found: `"${text.trim()}"` } },
  };
}
