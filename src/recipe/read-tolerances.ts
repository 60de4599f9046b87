import type { Problem } from '../diagnostics/facts.ts';
import type { Path } from '../diagnostics/finding.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import { isRatio } from './read-expectation.ts';
import type { Tolerance } from './recipe.ts';
import type { SourceDocument } from './source-document.ts';

type Said = string | Readonly<Record<string, string | number>> | undefined;

/**
 * Reads how far what was weighed may be from a recipe: by quantity, relative or in the quantity's own unit, and as
 * `default` for all others, relative.
 */
export function readTolerances(
  said: Said,
  document: SourceDocument,
  report: (problem: Problem, path: Path) => void,
): Tolerance[] {
  if (said === undefined) return [];
  if (typeof said === 'string') return readOne(said, undefined, ['tolerance'], report);
  return Object.entries(said).flatMap(([phrase, value]) => {
    const path = ['tolerance', phrase];
    const text = typeof value === 'number' ? document.scalarText(path) : value;
    return readOne(text, phrase === 'default' ? undefined : phrase, path, report);
  });
}

function readOne(
  text: string,
  phrase: string | undefined,
  path: Path,
  report: (problem: Problem, path: Path) => void,
): Tolerance[] {
  // "± 2 %" says the same; a blank in its place keeps every column where it is.
  const plain = text.replace(/^(\s*)(?:±|\+\/-|\+-)/, (sign) => ' '.repeat(sign.length));
  const read = parseQuantity(plain, phrase !== undefined && isRatio(phrase) ? ['number', 'fraction'] : ['fraction']);
  if (!read.ok) {
    report(read.problem, path);
    return [];
  }
  const { value, unit } = read.value;
  const isRelative = unit.share === 'plain';
  const fail = (expected: string): Tolerance[] => {
    report({ code: 'wrong-value', facts: { expected, found: `"${text.trim()}"` } }, path);
    return [];
  };
  if (!(value > 0) || (isRelative && value >= 1)) return fail('a tolerance above zero and below 100 %');
  if (read.value.uncertainty !== undefined) return fail('one number with its unit');
  if (!isRelative && phrase === undefined) return fail('a relative tolerance such as "1 %"');
  if (!isRelative && isRatio(phrase ?? '') && unit.symbol !== '') return fail('a number or "2 %"');
  const stated: Quantity = { ...read.value, text: text.trim() };
  return [{ ...(phrase === undefined ? {} : { phrase }), path, stated, isRelative }];
}
