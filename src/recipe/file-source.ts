import { readdirSync } from 'node:fs';
import type { Parsed } from '../diagnostics/facts.ts';
import { readText } from './read-text.ts';

/** Where recipes and material folders are read from: the disk, or a revision of a repository. */
export interface FileSource {
  /** A text of at most so many bytes; without a limit, of a recipe's. */
  readonly read: (file: string, limit?: number) => Parsed<string, 'file-unreadable' | 'file-too-large' | 'not-text'>;
  /** The names in a folder, in any order; nothing where there is no such folder. */
  readonly list: (folder: string) => readonly string[] | undefined;
}

/** The disk; `-` is standard input. */
export const disk: FileSource = {
  read: readText,
  list: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return undefined;
    }
  },
};
