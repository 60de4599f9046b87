import type { Result, Sheet } from '../index.ts';
import { findingData } from '../report/findings.ts';
import { besideSheet } from './beside-sheet.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { parseSheetFormats } from './sheet-formats.ts';
import { tellFindings } from './tell-findings.ts';
import { type SheetOutput, writeSheets } from './write-sheets.ts';

export interface SheetFlags extends SheetOutput {
  readonly format: string;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** Prints a sheet in the formats asked for, and what was found: notes on the sheet, the rest to standard error. */
export async function printSheet(
  result: Result,
  sheet: Sheet | undefined,
  flags: SheetOutput & Pick<SheetFlags, 'format'>,
): Promise<ExitCode> {
  const formats = parseSheetFormats(flags.format);
  const json = flags.json || (formats.length === 1 && formats[0] === 'json');
  const told = tellFindings(result, { json, notes: sheet === undefined });
  const { located, paint } = told;
  const beside = besideSheet(located, paint);
  if (sheet) await writeSheets(formats, sheet, beside, flags);
  else if (json) process.stdout.write(`${JSON.stringify({ findings: located.map(findingData) }, null, 2)}\n`);
  return told.isUnreadable ? exitCode.usage : told.hasErrors ? exitCode.findings : exitCode.clean;
}
