/** Why there is no design, with what it takes to say so. */
export type DesignProblem =
  | {
      readonly code: 'too-few-runs';
      readonly facts: {
        readonly runs: number;
        readonly done: number;
        readonly coefficients: number;
        /** How many runs the model needs at least, beside the points done. */
        readonly least: number;
      };
    }
  | {
      readonly code: 'too-few-candidates';
      /** Different candidates; those done are not among them where replicates are not allowed. */
      readonly facts: { readonly runs: number; readonly candidates: number };
    }
  | {
      readonly code: 'model-not-estimable';
      /** Terms that no choice of candidates could tell from those before them, by name. */
      readonly facts: { readonly coefficients: number; readonly terms: readonly string[] };
    };

/** A design, or why there is none. */
export type Designed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: DesignProblem };
