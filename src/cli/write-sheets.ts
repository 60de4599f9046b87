import { resolve } from 'node:path';
import type { Sheet } from '../index.ts';
import { paint } from '../report/colour.ts';
import { isFolder, isThere } from '../report/write-file.ts';
import { type Beside, printSheetAs } from './print-sheet-as.ts';
import { isText, type SheetFormat, sheetFiles } from './sheet-formats.ts';
import { UsageError } from './usage-error.ts';
import { writeResultPieces } from './write-result.ts';

export interface SheetOutput {
  readonly json: boolean;
  readonly output?: string | undefined;
  readonly force: boolean;
  /** What the files are called after; the recipe where left out. */
  readonly name?: string;
}

/** Whether formats go to files: several do, and so does what is a page or a workbook. `-` is standard output. */
function goToFiles(formats: readonly SheetFormat[], output: string | undefined): boolean {
  return output !== undefined ? output !== '-' : formats.length > 1 || !formats.every(isText);
}

/**
 * Writes a sheet in all formats that are asked for: one to standard output, or each to a file of its own, none of them
 * over one that is there unless that is asked for, and none before all names are free.
 */
export async function writeSheets(
  formats: readonly SheetFormat[],
  sheet: Sheet,
  beside: Beside,
  { json, output, force, name = sheet.file }: SheetOutput,
): Promise<void> {
  if (!goToFiles(formats, output)) {
    const [only = 'table', other] = formats;
    if (other !== undefined) throw new UsageError(`Standard output takes one format, not ${formats.length}.`);
    process.stdout.write(await printSheetAs(json ? 'json' : only, sheet, beside));
    return;
  }
  if (output?.trim() === '')
    throw new UsageError('--output names nothing.', 'Name a folder or a file, or leave it out.');
  const files = sheetFiles(formats, name, { output, isFolder });
  // Not even with --force: a recipe that a sheet has replaced is gone.
  if (files.some(({ file }) => resolve(file) === resolve(sheet.file))) {
    throw new UsageError('The sheet would replace the recipe.', 'Name another file with --output.');
  }
  const taken = force ? undefined : files.find(({ file }) => isThere(file));
  if (taken) throw new UsageError(`"${taken.file}" is there already.`, 'Remove it, or say --force.');
  const plain = { ...beside, paint: paint(false) };
  const printed: { file: string; contents: string | Uint8Array }[] = [];
  for (const { format, file } of files) printed.push({ file, contents: await printSheetAs(format, sheet, plain) });
  for (const { file, contents } of printed) {
    writeResultPieces([contents], { output: file, force });
    process[json ? 'stderr' : 'stdout'].write(`wrote ${file}\n`);
  }
  if (json) process.stdout.write(await printSheetAs('json', sheet, beside));
}
