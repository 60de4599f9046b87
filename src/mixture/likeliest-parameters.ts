import type { Kernel } from './correlation.ts';
import { lengthScaleLimits } from './length-scale-limits.ts';
import { marginalLikelihood } from './marginal-likelihood.ts';
import { type Box, maximiseInBox, type Sloped } from './maximise-in-box.ts';
import type { ProcessParameters } from './process-parameters.ts';

/** The parameters under which the data are most probable. */
export interface Likeliest {
  readonly parameters: ProcessParameters;
  readonly logLikelihood: number;
  /** Parameters at an end of what is allowed: the data only say that they are no less, or no more. */
  readonly atLimit: readonly Limited[];
}

interface Limited {
  readonly what: 'noise' | 'length-scale';
  /** Where each component has a length-scale of its own. */
  readonly component?: string;
  readonly end: 'least' | 'most';
}

/** Variance of the noise in units of the signal's: with less, covariances are not safe to invert; with more, there is no signal. */
const noiseRatio = { least: 1e-8, most: 1e2 };

/** Parts of the way from the least to the greatest, on a logarithmic scale: of all length-scales, and of the noise. */
const starts = [0.3, 0.5, 0.7, 0.85].flatMap((length) => [0.2, 0.5, 0.8].map((noise) => ({ length, noise })));

/** Climbs the marginal likelihood from the four best of twelve starts; at least three points, and values that differ. */
export function likeliestParameters(
  points: readonly Float64Array[],
  values: Float64Array,
  names: readonly string[],
  kernel: Kernel,
  which: 'common' | 'own',
): Likeliest {
  const limits = lengthScaleLimits(points, which);
  const noiseAt = limits.length;
  const box: Box = {
    least: Float64Array.from([...limits.map(({ least }) => least), noiseRatio.least], Math.log),
    most: Float64Array.from([...limits.map(({ most }) => most), noiseRatio.most], Math.log),
  };
  const lengthsAt = (at: Float64Array) => {
    const lengths = new Float64Array(names.length).fill(Number.POSITIVE_INFINITY);
    limits.forEach(({ components }, k) => {
      for (const i of components) lengths[i] = Math.exp(at[k] as number);
    });
    return lengths;
  };
  const likelihoodAt = (at: Float64Array) =>
    marginalLikelihood(points, values, kernel, lengthsAt(at), Math.exp(at[noiseAt] as number));
  const slopedAt = (at: Float64Array): Sloped | undefined => {
    const found = likelihoodAt(at);
    if (found === undefined) return undefined;
    const slope = limits.map(({ components }) => components.reduce((sum, i) => sum + (found.slopes[i] as number), 0));
    return { value: found.value, slope: Float64Array.from([...slope, found.noiseSlope]) };
  };
  const best = starts
    .map(({ length, noise }) => pointIn(box, (k) => (k === noiseAt ? noise : length)))
    .map((start) => ({ start, value: likelihoodAt(start)?.value ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => b.value - a.value)
    .slice(0, 4)
    .flatMap(({ start }) => maximiseInBox(slopedAt, box, start) ?? [])
    .reduce((a, b) => (b.value > a.value ? b : a));
  const signal = likelihoodAt(best.at)?.signal ?? Number.NaN;
  const noise = signal * Math.exp(best.at[noiseAt] as number);
  return {
    parameters: { kernel, lengthScales: lengthsAt(best.at), signal, noise },
    logLikelihood: best.value,
    atLimit: Array.from(best.at).flatMap((_, k): Limited[] => {
      const end = endOf(best.at, box, k);
      if (end === undefined) return [];
      if (k === noiseAt) return [{ what: 'noise', end }];
      const component = which === 'own' ? names[limits[k]?.components[0] ?? -1] : undefined;
      return [{ what: 'length-scale', ...(component === undefined ? {} : { component }), end }];
    }),
  };
}

function pointIn({ least, most }: Box, part: (k: number) => number): Float64Array {
  return least.map((low, k) => low + part(k) * ((most[k] as number) - low));
}

/** The end of the box that a variable is within a hundredth of. */
function endOf(at: Float64Array, { least, most }: Box, k: number): 'least' | 'most' | undefined {
  const [low, high] = [least[k] as number, most[k] as number];
  const part = ((at[k] as number) - low) / (high - low);
  return part < 0.01 ? 'least' : part > 0.99 ? 'most' : undefined;
}
