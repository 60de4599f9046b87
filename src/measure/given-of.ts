import type { Reading, Readings } from '../recipe/reading.ts';

/** What was given of a row, as written, in the order of the readings. */
export function givenOf(
  readings: readonly Reading[],
  { values }: Readings,
): { readonly name: string; readonly text: string }[] {
  return readings.flatMap(({ name }) => {
    const quantity = values.get(name);
    if (quantity === undefined || name === 'printed') return [];
    const { text, unit } = quantity;
    // A cell has its unit in the heading.
    const isBare = unit.symbol !== '' && /^[\d\s.eE+\-−±()]*$/.test(text);
    return [{ name, text: isBare ? `${text} ${unit.symbol}` : text }];
  });
}
