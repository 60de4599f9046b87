import type { Instrument } from '../recipe/lab.ts';

/** What a balance shows of one line. */
export interface BalanceReading {
  readonly instrument: Instrument;
  /** How many times it is used for it, where it does not hold all at once. */
  readonly portions: number;
  /** kg; the exact mass at the nearest step that can be shown. */
  readonly mass: number;
  /** kg; the step. */
  readonly step: number;
  /** kg that it takes at once, beside the vessel. */
  readonly room: number;
  /** kg, standard: of the reading alone. */
  readonly uncertainty: number;
  /** kg in the vial after it, of what the balance showed; absent for what leaves. */
  readonly cumulative?: number;
}

/** What a composition becomes on the lab's own balances. */
export interface Weighing {
  readonly file: string;
  /** Those that the sheet uses, in the order of their first use. */
  readonly instruments: readonly Instrument[];
  /** Beside the sheet's live figures, in their order: what the readings make of each. */
  readonly figures: readonly RealisedFigure[];
  /** Those whose share of the substance is stated with an uncertainty, each once. */
  readonly bottles: readonly DoubtfulBottle[];
  readonly advice: readonly OrderAdvice[];
}

export interface RealisedFigure {
  /** Not a number where the readings leave nothing to divide by. */
  readonly value: number;
  /** Standard, of the readings and of the lots' purity; absent where something that it counts is on no known balance. */
  readonly uncertainty?: number;
}

/** A bottle of doubtful purity, however many lines are weighed from it. */
export interface DoubtfulBottle {
  /** Standard, of the share of the substance. */
  readonly uncertainty: number;
  /** What of which reagent moves with that share, by the live constituents: the substance with it, a solvent against it. */
  readonly moves: readonly { readonly line: number; readonly index: number; readonly by: number }[];
}

/** For one ratio: which of its lines to bring to the balance last, and to the ratio. */
export interface OrderAdvice {
  readonly figure: string;
  /** Names; the most sensitive first, the last adapted to what was weighed of the others. */
  readonly order: readonly string[];
  /** kg of the last for each kg of the first, where there are two. */
  readonly times?: number;
  /** Where all others are weighed to the first instead: kg of each of them for each kg of it. */
  readonly toFirst?: readonly number[];
  /** By how much the ratio moves for a kg too much of each, in that order. */
  readonly slopes: readonly number[];
  /** Standard uncertainty of the ratio, dosing included, where the balances state it: so, and each to its own target. */
  readonly adapted?: number;
  readonly apart?: number;
}
