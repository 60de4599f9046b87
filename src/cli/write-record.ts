import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Formulation, nameOf, type Reagent, type Sheet } from '../index.ts';
import { recordYaml } from '../report/record-yaml.ts';
import { UsageError } from './usage-error.ts';
import { writeResultPieces } from './write-result.ts';

/** Writes the skeleton of a batch record beside the sheet; whole or not at all, never over another without --force. */
export function writeRecord(
  recipe: string,
  sheet: Sheet,
  formulation: Formulation,
  { record, force }: { readonly record: string; readonly force: boolean },
): void {
  if (recipe === '-')
    throw new UsageError('A record names its recipe, and standard input has no name.', 'Name a file.');
  if (resolve(record) === resolve(recipe)) throw new UsageError('The record would replace the recipe.');
  const reagents = sheet.lines.filter((line): line is Reagent => line.kind === 'reagent');
  const names = new Map(reagents.map((one) => [one, nameOf(one, reagents, formulation)]));
  const way = relative(dirname(resolve(record)), resolve(recipe));
  const path = isAbsolute(way) ? way : way.split(sep).join('/');
  writeResultPieces([recordYaml(sheet, path, names)], { output: record, force });
}
