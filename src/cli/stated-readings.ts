import { parseQuantity, type Quantity, type Reading } from '../index.ts';
import { flagName } from './measure-flags.ts';
import { problemError } from './problem-error.ts';

/** What the flags of a `measure` command state, by the readings' names. */
export function statedReadings(
  readings: readonly Reading[],
  flags: { readonly [reading: string]: unknown },
): Map<string, Quantity> {
  return new Map(
    readings.flatMap((reading) => {
      const text = flags[flagName(reading)];
      return typeof text === 'string' ? [[reading.name, statedQuantity(reading, text)] as const] : [];
    }),
  );
}

function statedQuantity({ name, measures, sign }: Reading, text: string): Quantity {
  const read = parseQuantity(text, measures);
  if (!read.ok) throw problemError(read.problem);
  const { value } = read.value;
  if (sign === 'any' || value > 0 || (value === 0 && sign === 'not below zero')) return read.value;
  const expected = `${name} ${sign === 'not below zero' ? 'of zero or more' : 'above zero'}`;
  throw problemError({ code: 'wrong-value', facts: { expected, found: `"${text}"` } });
}
