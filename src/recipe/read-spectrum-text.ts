import type { Parsed } from '../diagnostics/facts.ts';
import { largestTable } from './read-table.ts';
import { decode, readText } from './read-text.ts';

/** Reads the text of an instrument's file: UTF-8, or the Windows-1252 in which they write ° and µ. At most 8 MiB. */
export function readSpectrumText(file: string): Parsed<string, 'file-unreadable' | 'table-too-large' | 'not-text'> {
  const text = readText(file, largestTable, decodeEither);
  if (text.ok || text.problem.code !== 'file-too-large') return text as ReturnType<typeof readSpectrumText>;
  return { ok: false, problem: { code: 'table-too-large', facts: text.problem.facts } };
}

function decodeEither(bytes: Uint8Array): Parsed<string, 'not-text'> {
  const text = decode(bytes);
  if (text.ok) return text;
  const western = new TextDecoder('windows-1252').decode(bytes);
  return /[\0-\x08\x0e-\x1f\x7f]/.test(western) ? text : { ok: true, value: western };
}
