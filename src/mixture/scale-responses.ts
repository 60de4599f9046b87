import type { FitProblem, Fitted } from './fit-problem.ts';
import type { Observation } from './observation.ts';

/** What is fitted: the response itself, in the unit of the observations, or its decimal logarithm. */
export type ResponseScale = 'raw' | 'log10';

/** Shares that a table rounds to 1e-6 still sum to one. */
const tolerance = 1e-6;

/** The responses on the scale of the fit, or every row that keeps it from being made. */
export function scaleResponses(observations: readonly Observation[], scale: ResponseScale): Fitted<Float64Array> {
  const problems: FitProblem[] = [];
  const values = new Float64Array(observations.length);
  observations.forEach(({ shares, response, row }, at) => {
    const sum = shares.reduce((total, share) => total + share, 0);
    const least = Math.min(...shares);
    if (!(Math.abs(sum - 1) <= tolerance && least >= -tolerance)) {
      problems.push({ code: 'shares-not-one', facts: { row, sum, least } });
    }
    if (response === undefined || !Number.isFinite(response)) {
      problems.push({ code: 'response-missing', facts: { row } });
    } else if (scale === 'log10' && response <= 0) {
      problems.push({ code: 'response-not-above-zero', facts: { row, response } });
    } else values[at] = scale === 'log10' ? Math.log10(response) : response;
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values };
}
