/** What the sheet of a synthesis says beside the weighing: the equation, what comes out, what is left over. SI. */
export interface Reaction {
  readonly target: string;
  readonly equation: { readonly left: readonly Term[]; readonly right: readonly Term[] };
  /** Absent where the water of a hydrate is open: the readings say what it may be. */
  readonly outcome?: Outcome;
  readonly readings: readonly Reading[];
  /** What the readings are readings of. */
  readonly open?: string;
  /** Weighed beside the precursors and no part of the equation. */
  readonly aids: readonly string[];
  /** Precursors of which nothing is known but the formula. */
  readonly unlisted: readonly string[];
  /** On the lab's own balances: atoms of each element that the readings bring for `per` of the reference, as in the formula. */
  readonly readingsMake?: {
    readonly reference: string;
    readonly per: number;
    readonly elements: readonly {
      readonly element: string;
      readonly atoms: number;
      /** Standard; absent where something that brings it is on no known balance. */
      readonly uncertainty?: number;
      /** As the formula has it. */
      readonly target: number;
    }[];
  };
}

/** One side's member: so many formula units per one of the target, or a range where water is open. */
export interface Term {
  readonly coefficient: number;
  readonly most?: number;
  readonly formula: string;
  /** Of what is put in beyond the formula. */
  readonly goes?: 'lost' | 'stays';
}

/** A reading of a hydrate whose water is open. */
interface Reading {
  readonly waters: number;
  readonly outcome: Outcome;
}

/** What the weighed precursors come to at a yield of 100 %. */
export interface Outcome {
  /** kg and mol of the target. */
  readonly mass: number;
  readonly moles: number;
  /** kg that come out: the target and what of an excess stays. */
  readonly product: number;
  /** kg and mol, above zero. */
  readonly others: readonly {
    readonly formula: string;
    readonly way: 'leaves' | 'taken up' | 'lost' | 'stays';
    readonly mass: number;
    readonly moles: number;
  }[];
  /** Precursors that are used up first, where amounts were stated. */
  readonly limits: readonly string[];
  /** kg of pure precursor that nothing is left to react with. */
  readonly leftOver: readonly { readonly name: string; readonly mass: number }[];
  /** kg of what is no compound at all, by the purities. */
  readonly impurities: number;
  /** Of one: what the reacting precursors lose (below zero: gain) on the way to what comes out. */
  readonly massLoss: number;
  /** Atoms weighed in per formula unit of the target, of each element that nothing but the precursors brings. */
  readonly nominal: readonly { readonly element: string; readonly atoms: number; readonly target: number }[];
  /** Between the weighed precursors; names as they are asked. */
  readonly ratios: readonly { readonly name: string; readonly value: number; readonly counted: string }[];
  /** What came out, and that over what could have. */
  readonly obtained?: { readonly mass: number; readonly yield: number };
}
