import type { Estimate } from './estimate.ts';

/** So much of a value, or of one, is a step over which a slope is taken: its error is a millionth of a millionth. */
const step = 1e-6;

/**
 * A figure that follows from independent estimates by a formula, with its standard uncertainty and its rounding; SI.
 *
 * First order: u² = Σ (slope · u)² (JCGM 100:2008, 5.1.2), slopes by differences (5.1.3, note 2); the roundings add up,
 * for nobody knows their signs. An estimate without an uncertainty adds none: it is the least that the doubt can be.
 */
export function propagate(estimates: readonly Estimate[], formula: (...values: readonly number[]) => number): Estimate {
  const values = estimates.map(({ value }) => value);
  const slopes = values.map((value, at) => slopeAt(values, at, value, formula));
  const isDoubted = estimates.some(({ uncertainty }) => uncertainty !== undefined);
  return {
    value: formula(...values),
    ...(isDoubted
      ? { uncertainty: Math.hypot(...estimates.map(({ uncertainty = 0 }, i) => uncertainty * (slopes[i] ?? 0))) }
      : {}),
    rounding: estimates.reduce((sum, { rounding }, i) => sum + rounding * Math.abs(slopes[i] ?? 0), 0),
  };
}

function slopeAt(
  values: readonly number[],
  at: number,
  value: number,
  formula: (...values: readonly number[]) => number,
): number {
  const width = step * (Math.abs(value) || 1);
  const moved = (by: number) => {
    try {
      return formula(...values.with(at, value + by));
    } catch (error) {
      // Beyond the edge of what the formula takes there is no figure: a share of one has a slope to one side.
      if (error instanceof RangeError) return Number.NaN;
      throw error;
    }
  };
  const [below, above] = [moved(-width), moved(width)];
  if (Number.isFinite(below) && Number.isFinite(above)) return (above - below) / (2 * width);
  const here = formula(...values);
  return Number.isFinite(above) ? (above - here) / width : (here - below) / width;
}
