import { FileExists, writeWhole } from '../report/write-file.ts';
import { UsageError } from './usage-error.ts';

/** A result to standard output, or whole into the file that the user names. */
export function writeResult(
  text: string,
  { output, force }: { readonly output?: string | undefined; readonly force: boolean },
): void {
  if (output === undefined) {
    process.stdout.write(`${text}\n`);
    return;
  }
  try {
    writeWhole(output, `${text}\n`, force);
  } catch (error) {
    if (error instanceof FileExists)
      throw new UsageError(`"${output}" is there already.`, 'Remove it, or say --force.');
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(`"${output}" cannot be written: ${reason}.`);
  }
}
