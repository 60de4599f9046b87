import { compare, divide, type Rational, subtract } from './rational.ts';
import type { LinearRow, Region } from './region.ts';

/** A region as programs for optimisation take it: an interval for each share, and rows about several of them. */
export interface PlainRegion {
  readonly names: readonly string[];
  /** Least and most of each, exactly; shares sum to one where that is not said otherwise. */
  readonly bounds: readonly (readonly [least: Rational, most: Rational])[];
  /** coefficients · shares <= bound, each with two coefficients at least that are not zero. */
  readonly rows: readonly LinearRow[];
}

const zero: Rational = { n: 0n, d: 1n };
const one: Rational = { n: 1n, d: 1n };

/** The same region; a row about one share is a bound of it, and one about none is left out. */
export function plainRegion({ names, rows }: Region): PlainRegion {
  const bounds = names.map((): [Rational, Rational] => [zero, one]);
  const kept = rows.filter((row) => !narrow(bounds, row));
  return { names, bounds, rows: kept };
}

/**
 * The same region in all shares but the last, which is one less their sum: for programs that know no equality. Its own
 * bounds become rows.
 */
export function withoutLast({ names, bounds, rows }: PlainRegion): PlainRegion {
  const last = names.length - 1;
  const [least = zero, most = one] = bounds[last] ?? [];
  const ofLast: LinearRow[] = [
    { coefficients: bounds.map(() => one).slice(0, last), bound: subtract(one, least), label: `${names[last]} >=` },
    // -(sum) <= most - 1; where it may be all there is, the others' own bounds say so.
    ...(compare(most, one) < 0
      ? [
          {
            coefficients: bounds.map((): Rational => ({ n: -1n, d: 1n })).slice(0, last),
            bound: subtract(most, one),
            label: `${names[last]} <=`,
          },
        ]
      : []),
  ];
  const others = rows.map(({ coefficients, bound, label }): LinearRow => {
    const own = coefficients[last] ?? zero;
    return {
      coefficients: coefficients.slice(0, last).map((coefficient) => subtract(coefficient, own)),
      bound: subtract(bound, own),
      label,
    };
  });
  const left = bounds.slice(0, last).map(([from, to]): [Rational, Rational] => [from, to]);
  const all = [...ofLast, ...others].filter((row) => !narrow(left, row));
  return { names: names.slice(0, last), bounds: left, rows: all };
}

/** Whether a row is about one share or none; if about one, its bound is narrowed. */
function narrow(bounds: [Rational, Rational][], { coefficients, bound }: LinearRow): boolean {
  const used = [...coefficients.keys()].filter((k) => coefficients[k]?.n !== 0n);
  if (used.length > 1) return false;
  const [k = -1] = used;
  const [coefficient, own] = [coefficients[k], bounds[k]];
  if (coefficient === undefined || own === undefined) return true;
  const at = divide(bound, coefficient);
  if (coefficient.n > 0n && compare(at, own[1]) < 0) own[1] = at;
  if (coefficient.n < 0n && compare(at, own[0]) > 0) own[0] = at;
  return true;
}
