import { FileExists, writePieces } from '../report/write-file.ts';
import { UsageError } from './usage-error.ts';

/** A result to standard output, or whole into the file that the user names. */
export function writeResult(
  text: string,
  { output, force }: { readonly output?: string | undefined; readonly force: boolean },
): void {
  writeResultPieces([text, lastBreak(text)], { output, force });
}

/** The break that the other lines of a text have: RFC 4180 wants the last record of a CSV to end as the first does. */
function lastBreak(text: string): string {
  return /^[^\n]*\r\n/.test(text) && !text.endsWith('\r') ? '\r\n' : '\n';
}

/** The same for what is made piece by piece. */
export function writeResultPieces(
  pieces: Iterable<string | Uint8Array>,
  { output, force }: { readonly output?: string | undefined; readonly force: boolean },
): void {
  if (output === undefined) {
    for (const piece of pieces) process.stdout.write(piece);
    return;
  }
  try {
    writePieces(output, pieces, force);
  } catch (error) {
    if (error instanceof FileExists)
      throw new UsageError(`"${output}" is there already.`, 'Remove it, or say --force.');
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(`"${output}" cannot be written: ${reason}.`);
  }
}
