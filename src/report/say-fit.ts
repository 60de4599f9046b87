import type { FitFacts } from './fit-facts.ts';

/** What was fitted to what: `quadratic model of log10 of conductivity / (mS/cm); 12 measurements of 10 mixtures`. */
export function sayFit(facts: Pick<FitFacts, 'fit' | 'observations' | 'response' | 'scale'>): string {
  const { fit, observations } = facts;
  const mixtures = new Set(observations.map(({ shares }) => shares.map((share) => Math.round(share * 1e9)).join()))
    .size;
  const model = fit ? `${fit.model} model` : 'Gaussian process';
  return `${model} of ${scaleName(facts)}; ${observations.length} measurements of ${mixtures} mixtures`;
}

/** What the coefficients are of: `log10 of conductivity / (mS/cm)`. */
function scaleName({ response: { name, unit }, scale }: Pick<FitFacts, 'response' | 'scale'>): string {
  const own = unit === '' ? name : `${name} / (${unit})`;
  return scale === 'log10' ? `log10 of ${own}` : own;
}
