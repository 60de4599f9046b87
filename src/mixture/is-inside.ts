import { add, compare, divide, multiply, type Rational, subtract, toNumber } from './rational.ts';
import type { LinearRow, Region } from './region.ts';

const zero: Rational = { n: 0n, d: 1n };
const one: Rational = { n: 1n, d: 1n };

/**
 * Whether a point of exact shares is a mixture of the region, exactly; or whether one of doubles is, but for `tolerance`
 * in the sum of the shares, in each share, and in what has to go from one share to another for a row to hold. However
 * a row is scaled, it is judged alike.
 */
export function isInside(region: Region, point: readonly Rational[]): boolean;
export function isInside(region: Region, point: Float64Array, tolerance: number): boolean;
export function isInside(region: Region, point: readonly Rational[] | Float64Array, tolerance = 0): boolean {
  return point instanceof Float64Array ? isNear(region, point, tolerance) : isExactly(region, point);
}

function isExactly({ names, rows }: Region, point: readonly Rational[]): boolean {
  const sum = (terms: readonly Rational[]) => terms.reduce(add, zero);
  if (point.length !== names.length || compare(sum(point), one) !== 0) return false;
  if (point.some((share) => share.n < 0n)) return false;
  return rows.every(
    ({ coefficients, bound }) =>
      compare(sum(point.map((share, i) => multiply(share, coefficients[i] ?? zero))), bound) <= 0,
  );
}

const remembered = new WeakMap<Region, readonly Float64Array[]>();

function isNear(region: Region, point: Float64Array, tolerance: number): boolean {
  const excesses = remembered.get(region) ?? region.rows.map(excessOf);
  remembered.set(region, excesses);
  if (point.length !== region.names.length) return false;
  let sum = 0;
  for (const share of point) {
    if (!(share >= -tolerance)) return false;
    sum += share;
  }
  if (!(Math.abs(sum - 1) <= tolerance)) return false;
  for (const excess of excesses) {
    let by = 0;
    for (let i = 0; i < point.length; i++) by += (excess[i] ?? 0) * (point[i] ?? 0);
    if (!(by <= tolerance)) return false;
  }
  return true;
}

/** Factors of the shares whose sum is what has to go from the worst share to the best one for the row to hold. */
function excessOf({ coefficients, bound }: LinearRow): Float64Array {
  const sorted = coefficients.toSorted(compare);
  const spread = subtract(sorted.at(-1) ?? zero, sorted[0] ?? zero);
  return Float64Array.from(coefficients, (coefficient) => {
    const over = subtract(coefficient, bound);
    // The same for all mixtures: it holds for all or for none.
    if (spread.n === 0n) return over.n > 0n ? Number.POSITIVE_INFINITY : 0;
    return toNumber(divide(over, spread));
  });
}
