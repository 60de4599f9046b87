import type { Prediction } from './prediction.ts';

/** A composition to measure next, and what a sentence why can be made of. */
export interface Suggestion {
  /** Where it is among the candidates. */
  readonly candidate: number;
  readonly shares: Float64Array;
  /** By what is known now. */
  readonly prediction: Prediction;
  readonly why: Improvement | Learning;
  /** The measured mixture that it is most like, and the share of it that has to be exchanged; absent where none is known. */
  readonly nearest?: { readonly row: number; readonly moved: number };
  /** Bounds of the region that it lies on, as written. */
  readonly bounds: readonly string[];
}

/** It may be the best. All on the scale of the fit. */
export interface Improvement {
  readonly by: 'expected improvement';
  /** By how much it is expected to beat `best`, as if the suggestions before it had come out as expected. */
  readonly improvement: number;
  /** The probability that the surface is better there than `best`. */
  readonly chance: number;
  /** The best expected value at any measured mixture, and at those suggested before. */
  readonly best: number;
}

/** It tells most of the rest. */
export interface Learning {
  readonly by: 'variance';
  /** The part of the mean variance of the expected value, over what is averaged, that measuring it once takes away. */
  readonly removes: number;
  /** √ of that mean variance before, on the scale of the fit. */
  readonly standardError: number;
  /** Over how many compositions the variance is averaged. */
  readonly averaged: number;
}
