import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import type { Composition } from '../solve/composition.ts';
import type { Balance } from './balance.ts';

/** A synthesis that balances, with what to weigh for it. */
export interface PlannedSynthesis {
  readonly formulation: SynthesisFormulation;
  /** The masses of precursors, aids and solvents, in that order; for a free scale, for 1 kg of product. */
  readonly composition: Composition;
  /** One, or one for each reading of the water where that is open. */
  readonly balances: readonly { readonly waters?: number; readonly balance: Balance }[];
}
