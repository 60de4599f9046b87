import type { Coating } from '../recipe/electrode.ts';

/** Keys that say the same thing in several ways: who says one of them anew does not want the old others. */
const groups: readonly (readonly (keyof Coating)[])[] = [
  ['loading', 'arealCapacity', 'disc'],
  ['thickness', 'density', 'porosity', 'asCoated', 'calenderedTo'],
  ['capacity'],
  ['voltage'],
  ['oneC'],
  ['collector'],
  ['filmOfGap'],
];

/**
 * What is said of a coating here, over what the mixture's own recipe says of it: group by group the nearer one counts.
 *
 * `ratio` is a way to say how much, too: a coating sized by N/P leaves the recipe's loading out.
 */
export function mergeCoating<T extends Coating & { readonly ratio?: unknown }>(own: T, inner: Coating | undefined): T {
  if (inner === undefined) return own;
  const merged: Partial<Record<string, unknown>> = { ...(own as object) };
  for (const group of groups) {
    const isSaid =
      group.some((key) => own[key] !== undefined) || (group.includes('loading') && own.ratio !== undefined);
    if (isSaid) continue;
    for (const key of group) if (inner[key] !== undefined) merged[key] = inner[key];
  }
  return merged as unknown as T;
}
