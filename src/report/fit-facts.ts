import type { CrossValidation } from '../mixture/cross-validate.ts';
import type { Optimum } from '../mixture/find-optimum.ts';
import type { GaussianFit } from '../mixture/fit-gaussian-process.ts';
import type { Observation } from '../mixture/observation.ts';
import type { Prediction } from '../mixture/prediction.ts';
import type { ResponseScale } from '../mixture/scale-responses.ts';
import type { ScheffeFit } from '../mixture/scheffe-fit.ts';

/** What is said of a fit to measured results; numbers are in the unit of the response. */
export interface FitFacts {
  readonly title: string;
  readonly names: readonly string[];
  readonly response: { readonly name: string; readonly unit: string };
  readonly scale: ResponseScale;
  readonly observations: readonly Observation[];
  readonly optimum: Optimum;
  /** At compositions that were asked for; inside the bounds of the study or not. */
  readonly asked: readonly (Prediction & { readonly isInside: boolean })[];
  readonly fit?: ScheffeFit;
  readonly gaussian?: GaussianFit & { readonly validation: CrossValidation };
}
