import type { Observation } from './observation.ts';
import type { ProcessParameters } from './process-parameters.ts';
import type { ResponseScale } from './scale-responses.ts';

/** A Gaussian process that knows some measurements. All numbers are on the scale of the fit. */
export interface GaussianProcess {
  readonly names: readonly string[];
  readonly scale: ResponseScale;
  readonly observations: readonly Observation[];
  readonly parameters: ProcessParameters;
  /** The measured responses. */
  readonly values: Float64Array;
  /** The constant mean, by generalised least squares. */
  readonly mean: number;
  /** L⁻¹, row by row, of L Lᵀ = correlations of the measurements + noise / signal on the diagonal. */
  readonly whitening: Float64Array;
  /** (L Lᵀ)⁻¹ (values - mean). */
  readonly weights: Float64Array;
  /** L⁻¹ times a column of ones, and the square of its length. */
  readonly whiteOnes: Float64Array;
  readonly precision: number;
}
