import type { Prediction } from '../mixture/prediction.ts';
import type { ScheffeFit } from '../mixture/scheffe-fit.ts';
import { formatNumber } from '../units/format-number.ts';
import type { FitFacts } from './fit-facts.ts';
import { foldSentence } from './fold-sentence.ts';
import { residualLines } from './residual-lines.ts';
import { sayBounds } from './say-bounds.ts';
import { sayFit } from './say-fit.ts';
import { sayPrediction } from './say-prediction.ts';
import { sayShares } from './say-shares.ts';
import { type Column, drawTable } from './table.ts';

const width = 80;
const say = (value: number | undefined, significant = 4) =>
  value === undefined ? '-' : formatNumber(value, { significant });

/** A fit for a terminal: 80 columns. */
export function fitText(facts: FitFacts): string {
  const { title, fit, gaussian, asked } = facts;
  const sections = [
    [title, ...foldSentence(sayFit(facts), width)],
    fit ? coefficientLines(fit) : [],
    fit ? qualityLines(fit) : [],
    gaussian ? processLines(gaussian, facts) : [],
    optimumLines(facts),
    ...asked.map((one) => [
      ...foldSentence(`at ${sayShares(facts.names, one.shares)}${one.isInside ? '' : ', outside the bounds'}`, width),
      ...predictionLines(one, facts),
    ]),
    residualLines(facts),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function coefficientLines({ coefficients }: ScheffeFit): string[] {
  const columns: Column[] = [
    { head: 'term', align: 'left' },
    ...['coefficient', 'standard error', 't', 'p'].map((head): Column => ({ head, align: 'right' })),
  ];
  const longest = 36;
  const rows = coefficients.map(({ term: { name }, value, standardError, t, p }) => [
    name.length > longest ? `${name.slice(0, longest - 3)}...` : name,
    say(value),
    say(standardError),
    t === undefined ? '-' : formatNumber(t, { decimals: 2 }),
    sayProbability(p),
  ]);
  return drawTable(columns, rows);
}

function qualityLines({ determination, variance, residual, lackOfFit }: ScheffeFit): string[] {
  const share = (value: number | undefined) => (value === undefined ? '-' : formatNumber(value, { decimals: 4 }));
  const { plain, adjusted, predicted } = determination ?? {};
  const scatter = `residual sum of squares ${say(residual.sum)}, ${freedom(residual.degreesOfFreedom)}`;
  return [
    determination
      ? `R2 ${share(plain)}, adjusted ${share(adjusted)}, predicted ${share(predicted)}`
      : 'no R2: all responses are the same',
    ...foldSentence(
      variance === undefined
        ? `${scatter}: nothing says how sure the coefficients are`
        : `${scatter}; standard deviation ${say(Math.sqrt(variance))}`,
      width,
    ),
    ...foldSentence(sayLack(lackOfFit), width),
  ];
}

function sayLack({ test, lack, pureError, missing }: ScheffeFit['lackOfFit']): string {
  if (test && lack && pureError) {
    const verdict =
      test.p < 0.05 ? 'the model misses more than the replicates scatter' : 'no more than replicates scatter';
    const free = `${lack.degreesOfFreedom} and ${pureError.degreesOfFreedom} degrees of freedom`;
    return `lack of fit: F ${say(test.f)} on ${free}, p ${sayProbability(test.p)}: ${verdict}`;
  }
  const reasons = {
    'no replicates': 'no mixture is measured twice',
    'as many coefficients as mixtures': 'there are as many coefficients as mixtures',
    'replicates agree': 'the replicates are all the same, which no measurement is',
  } as const;
  return `lack of fit: no test, because ${missing ? reasons[missing] : 'nothing is left to test'}`;
}

function processLines({ process, validation }: NonNullable<FitFacts['gaussian']>, { scale }: FitFacts): string[] {
  const { lengthScales, noise, signal } = process.parameters;
  const of = scale === 'log10' ? ' (log10)' : '';
  const length = lengthScales[0] ?? Number.POSITIVE_INFINITY;
  const reach = Number.isFinite(length)
    ? `length-scale ${formatNumber(100 * length, { significant: 3 })} % of share`
    : 'flat';
  const determination = formatNumber(validation.determination, { decimals: 4 });
  return [
    `Matern 5/2, ${reach}`,
    `standard deviation of the surface ${say(Math.sqrt(signal))}, of a measurement ${say(Math.sqrt(noise))}${of}`,
    `each mixture predicted from the others: error ${say(validation.error)}${of}, R2 ${determination}`,
  ];
}

function optimumLines(facts: FitFacts): string[] {
  const { optimum, names } = facts;
  const { goal, prediction, equals } = optimum;
  return [
    ...foldSentence(`${goal} at ${sayShares(names, prediction.shares)}`, width),
    ...predictionLines(prediction, facts),
    ...foldSentence(sayBounds(optimum), width - 2).map((line) => `  ${line}`),
    ...equals.flatMap((shares) =>
      foldSentence(`as good: ${sayShares(names, shares)}`, width - 2).map((line) => `  ${line}`),
    ),
  ];
}

function predictionLines(prediction: Prediction, { response }: FitFacts): string[] {
  return sayPrediction(prediction, response).map((line) => `  ${line}`);
}

function freedom(count: number): string {
  return `${count} degree${count === 1 ? '' : 's'} of freedom`;
}

function sayProbability(p: number | undefined): string {
  if (p === undefined) return '-';
  return p < 0.0001 ? '< 0.0001' : formatNumber(p, { decimals: 4 });
}
