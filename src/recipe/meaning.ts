import { parseQuantity } from '../units/parse-quantity.ts';
import type { Recipe } from './recipe.ts';

/** How something is written and where it stands: no part of what it means. */
const spelling = new Set(['text', 'symbol', 'span', 'path', 'file', 'document']);

/**
 * A recipe, or a part of one, as read: every number to its last bit, in the order of the components, without spelling.
 *
 * Two texts with one meaning give one linear system, row by row.
 */
export function meaningOf(read: unknown): string {
  return JSON.stringify(read, (key, value: unknown) => {
    if (spelling.has(key)) return undefined;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** The meaning of a whole recipe, in whose steps times and temperatures are still texts. */
export function recipeMeaning(recipe: Recipe): string {
  const si = (text: string | undefined) => (text === undefined ? undefined : parseQuantity(text));
  const steps = recipe.steps.map((step) => ({ ...step, for: si(step.for), at: si(step.at) }));
  return meaningOf({ ...recipe, steps });
}
