import { distance } from 'fastest-levenshtein';

/**
 * The known words that a misspelt one most likely meant, best first, at most three.
 * Case does not count; a third of the letters may be wrong, at least one.
 */
export function nearest(word: string, known: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const scored: { text: string; score: number }[] = [];
  for (const text of new Set(known)) {
    const score = distance(wanted, text.toLowerCase());
    if (score <= allowed) scored.push({ text, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.text < b.text ? -1 : 1));
  return scored.slice(0, most).map((hit) => hit.text);
}
