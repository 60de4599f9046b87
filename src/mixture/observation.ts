/** A response that was measured on one mixture. */
export interface Observation {
  /** Shares in the order of the study's names: zero or more, one in sum. */
  readonly shares: Float64Array;
  /** In the unit of the results, whatever it is: a fit is in the same. Absent where the results have none. */
  readonly response?: number;
  /** The line of the results that it stands in. */
  readonly row: number;
}
