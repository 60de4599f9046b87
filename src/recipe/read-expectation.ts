import type { Problem } from '../diagnostics/facts.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Expectation } from './recipe.ts';
import type { SourceDocument } from './source-document.ts';

const others = ['mass', 'volume', 'amount', 'fraction', 'density'] as const satisfies readonly DimensionName[];

type Stated =
  | string
  | number
  | {
      readonly is: string | number;
      readonly differs?: string;
      readonly gives?: string | number;
      readonly from?: string;
    };

/**
 * Reads one `expect` line: the stated value with `± tolerance`, else at the precision it is written in
 * (16 means 15.5 to 16.5).
 */
export function readExpectation(
  phrase: string,
  stated: Stated,
  document: SourceDocument,
): { ok: true; value: Expectation } | { ok: false; problem: Problem; path: Path } {
  const long = typeof stated === 'object';
  const path: Path = long ? ['expect', phrase, 'is'] : ['expect', phrase];
  const value = long ? stated.is : stated;
  // A number keeps the digits it was written with, 16.0 as 16.0.
  const text = typeof value === 'number' ? document.scalarText(path) : value;
  // A ratio is a bare number and everything else is not: so that "16 ± 2 %" has one reading.
  const kinds = isRatio(phrase) ? (['number'] as const) : others;
  const read = parseQuantity(text, kinds);
  if (!read.ok) return { ok: false, problem: read.problem, path };
  const given = long ? stated.gives : undefined;
  const at: Path = ['expect', phrase, 'gives'];
  const gives =
    given === undefined ? undefined : parseQuantity(typeof given === 'number' ? document.scalarText(at) : given, kinds);
  if (gives && !gives.ok) return { ok: false, problem: gives.problem, path: at };
  const extra = {
    ...(long && stated.differs ? { differs: stated.differs } : {}),
    ...(gives?.ok ? { gives: gives.value } : {}),
    ...(long && stated.from ? { from: stated.from } : {}),
  };
  return { ok: true, value: { phrase, path, stated: read.value, tolerance: toleranceOf(read.value), ...extra } };
}

/** `O/Li`, and not the mass or share of something whose name has a slash. */
export function isRatio(phrase: string): boolean {
  return phrase.includes('/') && !/\s(of|on top)(\s|$)/.test(phrase);
}

function toleranceOf(stated: Quantity): Expectation['tolerance'] {
  const { factor } = stated.unit;
  if (stated.uncertainty === undefined) {
    return { kind: 'written', value: stated.halfStep * factor, text: 'as written' };
  }
  const text = /(±|\+\/-|\+-)\s*(.+)$/.exec(stated.text);
  return { kind: 'stated', value: stated.uncertainty * factor, text: `± ${text?.[2] ?? stated.uncertainty}` };
}
