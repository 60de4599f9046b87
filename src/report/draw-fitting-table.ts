import { cutText } from './cut-text.ts';
import { displayWidth } from './findings.ts';
import { type Column, drawTable } from './table.ts';

/** A name of fewer columns would say nothing. */
const least = 8;

/**
 * A table in at most `width` columns of a terminal: where names are too long for it, the widest of the columns `names`
 * is cut first. Figures are never cut.
 */
export function drawFittingTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  names: readonly number[] = [0],
): string[] {
  const widths = columns.map(({ head }, k) =>
    Math.max(...[head, ...rows.map((row) => row[k] ?? '')].map(displayWidth)),
  );
  let excess = widths.reduce((sum, one) => sum + one + 2, -2) - width;
  for (; excess > 0; excess--) {
    const widest = names.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a), names[0] ?? 0);
    if ((widths[widest] ?? 0) <= least) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  const cut = (text: string, k: number): string => (names.includes(k) ? cutText(text, widths[k] ?? 0) : text);
  return drawTable(
    columns.map((column, k) => ({ ...column, head: cut(column.head, k) })),
    rows.map((row) => row.map(cut)),
  );
}
