import type { LiveSheet } from '../report/live-sheet.ts';

/** The sheet's figures for these masses in g, reagent by reagent. */
export function liveValues({ reagents, figures }: LiveSheet, grams: readonly number[]): number[] {
  const count = reagents[0]?.brings.length ?? 0;
  const masses = Array.from({ length: count }, (_, c) =>
    reagents.reduce((sum, { brings }, i) => sum + (grams[i] ?? 0) * (brings[c] ?? 0), 0),
  );
  const over = (side: readonly number[]): number => side.reduce((sum, value, c) => sum + value * (masses[c] ?? 0), 0);
  return figures.map(({ top, bottom }) => over(top) / over(bottom));
}
