import type { Comparison, FigureChange } from '../weigh/comparison.ts';
import { differenceOf, unitOf, units } from './diff-figures.ts';
import { round12 } from './round.ts';

/** A comparison as plain data in laboratory units (schemas/diff.schema.json). */
export function diffData({ statements, results, scale }: Comparison) {
  return { scale, statements, results: results.map(figureData) };
}

function figureData(change: FigureChange) {
  const { kind, quantity, old, new: now, counted } = change;
  const side = (value: number | undefined) => (value === undefined ? undefined : round12(value * units[kind].factor));
  const difference = differenceOf(change);
  return {
    kind,
    quantity,
    unit: unitOf(change),
    ...(old === undefined ? {} : { old: side(old) }),
    ...(now === undefined ? {} : { new: side(now) }),
    ...(difference === undefined ? {} : { difference: { value: round12(difference * 100), unit: '%' } }),
    ...(counted ? { counted } : {}),
  };
}
