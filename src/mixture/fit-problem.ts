import type { ScheffeModel } from './scheffe-terms.ts';

/** What is known about each reason for which results cannot be fitted, or the next points not be chosen. */
interface FitFacts {
  /** The response of a row is empty. */
  'response-missing': { readonly row: number };
  /** A logarithm was asked for, of zero or less, in the unit of the results. */
  'response-not-above-zero': { readonly row: number; readonly response: number };
  /** The shares of a row are not zero or more, or are not one in sum. */
  'shares-not-one': { readonly row: number; readonly sum: number; readonly least: number };
  /** Different mixtures measured, and how many the model needs at least. */
  'mixtures-too-few': {
    readonly model: ScheffeModel | 'gaussian process';
    readonly mixtures: number;
    readonly needed: number;
  };
  /** On the measured mixtures the term is this sum of the others: the data cannot tell them apart. */
  'term-collinear': { readonly term: string; readonly equals: readonly TermMultiple[] };
  /** All responses are the same: there is no surface to find. */
  'response-constant': { readonly response: number };
  /** Too few measurements beyond the coefficients to say how sure anything is. */
  'fit-without-freedom': { readonly degreesOfFreedom: number; readonly needed: number };
  /** Fewer points to choose from than were asked for. */
  'candidates-too-few': { readonly candidates: number; readonly asked: number };
}

export interface TermMultiple {
  readonly term: string;
  readonly factor: number;
}

/** One reason, as plain data. */
export type FitProblem = {
  readonly [C in keyof FitFacts]: { readonly code: C; readonly facts: FitFacts[C] };
}[keyof FitFacts];

/** The value, or every reason why there is none. */
export type Fitted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FitProblem[] };
