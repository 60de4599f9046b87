import { findingAt } from './finding-at.ts';
import { type ReadDiscs, readDiscs } from './read-discs.ts';
import { readTableText } from './read-table-text.ts';

/** Reads a file of weighed discs, `-` for standard input; one that cannot be read has no document. */
export function openDiscs(file: string): Partial<ReadDiscs> & Pick<ReadDiscs, 'findings'> {
  const text = readTableText(file);
  return text.ok ? readDiscs(text.value, file) : { findings: [findingAt(text.problem, [], file)] };
}
