import { foldSentence } from './fold-sentence.ts';
import { sayShare, sayShares } from './say-shares.ts';
import { type Column, drawTable } from './table.ts';

interface Line {
  readonly cells: readonly string[];
  readonly shares: ArrayLike<number>;
}

const width = 80;

/**
 * Compositions as a table in %, the columns of the shares behind `before` of the others; where they do not fit 80 columns, each
 * composition on lines of its own below the other columns.
 */
export function shareTable(
  names: readonly string[],
  columns: readonly Column[],
  before: number,
  lines: readonly Line[],
): string[] {
  const wide = drawTable(
    [
      ...columns.slice(0, before),
      ...names.map((name): Column => ({ head: `${name} %`, align: 'right' })),
      ...columns.slice(before),
    ],
    lines.map(({ cells, shares }) => [
      ...cells.slice(0, before),
      ...names.map((_, k) => sayShare(shares[k] ?? 0)),
      ...cells.slice(before),
    ]),
  );
  if (wide.every((line) => line.length <= width)) return wide;
  const [head = '', ...rows] = drawTable(
    columns,
    lines.map(({ cells }) => cells),
  );
  const folded = lines.flatMap(({ shares }, i) => [
    rows[i] ?? '',
    ...foldSentence(sayShares(names, shares), width - 4).map((line) => `    ${line}`),
  ]);
  return [head, ...folded];
}
