import type { Parsed } from '../diagnostics/facts.ts';
import type { FormulaCode } from './formula-problem.ts';
import { refuse, syntaxProblem } from './formula-problem.ts';

const written = /_\{(\d+(?:\.\d+|\/\d+)?)\}|_?(\d+(?:\.\d+|\/\d+)?)/y;
const exponent = /[eE][+-]?\d/y;

export interface Count {
  readonly value: number;
  readonly decimals: number;
  readonly end: number;
}

/** The count written at `at` (6, 6.4, 1/3, _6, _{6.4}), or one where none is; `text` is plain. */
export function readCount(text: string, at: number): Parsed<Count, FormulaCode> {
  written.lastIndex = at;
  const match = written.exec(text);
  const digits = match?.[1] ?? match?.[2];
  if (!match || digits === undefined) {
    if (text[at] === '_') return refuse(syntaxProblem(text, 'no number after _', [at, at + 1]));
    return { ok: true, value: { value: 1, decimals: 0, end: at } };
  }
  const end = at + match[0].length;
  const fail = (detail: string, until = end) => refuse(syntaxProblem(text, detail, [at, until]));

  const [numerator = '', denominator] = digits.split('/');
  if (/^0\d/.test(numerator) || denominator?.startsWith('0')) return fail('a number begins with a zero');
  exponent.lastIndex = end;
  if (exponent.test(text)) return fail('a number with an exponent', exponent.lastIndex);
  if (text[end] === '.') return fail('a number ends in a point', end + 1);

  const value = denominator === undefined ? Number(numerator) : Number(numerator) / Number(denominator);
  if (value === 0) return fail('a count of zero');
  // 1/3 is a count; 3/2 could as well be two substances with a slash between them.
  if (denominator !== undefined && value >= 1) return fail('a fraction above one');
  if (!Number.isFinite(value)) return fail('a count beyond all measure');
  return { ok: true, value: { value, decimals: numerator.split('.')[1]?.length ?? 0, end } };
}
