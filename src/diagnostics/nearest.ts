import { distance } from 'fastest-levenshtein';

/**
 * The known words that a misspelt one most likely meant, best first, at most three.
 * Case does not count, and a word that differs in nothing else is meant alone; a third of the letters may be wrong, at
 * least one. What only looks like another letter (0 and O, 1, I and l) is half as wrong.
 */
export function nearest(word: string, known: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase();
  const shape = shapeOf(word);
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const scored: { text: string; score: number }[] = [];
  for (const text of new Set(known)) {
    const score = Math.min(distance(wanted, text.toLowerCase()), distance(shape, shapeOf(text)) + 0.5);
    if (score <= allowed) scored.push({ text, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.text < b.text ? -1 : 1));
  const same = scored.filter((hit) => hit.score === 0);
  return (same.length > 0 ? same : scored).slice(0, most).map((hit) => hit.text);
}

/** Letters that look alike as one. */
function shapeOf(word: string): string {
  return word.toLowerCase().replace(/0/g, 'o').replace(/[1i|]/g, 'l');
}
