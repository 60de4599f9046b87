import type { Parsed } from '../diagnostics/facts.ts';
import { disk, type FileSource } from './file-source.ts';
import { largestTable } from './read-table.ts';

/** Reads the text of a table, which may be larger than a recipe: at most 8 MiB; by default from the disk. */
export function readTableText(
  file: string,
  read: FileSource['read'] = disk.read,
): Parsed<string, 'file-unreadable' | 'table-too-large' | 'not-text'> {
  const text = read(file, largestTable);
  if (text.ok || text.problem.code !== 'file-too-large') return text as ReturnType<typeof readTableText>;
  return { ok: false, problem: { code: 'table-too-large', facts: text.problem.facts } };
}
