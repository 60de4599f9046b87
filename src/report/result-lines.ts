import type { FigureRow } from './diff-figures.ts';
import { displayWidth } from './findings.ts';
import { printable } from './say-plainly.ts';
import { type Column, drawTable } from './table.ts';
import { wrapWords } from './wrap-words.ts';

const width = 80;
const columns: readonly Column[] = [
  { head: '', align: 'left' },
  { head: 'old', align: 'right' },
  { head: 'new', align: 'right' },
  { head: 'difference', align: 'right' },
];

interface ResultRow extends FigureRow {
  /** What is counted, where that is not the same on both sides. */
  readonly counted?: { readonly old: string; readonly new: string };
}

/** A table of 80 columns; where a name makes it too wide, the names that do so stand on lines of their own. */
export function resultLines(results: readonly ResultRow[]): string[] {
  const rows = results.map((row) => ({ ...row, quantity: printable(row.quantity) }));
  const draw = (most: number): string[] =>
    drawTable(
      columns,
      rows.map((row) => [displayWidth(row.quantity) > most ? '' : row.quantity, row.old, row.new, row.difference]),
    ).map((line) => ` ${line}`);
  let most = Number.POSITIVE_INFINITY;
  let drawn = draw(most);
  const widest = (): number => Math.max(...drawn.map(displayWidth));
  if (widest() > width) {
    const names = rows.map((row) => displayWidth(row.quantity));
    const room = width - (widest() - Math.max(...names));
    most = room;
    drawn = draw(most);
  }
  // The word over the table needs room that short names may not give.
  const head = `results${' '.repeat(Math.max(0, (drawn[0] ?? '').search(/\S/) - 7))}${(drawn[0] ?? '').trimStart()}`;
  return [
    head,
    ...rows.flatMap((row, i) => {
      const own = drawn[i + 1] ?? '';
      const counted = row.counted;
      const counts = counted
        ? wrapWords(`counts ${printable(counted.new)}; before ${printable(counted.old)}`, '     ')
        : [];
      const name = displayWidth(row.quantity) > most ? wrapWords(row.quantity, ' ') : [];
      return [...name, own, ...counts];
    }),
  ];
}
