import type { Estimate } from '../estimate.ts';
import type { CircuitFit } from './fit-circuit.ts';

/** So much of a value is a step over which a slope is taken. */
const step = 1e-6;

/**
 * A figure that follows from the parameters of a fit by a formula, called by their names: with its standard error by their
 * covariance (JCGM 100:2008, 5.2.2); without one where they are not determined.
 */
export function fitEstimate(fit: CircuitFit, formula: (value: (name: string) => number) => number): Estimate {
  const values = fit.parameters.map(({ value }) => value);
  const at = (own: readonly number[]) =>
    formula((name) => own[fit.parameters.findIndex((one) => one.name === name)] ?? Number.NaN);
  const value = at(values);
  const slopes = values.map((own, i) => {
    const width = step * Math.abs(own);
    return (at(values.with(i, own + width)) - at(values.with(i, own - width))) / (2 * width);
  });
  const isKnown = slopes.every((slope, i) => slope === 0 || Number.isFinite(fit.parameters[i]?.error));
  const variance = slopes.reduce((sum, a, i) => {
    return sum + slopes.reduce((inner, b, j) => inner + a * b * (fit.covariance[i]?.[j] ?? 0), 0);
  }, 0);
  return {
    value,
    ...(isKnown ? { uncertainty: Math.sqrt(Math.max(0, variance)) } : {}),
    rounding: Math.abs(value) * 5e-5,
  };
}
