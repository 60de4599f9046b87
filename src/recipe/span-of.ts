import type { Place } from '../diagnostics/finding.ts';

/** Where the characters of a text that a place's span names stand in the file, if the text stands there letter by letter. */
export function spanOf(
  { span }: Place,
  value: string,
  text: string,
  [start, end]: readonly [number, number],
): readonly [number, number] | undefined {
  if (span === undefined) return undefined;
  const raw = text.slice(start, end);
  const isQuoted = raw.slice(1).startsWith(value) && /^["']/.test(raw);
  if (!raw.startsWith(value) && !isQuoted) return undefined;
  const from = raw.startsWith(value) ? start : start + 1;
  return [from + span[0], from + span[1]];
}
