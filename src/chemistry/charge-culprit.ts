import type { Candidate, Choice } from './choose-states.ts';
import type { FoundIons } from './find-ions.ts';
import { groupOneAndTwo, nonMetals } from './oxidation-states.ts';

/**
 * The element that would have to change so that a formula off by `net` balances, with the state it would need.
 * A state that the author fixed is suspected first, then the metal with the highest charge, alkali metals last.
 */
export function findCulprit(
  candidates: readonly Candidate[],
  choice: Choice,
  net: number,
  found: FoundIons,
  fixed: Readonly<Record<string, number>>,
): string {
  const suspects = candidates.map(({ element, count }, i) => {
    const [low, high] = choice.ranges[i] ?? [0, 0];
    const state = net > 0 ? low : high;
    return { element, count, state, needed: state - net / count, tier: tierOf(element, state, fixed) };
  });
  suspects.sort((a, b) => a.tier - b.tier || b.state - a.state || b.count - a.count);
  const [first] = suspects;
  if (first) return `${first.element} ${signed(first.needed)}`;
  return [...found.ions.keys()].map(({ name }) => name).join(', ');
}

function tierOf(element: string, state: number, fixed: Readonly<Record<string, number>>): number {
  if (Object.hasOwn(fixed, element)) return 0;
  if (groupOneAndTwo.has(element)) return 3;
  if (!nonMetals.has(element)) return 1;
  return state > 0 && element !== 'H' ? 2 : 4;
}

/** An oxidation state with its sign and at most two decimals: +3, -2, +2.67. */
export function signed(state: number): string {
  const digits = String(Number(Math.abs(state).toFixed(2)));
  return digits === '0' ? '0' : `${state < 0 ? '-' : '+'}${digits}`;
}
