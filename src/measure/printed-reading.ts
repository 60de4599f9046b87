import type { Reading } from '../recipe/reading.ts';

/** A result that somebody printed, to compare with. */
export function printedReading(measures: Reading['measures'], example: string): Reading {
  return {
    name: 'printed',
    description: 'what somebody printed for it, to compare with',
    measures,
    example,
    sign: 'any',
  };
}
