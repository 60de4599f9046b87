import type { Parsed } from '../diagnostics/facts.ts';
import type { AskedSize } from './asked-size.ts';

/** How many films or discs, and what they are called. */
export type Pieces = { readonly count: number; readonly noun?: 'disc' | 'cell' } | undefined;

/** Reads `--discs` or `--cells`; nothing where neither is said. */
export function readPieces({ discs, cells }: AskedSize): Parsed<Pieces> {
  const text = discs ?? cells;
  if (text === undefined) return { ok: true, value: undefined };
  const count = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : 0;
  if (count > 0) return { ok: true, value: { count, noun: discs === undefined ? 'cell' : 'disc' } };
  const expected = 'a whole number of them, from 1 to 999999';
  return { ok: false, problem: { code: 'wrong-value', facts: { expected, found: `"${text.trim()}"` } } };
}

/** `12 discs`, `1 film`. */
export function sayPieces(pieces: Pieces, otherwise: string): string {
  const { count, noun = otherwise } = pieces ?? { count: 1 };
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
