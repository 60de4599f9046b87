/** A value in SI, and what is known of how sure it is. */
export interface Estimate {
  readonly value: number;
  /** Standard uncertainty, SI; absent where nobody stated one for anything it follows from. */
  readonly uncertainty?: number;
  /** How far it may be off because of the digits that its sources were written with, SI. */
  readonly rounding: number;
}
