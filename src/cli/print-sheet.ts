import { sayFinding } from '../diagnostics/messages.ts';
import type { Result, Sheet } from '../index.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { tellFindings } from './tell-findings.ts';

export interface SheetFlags {
  readonly json: boolean;
  readonly format: string;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** Prints a sheet in the format asked for, and what was found: notes on the sheet, the rest to standard error. */
export async function printSheet(
  result: Result,
  sheet: Sheet | undefined,
  flags: Pick<SheetFlags, 'json' | 'format'>,
): Promise<ExitCode> {
  const format = flags.json ? 'json' : flags.format;
  const told = tellFindings(result, { json: format === 'json', notes: sheet === undefined });
  const notes = told.located
    .filter((one) => one.finding.severity === 'note')
    .map((one) => sayFinding(one.finding).what);
  if (format === 'json') {
    const { sheetData } = await import('../report/sheet-json.ts');
    const data = { ...(sheet ? { sheet: sheetData(sheet) } : {}), findings: told.located.map(findingData) };
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
  } else if (sheet) {
    const print = {
      table: async () => (await import('../report/sheet-text.ts')).sheetText(sheet, told.paint, notes),
      markdown: async () => (await import('../report/sheet-markdown.ts')).sheetMarkdown(sheet, notes),
      csv: async () => (await import('../report/sheet-csv.ts')).sheetCsv(sheet),
    }[format as 'table' | 'markdown' | 'csv'];
    process.stdout.write(`${await print()}\n`);
  }
  return told.isUnreadable ? exitCode.usage : told.hasErrors ? exitCode.findings : exitCode.clean;
}
