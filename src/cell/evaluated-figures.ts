import { fromSI } from '../units/convert.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';

/** Every figure of a cell that follows, in its unit. */
export function evaluatedFigures({ plan, amountOf }: EvaluatedCell) {
  return [...plan.figures.values()].flatMap(({ name, unit, figure }) => {
    const value = amountOf(figure);
    return value === undefined ? [] : [{ name, unit, value: unit === '' ? value : fromSI(value, unit) }];
  });
}
