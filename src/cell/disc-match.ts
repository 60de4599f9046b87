/** A disc as weighed, in SI, with the areal capacity that follows. */
export interface Disc {
  /** As written on its bag; no two discs of a side share one. */
  readonly id: string;
  /** Of the table it was read from. */
  readonly line: number;
  /** C/m2, of one coated face. */
  readonly arealCapacity: number;
  readonly weighed: {
    /** kg, with the foil. */
    readonly mass: number;
    /** kg; 0 where the disc has none, as one of lithium. */
    readonly foil: number;
    /** kg/m2 of dry coating on one face: mass less foil, over the area and the coated faces. */
    readonly loading: number;
  };
}

/** What a pair may have of N/P (negative over positive areal capacity), and what it should have. */
export interface MatchLimits {
  readonly target: number;
  /** Both may be reached. */
  readonly least: number;
  readonly most: number;
}

export interface DiscPair {
  readonly cathode: Disc;
  readonly anode: Disc;
  /** N/P */
  readonly ratio: number;
  /** From the target, of one: 0.01 where N/P is 1 % above. */
  readonly deviation: number;
}

/** Why a disc is in no pair. `nearest`: the disc of the other side (within limits, where one is) with N/P closest to the target. */
export type RejectReason =
  | { readonly code: 'no-capacity' }
  | { readonly code: 'no-other-side' }
  | { readonly code: 'none-within-limits'; readonly nearest: { readonly id: string; readonly ratio: number } }
  | {
      readonly code: 'partners-taken';
      /** How many discs of the other side are within limits; each is in a pair. */
      readonly partners: number;
      readonly nearest: { readonly id: string; readonly ratio: number; readonly takenBy: string };
    };

export interface DiscReject {
  readonly side: 'cathode' | 'anode';
  readonly disc: Disc;
  readonly reason: RejectReason;
}

/** Which cathode goes with which anode: both lists in the order of the table's lines. */
export interface DiscMatch {
  readonly limits: MatchLimits;
  readonly objective: 'absolute' | 'squared';
  readonly cathodes: number;
  readonly anodes: number;
  readonly pairs: readonly DiscPair[];
  /** Cathodes, then anodes. */
  readonly rejects: readonly DiscReject[];
  /** Of N/P over the pairs; absent where there is none. The deviation is the sample's, of two pairs or more. */
  readonly spread?: {
    readonly mean: number;
    readonly least: number;
    readonly most: number;
    readonly standardDeviation?: number;
  };
}
