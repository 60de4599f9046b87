import type { GaussianProcess } from './gaussian-process.ts';
import { groupReplicates } from './group-replicates.ts';
import { innerProduct } from './inner-product.ts';
import { invertInformation } from './invert-information.ts';

/** A measurement, and what the others predict for it; on the scale of the fit. */
interface LeftOut {
  readonly row: number;
  readonly measured: number;
  readonly predicted: number;
  /** Of the measurement about the prediction. */
  readonly standardDeviation: number;
}

export interface CrossValidation {
  readonly leftOut: readonly LeftOut[];
  /** √ of the mean squared error. */
  readonly error: number;
  /** 1 - Σ error² / Σ (measured - mean)²: at most 1, below 0 where the mean of all would have predicted better. */
  readonly determination: number;
  /** The share of measurements within two standard deviations; 0.95 where the process knows how sure it is. */
  readonly within: number;
}

/**
 * Predicts every measurement from the others, with the parameters of the process as they are. With `leave: 'mixture'` a
 * measurement's own replicates are left out with it: else they tell it.
 *
 * In closed form, with the constant mean found anew each time: O. Dubrule, Math. Geology 15 (1983) 687; for several at
 * once, D. Ginsbourger, C. Schärer, arXiv:2101.03108. Throws RangeError where nothing would be left.
 */
export function crossValidate(process: GaussianProcess, leave: 'measurement' | 'mixture'): CrossValidation {
  const { observations, values, parameters } = process;
  const points = observations.map(({ shares }) => shares);
  const groups = leave === 'mixture' ? groupReplicates(points) : points.map((_, i) => [i]);
  if (groups.length < 2) throw new RangeError('one mixture cannot be predicted from the others');
  const contrast = contrastOf(process);
  const pulls = values.map((_, i) => innerProduct(values, contrast[i] as Float64Array));
  const leftOut: LeftOut[] = [];
  for (const group of groups) {
    const size = group.length;
    const block = Float64Array.from({ length: size ** 2 }, (_, at) => {
      const [i, j] = [group[Math.floor(at / size)] as number, group[at % size] as number];
      return contrast[i]?.[j] as number;
    });
    const inverse = invertInformation(block, size)?.inverse ?? new Float64Array(size ** 2).fill(Number.NaN);
    group.forEach((i, k) => {
      const off = group.reduce((sum, j, l) => sum + (inverse[k * size + l] as number) * (pulls[j] as number), 0);
      const measured = values[i] as number;
      const standardDeviation = Math.sqrt(parameters.signal * (inverse[k * size + k] as number));
      leftOut[i] = { row: observations[i]?.row ?? 0, measured, predicted: measured - off, standardDeviation };
    });
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = leftOut.reduce((sum, one) => sum + (one.measured - one.predicted) ** 2, 0);
  const scatter = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const isWithin = (one: LeftOut) => Math.abs(one.measured - one.predicted) <= 2 * one.standardDeviation;
  return {
    leftOut,
    error: Math.sqrt(squares / values.length),
    determination: 1 - squares / scatter,
    within: leftOut.filter(isWithin).length / values.length,
  };
}

/** The inverse covariance (in units of the signal) of what is left when the constant mean is taken out. */
function contrastOf({ whitening, whiteOnes, precision }: GaussianProcess): Float64Array[] {
  const count = whiteOnes.length;
  const columns = Array.from({ length: count }, (_, j) =>
    Float64Array.from({ length: count }, (_, i) => whitening[i * count + j] as number),
  );
  const ones = columns.map((column) => innerProduct(column, whiteOnes));
  return columns.map((a, i) =>
    Float64Array.from(columns, (b, j) => innerProduct(a, b) - ((ones[i] as number) * (ones[j] as number)) / precision),
  );
}
