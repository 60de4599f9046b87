import { parseQuantity } from '../../src/units/parse-quantity.ts';

/** A quantity as a paper prints it, in SI. */
export function si(text: string): number {
  const read = parseQuantity(text);
  if (!read.ok) throw new Error(`${text}: ${read.problem.code}`);
  return read.value.value;
}
