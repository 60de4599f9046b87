import type { Functional } from '../recipe/formulation.ts';
import type { Composition } from '../solve/composition.ts';
import type { Sizing } from './sizing.ts';

/** What is brought to which value: the sum that a size is given in, kg, m3 or mol. */
export interface Anchored {
  readonly anchor: Functional;
  readonly value: number;
  readonly words: string;
  readonly sizing: Omit<Sizing, 'densities'>;
}

/** The sum of all that stays. */
export function total(measure: 'mass' | 'volume', { formulation }: Composition): Functional {
  const over = formulation.constituents.filter((one) => !one.removed).map((one) => one.index);
  return { measure, over, label: 'total' };
}
