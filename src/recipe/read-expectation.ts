import type { Problem } from '../diagnostics/facts.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Expectation } from './recipe.ts';
import type { SourceDocument } from './source-document.ts';

const others = ['mass', 'volume', 'amount', 'fraction', 'density'] as const satisfies readonly DimensionName[];

/** What figures of a coating and a cell are stated in. */
const ofCells = [
  'specific energy',
  'energy density',
  'areal capacity',
  'specific capacity',
  'capacity',
  'voltage',
  'mass per area',
  'length',
  'density',
  'fraction',
  'mass',
  'energy',
  'volume',
  'area',
  'area-specific resistance',
  'resistance',
  'current density',
  'time',
] as const satisfies readonly DimensionName[];

/** What a mixture's `expect` may ask of its coating; a cell says of which electrode: `cathode porosity`. */
export const coatingFigures: ReadonlySet<string> = new Set([
  'active loading',
  'coating loading',
  'areal capacity',
  'specific capacity',
  'coating thickness',
  'coating density',
  'porosity',
  'wet film thickness',
  'blade gap',
  'coating mass per disc',
  'active mass per disc',
  '1C current density',
]);

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
  kind: 'mixture' | 'cell' = 'mixture',
): { ok: true; value: Expectation } | { ok: false; problem: Problem; path: Path } {
  const long = typeof stated === 'object';
  const path: Path = long ? ['expect', phrase, 'is'] : ['expect', phrase];
  const value = long ? stated.is : stated;
  // A number keeps the digits it was written with, 16.0 as 16.0.
  const text = typeof value === 'number' ? document.scalarText(path) : value;
  // A ratio is a bare number and everything else is not: so that "16 ± 2 %" has one reading.
  const kinds = kindsOf(phrase, kind);
  const read = parseQuantity(text, kinds);
  if (!read.ok) return { ok: false, problem: basisMisplaced(phrase, text) ?? read.problem, path };
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

/** `LZO: 1.5 wt% of total`, written as for a component: what a share is of belongs to the name. */
function basisMisplaced(phrase: string, text: string): Problem | undefined {
  const [, value = '', basis = ''] = /^(.*?\S)\s+((?:of|on top of)\s.*)$/.exec(text) ?? [];
  if (basis === '' || !parseQuantity(value).ok) return undefined;
  return {
    code: 'wrong-value',
    facts: { expected: 'a value alone', found: `"${text}"`, instead: `${phrase} ${basis}: ${value}` },
  };
}

function kindsOf(phrase: string, kind: 'mixture' | 'cell'): readonly DimensionName[] {
  if (kind === 'mixture' && !coatingFigures.has(phrase)) return isRatio(phrase) ? ['number'] : others;
  return phrase === 'N/P' ? ['number'] : ofCells;
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
