import fc from 'fast-check';
import { add, compare, divide, multiply, type Rational, rationalOf, subtract } from '../../src/mixture/rational.ts';
import type { LinearRow, Region } from '../../src/mixture/region.ts';

const zero = rationalOf(0);

/** coefficients · shares <= bound, in decimal texts or doubles. */
export function row(
  coefficients: readonly (string | number)[],
  bound: string | number,
  label = `${coefficients} <= ${bound}`,
): LinearRow {
  return { coefficients: coefficients.map(rationalOf), bound: rationalOf(bound), label };
}

/** Lower and upper bounds of each share; numbers as a person wrote them. */
export function bounded(bounds: readonly (readonly [lower: number, upper: number])[]): Region {
  const unit = (k: number, value: number) => bounds.map((_, i) => (i === k ? value : 0));
  return {
    names: bounds.map((_, k) => `x${k + 1}`),
    rows: bounds.flatMap(([lower, upper], k) => [
      row(unit(k, -1), String(-lower), `x${k + 1} >= ${lower}`),
      row(unit(k, 1), String(upper), `x${k + 1} <= ${upper}`),
    ]),
  };
}

/** Magnesium, sodium nitrate, strontium nitrate and binder of a flare (McLean and Anderson, Technometrics 8, 1966, 447). */
export const flare = bounded([
  [0.4, 0.6],
  [0.1, 0.5],
  [0.1, 0.5],
  [0.03, 0.08],
]);

/** All rows of a region and of its shares, as equations that a vertex could be on. */
function sides({ names, rows }: Region): { coefficients: readonly Rational[]; bound: Rational }[] {
  const shares = names.map((_, k) => ({
    coefficients: names.map((_, i) => rationalOf(i === k ? -1 : 0)),
    bound: zero,
  }));
  return [...shares, ...rows];
}

/**
 * The vertices by trying everything: each choice of q - 1 rows together with the sum, solved by elimination, and kept
 * where it is one point that obeys every row. Shares as `n/d` texts, sorted.
 */
export function vertexTexts(region: Region): string[] {
  const all = sides(region);
  const sum = { coefficients: region.names.map(() => rationalOf(1)), bound: rationalOf(1) };
  const found = new Set<string>();
  for (const chosen of subsets(all, region.names.length - 1)) {
    const point = solve([sum, ...chosen]);
    if (point && all.every((one) => compare(sideOf(one.coefficients, point), one.bound) <= 0)) found.add(say(point));
  }
  return [...found].sort();
}

export function say(point: readonly Rational[]): string {
  return point.map(({ n, d }) => `${n}/${d}`).join(' ');
}

export function sideOf(coefficients: readonly Rational[], point: readonly Rational[]): Rational {
  return coefficients.reduce((total, one, i) => add(total, multiply(one, point[i] ?? zero)), zero);
}

/** The one solution of as many equations as unknowns, or undefined. */
function solve(equations: readonly { coefficients: readonly Rational[]; bound: Rational }[]): Rational[] | undefined {
  const rows = equations.map(({ coefficients, bound }) => [...coefficients, bound]);
  for (let k = 0; k < rows.length; k++) {
    const at = rows.findIndex((one, i) => i >= k && one[k]?.n !== 0n);
    const pivot = rows[at];
    if (pivot === undefined) return undefined;
    [rows[k], rows[at]] = [pivot, rows[k] ?? []];
    const lead = pivot[k] ?? zero;
    rows.forEach((one, i) => {
      const factor = divide(one[k] ?? zero, lead);
      if (i === k || factor.n === 0n) return;
      rows[i] = one.map((value, j) => subtract(value, multiply(factor, pivot[j] ?? zero)));
    });
  }
  return rows.map((one, k) => divide(one.at(-1) ?? zero, one[k] ?? zero));
}

export function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  for (let i = from; size > 0 && i <= items.length - size; i++) {
    for (const rest of subsets(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
  }
}

/** Few different numbers, so that rows meet, repeat and exclude each other often. */
const coarse = fc.integer({ min: -6, max: 6 }).map((value) => value / 2);
const bound = fc.integer({ min: -4, max: 12 }).map((value) => value / 8);
/** All 53 bits of a double. */
const double = fc.maxSafeInteger().map((value) => value / 2 ** 53);

/** Any region of so many components with so many rows, of plain numbers or of doubles with all their digits. */
export function anyRegion(sizes: { min: number; max: number }, rows: number): fc.Arbitrary<Region> {
  return fc.integer(sizes).chain((size) => {
    const single = fc
      .tuple(fc.nat(size - 1), fc.constantFrom(1, -1), bound)
      .map(([k, sign, at]) => ({ coefficients: Array.from({ length: size }, (_, i) => (i === k ? sign : 0)), at }));
    const mixed = (value: fc.Arbitrary<number>, at: fc.Arbitrary<number>) =>
      fc.record({ coefficients: fc.array(value, { minLength: size, maxLength: size }), at });
    const one = fc.oneof(single, mixed(coarse, bound), mixed(coarse, fc.constant(0)), mixed(double, double));
    return fc.array(one, { maxLength: rows }).map((found) => ({
      names: Array.from({ length: size }, (_, k) => `x${k + 1}`),
      rows: found.map(({ coefficients, at }) => row(coefficients, at)),
    }));
  });
}
