import type { Parsed, Span } from '../diagnostics/facts.ts';
import { findDecimalComma } from './decimal-comma.ts';
import { abridge, longest } from './longest.ts';
import { scanNumber } from './scan-number.ts';

/** Reads a number without unit or uncertainty, and half a unit of its last digit: 16 is 16 and 0.5. */
export function parseNumber(text: string): Parsed<{ readonly value: number; readonly halfStep: number }> {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const read = text.length > longest ? undefined : scanNumber(text, start);
  if (read && read.end === end && read.uncertainty === undefined) {
    return { ok: true, value: { value: read.value, halfStep: read.halfStep } };
  }
  const comma = text.length > longest ? undefined : findDecimalComma(text);
  if (comma) return { ok: false, problem: comma };
  const span: Span = [Math.min(start, end), end];
  return {
    ok: false,
    problem: { code: 'not-a-quantity', facts: { text: abridge(text), examples: ['16', '0.95', '5e-4'] }, span },
  };
}
