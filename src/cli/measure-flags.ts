import type { Reading } from '../index.ts';
import { Args, Flags } from './base-command.ts';

/** What every `measure` command reads. */
export const measureTable = {
  table: Args.string({ description: 'a CSV table, a measurement a row, or - for standard input' }),
};

/** What every `measure` command takes beside its readings. */
export const measureFlags = {
  column: Flags.string({
    description: 'the heading under which a reading stands in the table',
    helpValue: '"resistance=Rs"',
    multiple: true,
  }),
  format: Flags.string({
    description: 'how to print it',
    options: ['table', 'csv', 'svg', 'png', 'json'],
    default: 'table',
  }),
  width: Flags.integer({ description: 'px of a PNG', min: 1 }),
  output: Flags.string({ description: 'write it to a file instead', helpValue: 'FILE' }),
  force: Flags.boolean({ description: 'replace the file that --output names' }),
};

/** A flag for every reading: `--bulk-resistance "100 ohm"`. */
export function readingFlags(readings: readonly Reading[]): Record<string, ReturnType<typeof flagOf>> {
  return Object.fromEntries(readings.map((reading) => [flagName(reading), flagOf(reading)]));
}

/** As a reading's flag is called, without the hyphens in front. */
export function flagName({ name }: Reading): string {
  return name.replaceAll(' ', '-');
}

function flagOf({ description, example }: Reading) {
  return Flags.string({ description, helpValue: /\s/.test(example) ? `"${example}"` : example });
}
