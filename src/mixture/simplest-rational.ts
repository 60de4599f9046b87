import { add, compare, divide, multiply, type Rational, rationalOf, subtract } from './rational.ts';

const one: Rational = { n: 1n, d: 1n };

/**
 * The number with the least denominator that is off the double by no more than `tolerance` times itself, as 1e-12: what
 * arithmetic in doubles made of 3/4 is 3/4 again. Without it, rows that should meet in one vertex can miss it by the last
 * digit and make two.
 */
export function simplestRational(value: number, tolerance: number): Rational {
  const exact = rationalOf(value);
  if (exact.n === 0n) return exact;
  const size = exact.n < 0n ? { n: -exact.n, d: exact.d } : exact;
  const share = rationalOf(tolerance);
  const { n, d } = simplestBetween(multiply(size, subtract(one, share)), multiply(size, add(one, share)));
  return exact.n < 0n ? { n: -n, d } : { n, d };
}

/** The continued fraction that both ends share, and the least whole number where they part; both are above zero. */
function simplestBetween(low: Rational, high: Rational): Rational {
  const whole = { n: low.n / low.d, d: 1n };
  if (compare(whole, low) === 0) return whole;
  const next = add(whole, one);
  if (compare(next, high) <= 0) return next;
  return add(
    whole,
    divide(one, simplestBetween(divide(one, subtract(high, whole)), divide(one, subtract(low, whole)))),
  );
}
