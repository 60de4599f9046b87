import type { Kernel } from './correlation.ts';

/** What a Gaussian process takes for given; all but the kernel is found from the data. */
export interface ProcessParameters {
  readonly kernel: Kernel;
  /** In shares, one for each component; Infinity where the share of a component makes no difference. */
  readonly lengthScales: Float64Array;
  /** Variance of the surface about its constant mean, in units of the scale of the fit, squared. */
  readonly signal: number;
  /** Variance of a measurement about the surface. */
  readonly noise: number;
}
