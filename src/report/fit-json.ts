import type { ScheffeFit } from '../mixture/scheffe-fit.ts';
import type { FitFacts } from './fit-facts.ts';
import { predictionData } from './prediction-data.ts';
import { round12 } from './round.ts';

/** A fit as plain data (schemas/fit.schema.json). */
export function fitData({ title, names, response, scale, observations, optimum, asked, fit, gaussian }: FitFacts) {
  const { goal, prediction, bounds, equals } = optimum;
  return {
    title,
    names,
    response: { name: response.name, unit: response.unit, scale: scale === 'log10' ? 'log10' : 'plain' },
    model: fit ? fit.model : 'gaussian process',
    measurements: observations.length,
    ...(fit ? scheffeData(fit) : {}),
    ...(gaussian ? { gaussian: gaussianData(gaussian) } : {}),
    optimum: {
      goal,
      ...predictionData(prediction),
      bounds,
      equals: equals.map((shares) => Array.from(shares, round12)),
    },
    predictions: asked.map((one) => ({ ...predictionData(one), inside: one.isInside })),
  };
}

function scheffeData(fit: ScheffeFit) {
  const { coefficients, residual, total, variance, determination, lackOfFit, residuals } = fit;
  const { pureError, lack, test, missing } = lackOfFit;
  return {
    coefficients: coefficients.map(({ term, value, standardError, t, p }) => ({
      term: term.name,
      ...rounded({ value, standardError, t, p }),
    })),
    residual: rounded({ ...residual, standardDeviation: variance === undefined ? undefined : Math.sqrt(variance) }),
    total: rounded({ ...total }),
    ...(determination ? { determination: rounded({ ...determination }) } : {}),
    lackOfFit: {
      ...(pureError ? { pureError: rounded({ ...pureError }) } : {}),
      ...(lack ? { lack: rounded({ ...lack }) } : {}),
      ...(test ? { test: rounded({ ...test }) } : {}),
      ...(missing ? { missing } : {}),
    },
    residuals: residuals.map(({ row, shares, measured, fitted, residual: off, leverage, standardised }) => ({
      line: row,
      shares: Array.from(shares, round12),
      ...rounded({ measured, fitted, residual: off, leverage, standardised }),
    })),
  };
}

function gaussianData({ process, validation, logLikelihood }: NonNullable<FitFacts['gaussian']>) {
  const { kernel, lengthScales, signal, noise } = process.parameters;
  return {
    kernel,
    lengthScales: Array.from(lengthScales, (one) => (Number.isFinite(one) ? round12(one) : null)),
    ...rounded({ surface: Math.sqrt(signal), noise: Math.sqrt(noise), logLikelihood }),
    crossValidation: {
      ...rounded({ error: validation.error, determination: validation.determination, within: validation.within }),
      leftOut: validation.leftOut.map(({ row, measured, predicted, standardDeviation }) => ({
        line: row,
        ...rounded({ measured, predicted, standardDeviation }),
      })),
    },
  };
}

/** Numbers without the noise of their last digits; what is not there is left out. */
function rounded(values: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, round12(value)]])),
  );
}
