import { uncertaintyOf } from '../calculation/uncertainty-of.ts';
import type { CellFigure } from './cell-plan.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';

/** What one input does to a figure. */
export interface Gust {
  readonly name: string;
  /** As written. */
  readonly text: string;
  /** Per cent of the figure for one per cent of the input, first order. */
  readonly effect: number;
  /** Standard uncertainty that the input gives the figure, SI; absent where none is stated for it. */
  readonly adds?: number;
  readonly rough: boolean;
}

/** Inputs by what they do: those whose uncertainty adds most first, then those that the figure follows most closely. */
export function tornado(cell: EvaluatedCell, asked: CellFigure): Gust[] {
  const { calculation, written } = cell.plan.planning;
  const value = cell.amountOf(asked.figure) ?? Number.NaN;
  const { shares } = uncertaintyOf(calculation, cell.values, asked.figure);
  return shares
    .map(({ input, slope, adds }): Gust => {
      const text = written.get(input.name)?.text ?? '';
      const effect = (slope * input.value) / value;
      const rough = input.rough === true;
      return { name: input.name, text, effect, rough, ...(input.uncertainty === undefined ? {} : { adds }) };
    })
    .filter((one) => Math.abs(one.effect) > 1e-9)
    .toSorted((a, b) => (b.adds ?? 0) - (a.adds ?? 0) || Math.abs(b.effect) - Math.abs(a.effect));
}
