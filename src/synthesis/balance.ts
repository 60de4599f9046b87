import type { Place } from '../diagnostics/finding.ts';
import type { Exchanged, Precursor, Substance } from '../recipe/synthesis-formulation.ts';

/** A reaction that balances, per formula unit of the target. */
export interface Balance {
  /** What the formula units follow from, one row each: those of precursors, then of what is exchanged. */
  readonly rows: readonly {
    readonly coefficients: Float64Array;
    readonly constant: number;
    readonly element?: string;
    readonly said?: { readonly place: Place; readonly quantity: string };
  }[];
  /** Formula units of each precursor, in the order of the recipe; all above zero. */
  readonly precursors: readonly { readonly precursor: Precursor; readonly coefficient: number }[];
  /** What leaves (above zero) and what is taken up (below zero); what takes no part is left out. */
  readonly exchanged: readonly { readonly species: Exchanged; readonly coefficient: number }[];
  /** What of an excess leaves or stays beside the target. */
  readonly excess: readonly {
    readonly species: Substance;
    readonly coefficient: number;
    readonly goes: 'lost' | 'stays';
  }[];
}
