import { fitLine } from '../calculation/fit-line.ts';
import { goldenSection } from '../calculation/golden-section.ts';
import { invertMatrix } from '../calculation/invert-matrix.ts';
import type { SeriesPoint } from './conductivity-series.ts';
import type { VogelForm, VogelParameters } from './conductivity-vogel-1921.ts';

/** A curve through a series, and how sure it is. */
export interface VogelFit {
  readonly parameters: VogelParameters;
  /** ln of the prefactor in SI. */
  readonly logarithm: number;
  /** Standard errors in the same units, by the slopes at the best parameters; undefined where they depend on one another. */
  readonly errors:
    | { readonly logarithm: number; readonly pseudoActivation: number; readonly vanishing: number }
    | undefined;
  /** T0 (K) between which the squared residuals stay within what chance allows; undefined where they do to the very end. */
  readonly limits: { readonly least: number | undefined; readonly most: number | undefined };
  readonly residual: number;
  readonly determination: number;
  readonly degreesOfFreedom: number;
}

/** K that T0 stays below the coldest point: nearer, one point alone makes the curve. */
const margin = 1;
const steps = 600;

/**
 * The curve with the least squared residuals in ln sigma. For a given T0 the others follow from a straight line, so only
 * T0 is searched for, from 0 K to the coldest point (variable projection: Golub and Pereyra, SIAM J. Numer. Anal. 10
 * (1973) 413). `times` is Student's quantile for the limits of T0, by the profile of the residuals (Bates and Watts,
 * Nonlinear Regression Analysis, 1988, chapter 6). Takes four temperatures or more.
 */
export function fitVogel(points: readonly SeriesPoint[], form: VogelForm, times: number): VogelFit {
  const temperatures = points.map(({ temperature }) => temperature);
  const logarithms = points.map(({ temperature, conductivity }) => {
    return Math.log(conductivity.value) + (form === 'A' ? 0 : Math.log(temperature) / 2);
  });
  const lineAt = (vanishing: number) =>
    fitLine(
      temperatures.map((one) => 1 / (one - vanishing)),
      logarithms,
    );
  const height = (vanishing: number) => lineAt(vanishing).residual;

  const highest = Math.min(...temperatures) - margin;
  const grid = Array.from({ length: steps + 1 }, (_, i) => (highest * i) / steps);
  const heights = grid.map(height);
  const at = heights.indexOf(Math.min(...heights));
  const vanishing = goldenSection(height, grid[Math.max(0, at - 1)] ?? 0, grid[Math.min(steps, at + 1)] ?? highest);
  const line = lineAt(vanishing);
  const degreesOfFreedom = points.length - 3;
  const variance = line.residual / degreesOfFreedom;
  const parameters = {
    form,
    prefactor: Math.exp(line.intercept),
    pseudoActivation: -line.slope,
    vanishing,
  };
  const ceiling = line.residual + times ** 2 * variance;
  const crossing = (inside: number, outside: number): number => {
    let [low, high] = [inside, outside];
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (height(middle) > ceiling) high = middle;
      else low = middle;
    }
    return (low + high) / 2;
  };
  const beyond = (values: readonly number[]) => {
    const first = values.findIndex((one) => height(one) > ceiling);
    return first < 0 ? undefined : crossing(values[first - 1] ?? vanishing, values[first] ?? vanishing);
  };
  return {
    ...{ parameters, degreesOfFreedom },
    logarithm: line.intercept,
    residual: line.residual,
    determination: line.determination,
    errors: errorsAt(temperatures, parameters, variance),
    limits: {
      least: beyond(grid.filter((one) => one < vanishing).toReversed()),
      most: beyond(grid.filter((one) => one > vanishing)),
    },
  };
}

/** Roots of the diagonal of s² (JᵀJ)⁻¹ with the slopes of ln sigma by ln A, B and T0. */
function errorsAt(
  temperatures: readonly number[],
  { pseudoActivation, vanishing }: VogelParameters,
  variance: number,
): VogelFit['errors'] {
  const slopes = temperatures.map((temperature) => {
    const inverse = 1 / (temperature - vanishing);
    return [1, -inverse, -pseudoActivation * inverse ** 2];
  });
  const product = [0, 1, 2].map((i) =>
    [0, 1, 2].map((j) => slopes.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
  );
  const inverse = invertMatrix(product);
  if (inverse === undefined) return undefined;
  const [logarithm = 0, activation = 0, temperature = 0] = inverse.map((row, i) => Math.sqrt(variance * (row[i] ?? 0)));
  return { logarithm, pseudoActivation: activation, vanishing: temperature };
}
