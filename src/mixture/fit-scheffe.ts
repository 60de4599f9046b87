import { type Distributions, loadDistributions } from '../calculation/load-distributions.ts';
import { coefficientsOf } from './coefficients-of.ts';
import { collinearTerms } from './collinear-terms.ts';
import type { FitProblem, Fitted } from './fit-problem.ts';
import { groupReplicates } from './group-replicates.ts';
import { lackOfFit } from './lack-of-fit.ts';
import { leastSquares } from './least-squares.ts';
import type { Observation } from './observation.ts';
import { orthonormalColumns } from './orthonormal-columns.ts';
import { residualsOf } from './residuals-of.ts';
import { type ResponseScale, scaleResponses } from './scale-responses.ts';
import type { Residual, ScheffeFit } from './scheffe-fit.ts';
import { expandPoints, type ScheffeModel, scheffeTerms } from './scheffe-terms.ts';

/**
 * Fits a Scheffé model by least squares (QR) to the responses, in their own unit, or to their decimal logarithms.
 *
 * Problems instead of a fit: a response that is missing, or not above zero for a logarithm; shares that are not one in
 * sum; fewer different mixtures than coefficients; terms that the mixtures cannot tell apart, with the sum they equal.
 * Source of the statistics: J. A. Cornell, Experiments with Mixtures, 3rd ed. (2002), chapter 5; R² about the mean after
 * D. W. Marquardt, R. D. Snee, Technometrics 16 (1974) 533.
 */
export async function fitScheffe(
  observations: readonly Observation[],
  options: { readonly names: readonly string[]; readonly model: ScheffeModel; readonly scale: ResponseScale },
): Promise<Fitted<ScheffeFit>> {
  const { names, model, scale } = options;
  const scaled = scaleResponses(observations, scale);
  if (!scaled.ok) return scaled;
  const measured = scaled.value;
  const terms = scheffeTerms(names, model);
  const count = terms.length;
  const points = observations.map(({ shares }) => shares);
  const groups = groupReplicates(points);
  if (groups.length < count) {
    const facts = { model, mixtures: groups.length, needed: count };
    return { ok: false, problems: [{ code: 'mixtures-too-few', facts }] };
  }
  const columns = orthonormalColumns(expandPoints(points, terms), count);
  if (columns.dependent.length > 0) {
    const problems = collinearTerms(columns, terms).map((facts): FitProblem => ({ code: 'term-collinear', facts }));
    return { ok: false, problems };
  }
  const solved = leastSquares(columns, measured);
  const sum = sumOfSquares(measured.map((value, i) => value - (solved.fitted[i] as number)));
  const mean = measured.reduce((all, value) => all + value, 0) / measured.length;
  const total = { sum: sumOfSquares(measured.map((value) => value - mean)), degreesOfFreedom: measured.length - 1 };
  const residual = { sum, degreesOfFreedom: measured.length - count };
  const variance = residual.degreesOfFreedom > 0 ? sum / residual.degreesOfFreedom : undefined;
  const residuals = residualsOf(observations, measured, solved, variance);
  const press = pressOf(residuals);
  const isConstant = measured.every((value) => value === measured[0]);
  const distributions = await loadDistributions();
  const value: ScheffeFit = {
    model,
    names,
    scale,
    observations,
    coefficients: coefficientsOf(terms, solved, variance, residual.degreesOfFreedom, distributions),
    inverse: solved.inverse,
    ...(variance === undefined ? {} : { variance }),
    residuals,
    residual,
    total,
    regression: regressionOf(total, residual, distributions),
    ...(press === undefined ? {} : { press }),
    ...(isConstant ? {} : { determination: determinationOf(total, residual, press) }),
    lackOfFit: lackOfFit(measured, groups, sum, count, distributions),
  };
  return { ok: true, value };
}

/** What each measurement is off by, predicted from the others, is residual / (1 - leverage). */
function pressOf(residuals: readonly Residual[]): number | undefined {
  if (residuals.some(({ leverage }) => leverage === 1)) return undefined;
  return residuals.reduce((sum, { residual, leverage }) => sum + (residual / (1 - leverage)) ** 2, 0);
}

function regressionOf(
  total: ScheffeFit['total'],
  residual: ScheffeFit['residual'],
  { fisherAbove }: Distributions,
): ScheffeFit['regression'] {
  const degreesOfFreedom = total.degreesOfFreedom - residual.degreesOfFreedom;
  const sum = Math.max(0, total.sum - residual.sum);
  if (residual.degreesOfFreedom === 0 || residual.sum === 0) return { sum, degreesOfFreedom };
  const f = sum / degreesOfFreedom / (residual.sum / residual.degreesOfFreedom);
  return { sum, degreesOfFreedom, f, p: fisherAbove(f, degreesOfFreedom, residual.degreesOfFreedom) };
}

function determinationOf(
  total: ScheffeFit['total'],
  residual: ScheffeFit['residual'],
  press: number | undefined,
): NonNullable<ScheffeFit['determination']> {
  const perFreedom = (one: ScheffeFit['total']) => one.sum / one.degreesOfFreedom;
  return {
    plain: 1 - residual.sum / total.sum,
    ...(residual.degreesOfFreedom > 0 ? { adjusted: 1 - perFreedom(residual) / perFreedom(total) } : {}),
    ...(press === undefined ? {} : { predicted: 1 - press / total.sum }),
  };
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value ** 2, 0);
}
