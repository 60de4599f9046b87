import { primitive } from './primitive.ts';
import { compare, divide, greatestDivisor, type Rational, toNumber } from './rational.ts';
import type { LinearRow } from './region.ts';

/** Whole numbers up to this are handed over as they are; larger ones make a row that is hard to solve with. */
const largest = 1_000_000n;

/**
 * A row as doubles that say the same: in whole numbers without a common divisor where they are small, exactly; else divided by
 * the largest of its coefficients, each number the double nearest to what is exact.
 */
export function rowNumbers({ coefficients, bound }: LinearRow): {
  readonly coefficients: readonly number[];
  readonly bound: number;
} {
  const all = [...coefficients, bound];
  const scale = all.reduce((least, { d }) => (least / greatestDivisor(least, d)) * d, 1n);
  const whole = primitive(all.map(({ n, d }) => n * (scale / d)));
  const isSmall = whole.every((one) => one <= largest && one >= -largest);
  const most = coefficients.map(sizeOf).reduce((a, b) => (compare(a, b) < 0 ? b : a));
  const numbers = isSmall ? whole.map(Number) : all.map((one) => toNumber(divide(one, most)));
  return { coefficients: numbers.slice(0, -1), bound: numbers.at(-1) ?? Number.NaN };
}

function sizeOf({ n, d }: Rational): Rational {
  return { n: n < 0n ? -n : n, d };
}
