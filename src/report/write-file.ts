import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that stands in the way, and may be replaced only when the user says so. */
export class FileExists extends Error {}

/**
 * Writes a file whole or not at all: a temporary one beside it, synced, then moved.
 *
 * Throws `FileExists` where there is one and `force` is not set.
 */
export function writeWhole(file: string, contents: string | Uint8Array, force: boolean): void {
  writePieces(file, [contents], force);
}

/** The same for what is made piece by piece: no more than a piece is held at a time. */
export function writePieces(file: string, pieces: Iterable<string | Uint8Array>, force: boolean): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.${counter++}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      // What replaces a file may be read and run by whom that might.
      const mode = force ? look(() => statSync(file))?.mode : undefined;
      if (mode !== undefined) fchmodSync(descriptor, mode & 0o777);
      for (const piece of pieces) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
        for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (force) renameSync(temporary, file);
    // A link fails where the name is taken: no moment between looking and writing.
    else linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new FileExists(file);
    throw error;
  } finally {
    // Also where the pieces end with an error.
    rmSync(temporary, { force: true });
  }
}

let counter = 0;

/** Whether the name is taken, be it by a link to nothing. */
export function isThere(file: string): boolean {
  return look(() => lstatSync(file)) !== undefined;
}

/** Whether there is a folder of this name. */
export function isFolder(path: string): boolean {
  return look(() => statSync(path))?.isDirectory() ?? false;
}

/** What cannot be looked at is not there; why it cannot be written is said when that is tried. */
function look<Seen>(at: () => Seen): Seen | undefined {
  try {
    return at();
  } catch {
    return undefined;
  }
}
