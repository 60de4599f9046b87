import type { Parsed } from '../diagnostics/facts.ts';
import type { Path } from '../diagnostics/finding.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import { isRatio } from './read-expectation.ts';
import type { Constraint, ShareBounds } from './study-recipe.ts';

/** What one bound of a varied component says: shares of the varied sum, or a constraint on the mixture. */
export type Bound =
  | { readonly kind: 'share'; readonly bounds: ShareBounds }
  | { readonly kind: 'constraint'; readonly constraint: Constraint };

const number = String.raw`[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?`;

/**
 * Reads a bound of the component `name`: `any`, `20..60 %` (of what is varied), `8..20 parts of 100`,
 * `10..25 wt% of total`, `<= 25 wt% of total`, `O/Li = 8..20`.
 */
export function parseBound(text: string, name: string, path: Path): Parsed<Bound> {
  const said = text.trim();
  if (said === 'any') return { ok: true, value: { kind: 'share', bounds: {} } };
  const [, ratio, rest] = /^([^=<>]*\/[^=<>]*?)\s*=\s*(.*\.\..*)$/.exec(said) ?? [];
  const ends = readEnds(rest ?? said);
  if (ends === undefined) return wrongBound(said);
  if (ratio !== undefined) return rangeConstraint(ratio.trim(), ends, said, path);
  const parts = /^parts\s+of\s+(\d+(?:\.\d+)?)$/.exec(ends.unit);
  if (parts || ends.unit === '%') {
    const whole = parts ? (parts[1] ?? '') : '100';
    const share = (end: string | undefined) => (end === undefined ? undefined : divideDecimal(end, whole));
    const [least, most] = [share(ends.least), share(ends.most)];
    return {
      ok: true,
      value: {
        kind: 'share',
        bounds: { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) },
      },
    };
  }
  const [, unit = ends.unit, of] = /^(\S+)\s+(of\s+\S.*)$/.exec(ends.unit) ?? [];
  if (of === undefined) return wrongBound(said);
  return rangeConstraint(`${name} ${of}`, { ...ends, unit }, said, path);
}

interface Ends {
  readonly least?: string;
  readonly most?: string;
  readonly unit: string;
}

function readEnds(text: string): Ends | undefined {
  const range = new RegExp(`^(${number})\\s*\\.\\.\\s*(${number})\\s*(.*)$`).exec(text);
  if (range) return { least: range[1] ?? '', most: range[2] ?? '', unit: (range[3] ?? '').trim() };
  const one = new RegExp(`^(>=|<=|=)\\s*(${number})\\s*(.*)$`).exec(text);
  if (!one) return undefined;
  const [, sign, value = '', unit = ''] = one;
  return { ...(sign === '<=' ? {} : { least: value }), ...(sign === '>=' ? {} : { most: value }), unit: unit.trim() };
}

function rangeConstraint(phrase: string, { least, most, unit }: Ends, text: string, path: Path): Parsed<Bound> {
  const kinds = isRatio(phrase) ? (['number'] as const) : undefined;
  const read = (end: string | undefined) =>
    end === undefined ? undefined : parseQuantity(`${end} ${unit}`.trim(), kinds);
  const [low, high] = [read(least), read(most)];
  if (low && !low.ok) return low;
  if (high && !high.ok) return high;
  const constraint = {
    phrase,
    ...(low ? { least: low.value } : {}),
    ...(high ? { most: high.value } : {}),
    text,
    path,
  };
  return { ok: true, value: { kind: 'constraint', constraint } };
}

/** Reads `O/Li >= 8`, `LiTFSI + LiDFOB <= 25 wt% of total`, `density <= 1.5 g/cm^3`; a share without a basis is of total. */
export function parseConstraint(text: string, path: Path): Parsed<Constraint> {
  const [, left = '', sign = '', right = ''] = /^(.*?\S)\s*(>=|<=|=)\s*(\S.*)$/.exec(text.trim()) ?? [];
  if (sign === '') {
    const facts = {
      expected: 'a constraint such as "O/Li >= 8" or "salts <= 25 wt% of total"',
      found: `"${text.trim()}"`,
    };
    return { ok: false, problem: { code: 'wrong-value', facts } };
  }
  const [, amount = right, basis] = /^(.*?\S)\s+of\s+(\S.*)$/.exec(right) ?? [];
  const isShare = /(wt|vol|mol)%\s*$/.test(amount);
  const read = parseQuantity(amount, isRatio(left) ? ['number'] : undefined);
  if (!read.ok) return read;
  const bound: Quantity = read.value;
  const phrase = isShare && !/\sof\s/.test(left) ? `${left} of ${basis ?? 'total'}` : left;
  return {
    ok: true,
    value: {
      phrase,
      ...(sign === '<=' ? {} : { least: bound }),
      ...(sign === '>=' ? {} : { most: bound }),
      text: text.trim(),
      path,
    },
  };
}

function wrongBound(found: string): Parsed<never> {
  const expected = 'a bound such as "20..60 %" of what is varied, "<= 25 wt% of total" or "any"';
  return { ok: false, problem: { code: 'wrong-value', facts: { expected, found: `"${found}"` } } };
}

/** `30` over `100` as `30/100`: two decimals that stay exact. */
function divideDecimal(value: string, whole: string): string {
  return `${value}/${whole}`;
}
