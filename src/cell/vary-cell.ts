import { compileColumns } from '../calculation/compile-columns.ts';
import type { Variable } from './ask-cell.ts';
import type { CellFigure, CellPlan } from './cell-plan.ts';

/** One stated figure on its way through a range; SI. */
export interface Axis {
  readonly variable: Variable;
  readonly values: Float64Array;
}

/** A figure over one or two axes: value i·m + k belongs to point i of the first and k of the second; SI. */
export interface Variation {
  readonly asked: CellFigure;
  readonly axes: readonly Axis[];
  readonly values: Float64Array;
}

/** Evenly spaced values of a variable, both ends included. */
export function spaceAxis(variable: Variable, [from, to]: readonly [number, number], count: number): Axis {
  const step = (to - from) / (count - 1);
  return { variable, values: Float64Array.from({ length: count }, (_, i) => (i === count - 1 ? to : from + i * step)) };
}

/** Computes a figure at every combination of the axes' values, in columns and without an object per point. */
export function varyCell(plan: CellPlan, asked: CellFigure, axes: readonly Axis[]): Variation {
  const size = axes.reduce((product, axis) => product * axis.values.length, 1);
  let repeat = size;
  const columns = axes.map((axis) => {
    repeat /= axis.values.length;
    return spread(axis.values, repeat, size);
  });
  const values = new Float64Array(size);
  const variables = axes.map((axis) => axis.variable.figure);
  compileColumns(plan.planning.calculation, variables, [asked.figure])(columns, [values]);
  return { asked, axes, values };
}

/** Each value `repeat` times, over and over until the column is full. */
function spread(values: Float64Array, repeat: number, size: number): Float64Array {
  const column = new Float64Array(size);
  for (let start = 0, k = 0; start < size; start += repeat, k = (k + 1) % values.length) {
    column.fill(values[k] ?? Number.NaN, start, start + repeat);
  }
  return column;
}
