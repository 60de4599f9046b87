/** No quantity is longer, in UTF-16 units; whatever is, is not read at all. */
export const longest = 200;

/** The text of a fact: trimmed, and shortened where nobody would read it to its end. */
export function abridge(text: string): string {
  const trimmed = text.slice(0, longest + 1).trim();
  return text.length > longest ? `${trimmed.slice(0, 40)}…` : trimmed;
}
