import { foldLines } from './fold-lines.ts';

/** A sentence as lines of at most `width` characters in which no `%` stands apart from its number. */
export function foldSentence(text: string, width: number): string[] {
  return foldLines(text.replaceAll(' %', '\u00a0%'), width).map((line) => line.replaceAll('\u00a0%', ' %'));
}
