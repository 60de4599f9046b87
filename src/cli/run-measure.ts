import {
  type Finding,
  type Measured,
  type Measurement,
  parseQuantity,
  type Quantity,
  type Reading,
  type Readings,
  readReadings,
  readTableText,
  type SourceDocument,
} from '../index.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { flagName } from './measure-flags.ts';
import { problemError } from './problem-error.ts';
import { tellFindings } from './tell-findings.ts';
import { UsageError } from './usage-error.ts';
import { pictureFormats, requirePicture, writePicture } from './write-picture.ts';
import { writeResult } from './write-result.ts';

interface MeasureFlags {
  readonly column?: readonly string[] | undefined;
  readonly format: string;
  readonly json: boolean;
  readonly width?: number | undefined;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly [reading: string]: unknown;
}

/** Where something stands that the flags say. */
const commandLine = 'command line';

/** Prints what follows from a table of measurements, or from the flags alone. */
export async function runMeasure(
  measurement: Measurement,
  file: string | undefined,
  flags: MeasureFlags,
): Promise<ExitCode> {
  requirePicture(flags);
  const { readings, topic } = measurement;
  const stated = statedOf(readings, flags);
  if (file === undefined && stated.size === 0) {
    const examples = readings.filter((one) => one.isRequired);
    const some = (examples.length > 0 ? examples : readings.slice(0, 2)).map(sayFlag).join(' ');
    throw new UsageError(`Nothing is said to measure ${topic} by.`, `Name a table, or say, for example, ${some}.`);
  }
  const read = file === undefined ? fromFlags(readings, stated) : fromTable(file, readings, stated, flags.column ?? []);
  const measured = read.rows.length > 0 ? await measurement.measure(read.rows) : undefined;
  const findings = [...read.findings, ...(measured?.findings ?? [])];
  const missing = file === undefined && findings.find((one) => one.code === 'reading-missing');
  if (missing) throw problemError(missing);
  const json = flags.json || flags.format === 'json';
  const documents = read.document ? [read.document] : [];
  const told = tellFindings(
    { file: file ?? commandLine, checked: [], allowed: 0, usesFolder: false, findings, documents },
    { json, notes: true },
  );
  if (json) {
    const { measuredData } = await import('../report/measured-json.ts');
    const data = {
      ...(measured ? { measurement: measuredData(measured) } : {}),
      findings: told.located.map(findingData),
    };
    writeResult(JSON.stringify(data, null, 2), flags);
  } else if (measured?.groups.some(({ figures }) => figures.length > 0)) {
    if (pictureFormats.includes(flags.format)) await writePicture(await pictureOf(measured), flags);
    else writeResult(await textOf(measured, flags.format), flags);
  }
  if (read.isUnreadable) return exitCode.usage;
  return told.hasErrors ? exitCode.findings : exitCode.clean;
}

async function textOf(measured: Measured, format: string): Promise<string> {
  return format === 'csv'
    ? (await import('../report/measured-csv.ts')).measuredCsv(measured)
    : (await import('../report/measured-text.ts')).measuredText(measured);
}

async function pictureOf({ topic, title, chart }: Measured): Promise<string> {
  if (chart === undefined) {
    throw new UsageError(`There is no picture of ${topic}.`, 'Say --format table, csv or json.');
  }
  return (await import('../report/measured-svg.ts')).measuredSvg(title, chart);
}

/** A temperature of a flag, in K. */
export function temperatureOf(text: string): number {
  const read = parseQuantity(text, ['temperature']);
  if (!read.ok) throw problemError(read.problem);
  return read.value.value;
}

interface Read {
  readonly rows: readonly Readings[];
  readonly findings: readonly Finding[];
  readonly document?: SourceDocument;
  readonly isUnreadable?: true;
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

function statedOf(readings: readonly Reading[], flags: MeasureFlags): Map<string, Quantity> {
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

function sayFlag(reading: Reading): string {
  return `--${flagName(reading)} "${reading.example}"`;
}
