import { conditionProcess } from './condition-process.ts';
import type { Kernel } from './correlation.ts';
import type { Fitted } from './fit-problem.ts';
import type { GaussianProcess } from './gaussian-process.ts';
import { groupReplicates } from './group-replicates.ts';
import { type Likeliest, likeliestParameters } from './likeliest-parameters.ts';
import type { Observation } from './observation.ts';
import { type ResponseScale, scaleResponses } from './scale-responses.ts';

export interface GaussianOptions {
  readonly names: readonly string[];
  readonly scale: ResponseScale;
  readonly kernel: Kernel;
  /** One length-scale for all components, or for each its own, which takes several measurements for each component. */
  readonly lengthScales: 'common' | 'own';
}

/** A Gaussian process whose parameters make the data most probable. */
export interface GaussianFit extends Pick<Likeliest, 'logLikelihood' | 'atLimit'> {
  readonly process: GaussianProcess;
}

/**
 * Fits an exact Gaussian process to the responses, in their own unit, or their decimal logarithms by maximum marginal likelihood, from a
 * fixed set of starts: the same data give the same fit.
 *
 * Problems instead of a fit: those of the responses and shares; fewer than three different mixtures; responses that are all
 * the same. The time goes with the third power of the measurements: some hundred are a matter of seconds.
 */
export async function fitGaussianProcess(
  observations: readonly Observation[],
  { names, scale, kernel, lengthScales }: GaussianOptions,
): Promise<Fitted<GaussianFit>> {
  const scaled = scaleResponses(observations, scale);
  if (!scaled.ok) return scaled;
  const values = scaled.value;
  const points = observations.map(({ shares }) => shares);
  const mixtures = groupReplicates(points).length;
  if (mixtures < 3) {
    const facts = { model: 'gaussian process' as const, mixtures, needed: 3 };
    return { ok: false, problems: [{ code: 'mixtures-too-few', facts }] };
  }
  if (values.every((value) => value === values[0])) {
    const response = observations[0]?.response ?? Number.NaN;
    return { ok: false, problems: [{ code: 'response-constant', facts: { response } }] };
  }
  const { parameters, logLikelihood, atLimit } = likeliestParameters(points, values, names, kernel, lengthScales);
  const process = await conditionProcess({ names, scale, observations, values }, parameters);
  return { ok: true, value: { process, logLikelihood, atLimit } };
}
