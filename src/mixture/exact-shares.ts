import { quotient, type Rational } from './rational.ts';

/** Each amount over the sum of all; throws a RangeError where the sum is zero. */
export function exactShares(amounts: readonly bigint[]): Rational[] {
  const sum = amounts.reduce((a, b) => a + b, 0n);
  return amounts.map((amount) => quotient(amount, sum));
}
