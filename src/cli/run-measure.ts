import {
  type Finding,
  type Measurement,
  parseQuantity,
  type Quantity,
  type Reading,
  type Readings,
  readReadings,
  readTableText,
} from '../index.ts';
import type { ExitCode } from './exit-codes.ts';
import { flagName } from './measure-flags.ts';
import { problemError } from './problem-error.ts';
import { statedReadings } from './stated-readings.ts';
import { commandLine, type ReadMeasurement, type TellFlags, tellMeasured } from './tell-measured.ts';
import { UsageError } from './usage-error.ts';
import { requirePicture } from './write-picture.ts';

interface MeasureFlags extends TellFlags {
  readonly column?: readonly string[] | undefined;
  readonly [reading: string]: unknown;
}

/** Prints what follows from a table of measurements, or from the flags alone. */
export async function runMeasure(
  measurement: Measurement,
  file: string | undefined,
  flags: MeasureFlags,
): Promise<ExitCode> {
  requirePicture(flags);
  const { readings, topic } = measurement;
  const stated = statedReadings(readings, flags);
  if (file === undefined && stated.size === 0) {
    const examples = readings.filter((one) => one.isRequired);
    const some = (examples.length > 0 ? examples : readings.slice(0, 2)).map(sayFlag).join(' ');
    throw new UsageError(`Nothing is said to measure ${topic} by.`, `Name a table, or say, for example, ${some}.`);
  }
  const read = file === undefined ? fromFlags(readings, stated) : fromTable(file, readings, stated, flags.column ?? []);
  const measured = read.rows.length > 0 ? await measurement.measure(read.rows) : undefined;
  return tellMeasured(read, measured, flags, file);
}

/** A temperature of a flag, in K. */
export function temperatureOf(text: string): number {
  const read = parseQuantity(text, ['temperature']);
  if (!read.ok) throw problemError(read.problem);
  return read.value.value;
}

interface Read extends ReadMeasurement {
  readonly rows: readonly Readings[];
}

function fromFlags(readings: readonly Reading[], stated: ReadonlyMap<string, Quantity>): Read {
  const lacking = readings.find((one) => one.isRequired && !stated.has(one.name));
  const placeOf = () => ({ file: commandLine, path: [] });
  if (lacking === undefined) return { rows: [{ values: stated, placeOf }], findings: [] };
  const { name, example } = lacking;
  throw problemError({ code: 'reading-missing', facts: { name, example, isTable: false } });
}

function fromTable(
  file: string,
  readings: readonly Reading[],
  stated: ReadonlyMap<string, Quantity>,
  columns: readonly string[],
): Read {
  const headings = headingsOf(readings, columns);
  const text = readTableText(file);
  if (!text.ok) {
    const finding = { ...text.problem, severity: 'error', place: { file, path: [] } } as Finding;
    return { rows: [], findings: [finding], isUnreadable: true };
  }
  return readReadings(text.value, file, { readings, stated, headings });
}

/** `resistance=Rs`: the reading, then the heading. */
function headingsOf(readings: readonly Reading[], columns: readonly string[]): Map<string, string> {
  return new Map(
    columns.map((text) => {
      const [name = '', ...heading] = text.split('=');
      const reading = readings.find((one) => one.name === name.trim() || flagName(one) === name.trim());
      if (reading && heading.length > 0) return [reading.name, heading.join('=').trim()] as const;
      const known = readings.map((one) => one.name).join(', ');
      throw new UsageError(
        `"${text}" names no reading and its column.`,
        `Say --column "${readings[0]?.name}=HEADING"; readings are ${known}.`,
      );
    }),
  );
}

function sayFlag(reading: Reading): string {
  return `--${flagName(reading)} "${reading.example}"`;
}
