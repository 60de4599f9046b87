import { posix } from 'node:path';
import { readDocument } from './source-document.ts';

/** No inner recipe and no study without one of these words: most texts need not be read to know it. */
const names = /\b(?:recipe|base)["']?\s*:/;

/**
 * The files that a mixture, or a study with its base, has inside it, named with `/` as its own; of an older form of the
 * language too, as far as its keys are the same. Those inside these are theirs to say.
 */
export function innerPaths(text: string, file: string): string[] {
  if (!names.test(text)) return [];
  const { data } = readDocument(text, file);
  const found = new Set<string>();
  const add = (name: unknown): void => {
    if (typeof name === 'string' && !posix.isAbsolute(name)) found.add(posix.join(posix.dirname(file), name));
  };
  const visit = (components: unknown): void => {
    for (const one of valuesOf(components)) {
      const { recipe, components: more } = (one ?? {}) as { recipe?: unknown; components?: unknown };
      add(recipe);
      visit(more);
    }
  };
  const { kind, base, components, solvents } = (data ?? {}) as Record<string, unknown>;
  if (kind === 'batch') return [];
  if (kind === 'study') add(base);
  visit(components);
  visit(solvents);
  return [...found];
}

function valuesOf(some: unknown): unknown[] {
  return typeof some === 'object' && some !== null ? Object.values(some) : [];
}
