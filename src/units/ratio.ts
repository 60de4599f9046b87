import type { Ratio } from './unit.ts';

/** The product of two ratios, each to a power, in lowest terms: powers of ten up to 1e22 stay exact in a double. */
export function multiplyRatios(a: Ratio, b: Ratio, power = 1): Ratio {
  const [over, under] = power < 0 ? [b[1], b[0]] : b;
  let [numerator, denominator] = a;
  for (let i = 0; i < Math.abs(power); i++) {
    const outer = greatestDivisor(numerator, under);
    const inner = greatestDivisor(over, denominator);
    numerator = (numerator / outer) * (over / inner);
    denominator = (denominator / inner) * (under / outer);
  }
  return [numerator, denominator];
}

/** One where a factor is no whole number, as π is not. */
function greatestDivisor(a: number, b: number): number {
  if (!Number.isInteger(a) || !Number.isInteger(b)) return 1;
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
