import { FileExists, isFolder, writePieces } from '../report/write-file.ts';
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
    if (isFolder(output)) throw new UsageError(`"${output}" is a folder.`, 'Name a file in it.');
    if (error instanceof FileExists)
      throw new UsageError(`"${output}" is there already.`, 'Remove it, or say --force.');
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const [why, remedy] = reasons[code] ?? [];
    throw new UsageError(`"${output}" cannot be written: ${why === undefined ? code : `${why} (${code})`}.`, remedy);
  }
}

const otherFolder = 'Name another folder with --output.';
const noRight = ['you have no right to write there', otherFolder] as const;
const inTheWay = ['what should be its folder is a file', otherFolder] as const;

/** What a system says of a file that it does not write, and what helps. */
const reasons: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: noRight,
  EEXIST: inTheWay,
  ENOTDIR: inTheWay,
  ENOENT: ['there is no such folder, and none can be made', otherFolder],
  ENAMETOOLONG: ['its name is too long', 'Take a shorter one.'],
  ENOSPC: ['there is no room left', 'Make some, and try again.'],
  EDQUOT: ['there is no room left for you', 'Make some, and try again.'],
};
