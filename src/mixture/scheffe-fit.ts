import type { LackOfFit, SumOfSquares } from './lack-of-fit.ts';
import type { Observation } from './observation.ts';
import type { ResponseScale } from './scale-responses.ts';
import type { ScheffeModel, Term } from './scheffe-terms.ts';

/** One coefficient of a fitted mixture model, on the scale of the fit. */
export interface Coefficient {
  readonly term: Term;
  readonly value: number;
  /** Absent where no degree of freedom is left. */
  readonly standardError?: number;
  /**
   * value / standard error, and the probability of one as far from zero by chance. Of a single share it asks whether the
   * response of the pure component is zero, which is rarely a question; of a product whether there is blending.
   */
  readonly t?: number;
  readonly p?: number;
}

/** One measurement beside the model. */
export interface Residual {
  readonly row: number;
  readonly shares: Float64Array;
  /** On the scale of the fit, as are `fitted` and `residual` = measured - fitted. */
  readonly measured: number;
  readonly fitted: number;
  readonly residual: number;
  /** How much of its own fitted value the measurement makes: 0 to 1. */
  readonly leverage: number;
  /** residual / (s √(1 - leverage)); absent where nothing estimates s, or the measurement alone fixes its fitted value. */
  readonly standardised?: number;
}

/** A mixture model fitted by least squares. Sums of squares are in units of the scale of the fit, squared. */
export interface ScheffeFit {
  readonly model: ScheffeModel;
  readonly names: readonly string[];
  readonly scale: ResponseScale;
  readonly observations: readonly Observation[];
  readonly coefficients: readonly Coefficient[];
  /** (XᵀX)⁻¹, row by row; times `variance` it is the covariance of the coefficients. */
  readonly inverse: Float64Array;
  /** s², the residual mean square; absent where no degree of freedom is left. */
  readonly variance?: number;
  readonly residuals: readonly Residual[];
  readonly residual: SumOfSquares;
  /** About the mean, as a mixture model contains the constant (Σx = 1). */
  readonly total: SumOfSquares;
  /** total - residual, and its test against s²: do mixtures differ at all? */
  readonly regression: SumOfSquares & { readonly f?: number; readonly p?: number };
  /** Σ of squared residuals of each measurement from the model fitted to all others; absent where one leverage is 1. */
  readonly press?: number;
  /** Shares of the scatter about the mean; absent where the responses do not differ. */
  readonly determination?: {
    readonly plain: number;
    /** Per degree of freedom; absent where none is left. */
    readonly adjusted?: number;
    /** From `press`. */
    readonly predicted?: number;
  };
  readonly lackOfFit: LackOfFit;
}
