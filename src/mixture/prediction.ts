import type { ResponseScale } from './scale-responses.ts';

export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** What a fit says of one composition. */
export interface Prediction {
  readonly shares: Float64Array;
  readonly scale: ResponseScale;
  /** The expected value, and its standard error; on the scale of the fit. */
  readonly mean: number;
  readonly standardError?: number;
  /** The probability that the intervals are made for, as 0.95. */
  readonly level: number;
  /** Where the expected value is; absent where the fit leaves no degree of freedom. */
  readonly confidence?: Interval;
  /** Where one new measurement will be. */
  readonly prediction?: Interval;
  /**
   * The same in the unit of the observations. Of a fit to logarithms the figure is the median of the response, not its mean, and so are the ends of
   * its intervals those of the median and of a measurement.
   */
  readonly response: {
    readonly is: 'mean' | 'median';
    readonly value: number;
    readonly confidence?: Interval;
    readonly prediction?: Interval;
  };
}
