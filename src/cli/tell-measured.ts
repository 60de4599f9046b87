import type { Finding, Measured, SourceDocument } from '../index.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { problemError } from './problem-error.ts';
import { tellFindings } from './tell-findings.ts';
import { UsageError } from './usage-error.ts';
import { pictureFormats, writePicture } from './write-picture.ts';
import { writeResult } from './write-result.ts';

/** How a measurement is to be told. */
export interface TellFlags {
  readonly format: string;
  readonly json: boolean;
  readonly width?: number | undefined;
  readonly output?: string | undefined;
  readonly force: boolean;
}

/** What came of reading what is measured. */
export interface ReadMeasurement {
  readonly findings: readonly Finding[];
  readonly document?: SourceDocument;
  readonly isUnreadable?: true;
}

/** Where something stands that the flags say. */
export const commandLine = 'command line';

/** Prints what a measurement tells, as asked for, and what was found on the way; `file` is absent where flags say it all. */
export async function tellMeasured(
  read: ReadMeasurement,
  measured: Measured | undefined,
  flags: TellFlags,
  file: string | undefined,
): Promise<ExitCode> {
  const findings = [...read.findings, ...(measured?.findings ?? [])];
  const missing = file === undefined && findings.find((one) => one.code === 'reading-missing');
  if (missing) throw problemError(missing);
  const json = flags.json || flags.format === 'json';
  const documents = read.document ? [read.document] : [];
  const told = tellFindings({ findings, documents }, { json, notes: true });
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
