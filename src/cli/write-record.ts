import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Composition, isFilledRecord, nameOf, type Reagent, readText, type Sheet } from '../index.ts';
import { recordYaml } from '../report/record-yaml.ts';
import { isThere } from '../report/write-file.ts';
import { UsageError } from './usage-error.ts';
import { writeResultPieces } from './write-result.ts';

export interface RecordAsked {
  readonly record: string;
  readonly force: boolean;
  /** Of a study. */
  readonly point?: string;
}

/** Writes the skeleton of a batch record beside the sheet; whole or not at all, never over another without --force. */
export function writeRecord(
  recipe: string,
  sheet: Sheet,
  { formulation }: Pick<Composition, 'formulation'>,
  { record, force, point }: RecordAsked,
): void {
  if (recipe === '-')
    throw new UsageError('A record names its recipe, and standard input has no name.', 'Name a file.');
  if (record.trim() === '')
    throw new UsageError('--record names nothing.', 'Name a file, such as --record batches/today.yaml.');
  if (resolve(record) === resolve(recipe)) throw new UsageError('The record would replace the recipe.');
  if (force) refuseFilled(record);
  const reagents = sheet.lines.filter((line): line is Reagent => line.kind === 'reagent' && line.weigh > 0);
  const names = new Map(reagents.map((one) => [one, nameOf(one, reagents, formulation)]));
  const way = relative(dirname(resolve(record)), resolve(recipe));
  const path = isAbsolute(way) ? way : way.split(sep).join('/');
  const pieces = [recordYaml(sheet, path, names, point)];
  writeResultPieces(pieces, { output: record, force });
}

/** What somebody wrote down at the balance is nowhere else: a record that says something is never replaced. */
function refuseFilled(record: string): void {
  if (!isThere(record)) return;
  const before = readText(record);
  if (before.ok && !isFilledRecord(before.value)) return;
  throw new UsageError(
    before.ok ? `"${record}" holds what was written down, or is no record.` : `"${record}" is no record.`,
    '--force replaces a record that nobody filled in; take another name, or remove the file yourself.',
  );
}
