import { resolve } from 'node:path';
import { realPath } from '../index.ts';
import { formats, type ValidationFormat } from '../report/validation-formats.ts';
import { isFolder, isThere } from '../report/write-file.ts';
import { UsageError } from './usage-error.ts';

/** A report that goes to a file. */
export interface ReportOutput {
  readonly format: ValidationFormat;
  readonly file: string;
}

/** Each `--output FORMAT=FILE`: throws a UsageError where a format is unknown or a file is no file or named twice. */
export function readOutputs(texts: readonly string[]): ReportOutput[] {
  const seen = new Set<string>();
  return texts.map((text) => {
    const output = readOutput(text);
    const path = realPath(output.file);
    if (seen.has(path)) throw new UsageError(`Two reports cannot both be "${output.file}".`, 'Give each its own file.');
    seen.add(path);
    return output;
  });
}

/** Before anything is written, so that no report is without the others: throws a UsageError for what may not be replaced. */
export function requireFree(outputs: readonly ReportOutput[], inputs: readonly string[], force: boolean): void {
  const taken = outputs.some(({ file }) => isThere(file)) ? new Set(inputs.map((file) => resolve(file))) : undefined;
  for (const { file } of outputs) {
    if (isFolder(file)) throw new UsageError(`"${file}" is a folder.`, 'Name a file to write.');
    if (taken?.has(resolve(file))) {
      throw new UsageError(`"${file}" is one of the recipes.`, 'Write the report to another file.');
    }
    if (!force && isThere(file)) throw new UsageError(`"${file}" is there already.`, 'Remove it, or say --force.');
  }
}

function readOutput(text: string): ReportOutput {
  const [, format = '', file = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (!Object.hasOwn(formats, format)) {
    throw new UsageError(
      `"${text}" is no report to write.`,
      `Write --output FORMAT=FILE with one of ${Object.keys(formats).join(', ')}.`,
    );
  }
  if (file === '-') throw new UsageError('--output writes to files.', `For standard output say --format ${format}.`);
  return { format: format as ValidationFormat, file };
}
