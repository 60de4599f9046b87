import { greatestDivisor } from './rational.ts';

/** The whole numbers in the same proportions without a common divisor; nothing but zeros stays as it is. */
export function primitive(numbers: readonly bigint[]): bigint[] {
  let divisor = 0n;
  for (const one of numbers) {
    if (one !== 0n) divisor = greatestDivisor(one, divisor);
    if (divisor === 1n) break;
  }
  return divisor > 1n ? numbers.map((one) => one / divisor) : [...numbers];
}
