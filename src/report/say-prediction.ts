import type { Prediction } from '../mixture/prediction.ts';
import { formatNumber } from '../units/format-number.ts';
import type { FitFacts } from './fit-facts.ts';
import { sayResponse } from './say-response.ts';

/** What a fit says of one composition: the value with its interval, then where one measurement will be. */
export function sayPrediction(
  { response, level, standardError }: Prediction,
  { name, unit }: FitFacts['response'],
): string[] {
  // Of a fit to logarithms it is the median: its mean is greater.
  const { is, value, confidence, prediction } = response;
  if (standardError === undefined) return [`${is} ${name} ${sayResponse(value, unit)}; nothing says how sure`];
  const say = (one: number) => formatNumber(one, { significant: 4 });
  return [
    `${is} ${name} ${sayResponse(value, unit, confidence)}, ${formatNumber(100 * level)} % interval`,
    ...(prediction
      ? [`one measurement: ${say(prediction.least)} to ${say(prediction.most)}${unit && ` ${unit}`}`]
      : []),
  ];
}
