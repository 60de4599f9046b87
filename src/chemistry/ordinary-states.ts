import type { OrdinaryStates } from './oxidation-states.ts';
import { centralStates, groupOneAndTwo, oxidationStates } from './oxidation-states.ts';

const moreNegative: Readonly<Record<string, readonly string[]>> = {
  P: ['O', 'F', 'S', 'Cl', 'N', 'Se', 'Br', 'I'],
  As: ['O', 'F', 'S', 'Cl', 'Se', 'Br', 'I'],
  Se: ['O', 'F', 'Cl'],
  Te: ['O', 'F', 'Cl', 'Br', 'I'],
};

/** Chains of one non-metal in a binary compound: S_n of polysulfides and pyrites, O2 of peroxides, N3 of azides. */
const chains: Readonly<Record<string, readonly number[]>> = {
  O: [-2, -1, -1 / 2],
  N: [-3, -1 / 3],
  S: [-2, -1, -2 / 3, -1 / 2, -2 / 5, -1 / 3, -2 / 7, -1 / 4],
  Se: [-2, -1, -2 / 3, -1 / 2],
};

/** The ordinary states of an element beside the others of its compound; undefined where it has none. */
export function ordinaryStates(element: string, compound: ReadonlySet<string>): OrdinaryStates | undefined {
  const central = centralStates[element];
  if (central && moreNegative[element]?.some((other) => compound.has(other))) return central;
  const chain = chains[element];
  if (chain && compound.size === 2) {
    const partner = [...compound].find((other) => other !== element) ?? '';
    if (partner === 'H' || groupOneAndTwo.has(partner)) return { states: chain };
    // Pyrites hold S2 pairs.
    if (element === 'S' || element === 'Se') return { states: [-2, -1] };
  }
  return Object.hasOwn(oxidationStates, element) ? oxidationStates[element] : undefined;
}
