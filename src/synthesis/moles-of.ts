import type { Balance } from './balance.ts';

/** mol of a precursor, by its name, or of an element over all precursors, in so many mol of each of them. */
export function molesOf(name: string, { precursors }: Balance, moles: readonly number[]): number {
  const at = precursors.findIndex(({ precursor }) => precursor.name === name);
  if (at >= 0) return moles[at] ?? 0;
  return precursors.reduce((sum, { precursor }, i) => sum + (precursor.elements[name] ?? 0) * (moles[i] ?? 0), 0);
}
