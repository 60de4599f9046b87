import type { LiveSheet } from '../report/live-sheet.ts';

/** The sheet's figures for these masses in g, reagent by reagent. */
export function liveValues({ figures }: Pick<LiveSheet, 'figures'>, grams: readonly number[]): number[] {
  const over = (side: readonly number[]): number => side.reduce((sum, value, i) => sum + value * (grams[i] ?? 0), 0);
  return figures.map(({ top, bottom }) => over(top) / over(bottom));
}
