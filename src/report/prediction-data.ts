import type { Interval, Prediction } from '../mixture/prediction.ts';
import { round12 } from './round.ts';

/** What a fit says of one composition, as plain data in the unit of the response; shares of one. */
export function predictionData({ shares, level, response: { is, value, confidence, prediction } }: Prediction) {
  return {
    shares: Array.from(shares, round12),
    is,
    value: round12(value),
    level,
    ...(confidence ? { confidence: range(confidence) } : {}),
    ...(prediction ? { prediction: range(prediction) } : {}),
  };
}

function range({ least, most }: Interval) {
  return { least: round12(least), most: round12(most) };
}
