import { createRequire } from 'node:module';
import type { Formulation } from './formulation.ts';

/**
 * What a recipe says, as 64 hexadecimal digits: a sheet that carries it can be matched to the commit that made it.
 *
 * Every text is taken with LF at its line ends and without a byte order mark, and digested with SHA-256. Alone, a recipe's
 * digest is the answer: `sha256sum recipe.yaml` prints the same. With recipes inside it, the answer is the digest of the
 * digests, one a line (LF after each): its own first, then those of all the recipes inside, at any depth, sorted, each
 * once. A point of a study has the study for its own, and its recipe inside it. Material files and the lab's lots are not part of it: a sheet names those it used.
 */
export function contentHash({ recipe, study, parts }: Pick<Formulation, 'recipe' | 'study' | 'parts'>): string {
  const inside = parts.flatMap((part) => part.recipe?.document.text ?? []);
  return study ? digestTexts(study.text, [recipe.document.text, ...inside]) : digestTexts(recipe.document.text, inside);
}

/** The same of texts: a recipe's own, and those of all the recipes inside it at any depth. */
export function digestTexts(text: string, inside: readonly string[]): string {
  const own = digest(text);
  const inner = new Set(inside.map(digest));
  if (inner.size === 0) return own;
  return digest([own, ...[...inner].sort()].map((one) => `${one}\n`).join(''));
}

function digest(text: string): string {
  // Loaded when a digest is asked for: node:crypto takes two milliseconds, and most sheets are only looked at.
  const { createHash }: typeof import('node:crypto') = createRequire(process.execPath)('node:crypto');
  const normal = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  return createHash('sha256').update(normal).digest('hex');
}
