import { type Column, drawTable } from './table.ts';

const width = 80;

/** A matrix for a terminal, its first column the points: wide ones in several tables, each with the points. */
export function tablesOf(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const columns = heads.map((head, i): Column => ({ head, align: i === 0 ? 'left' : 'right' }));
  const tables: string[] = [];
  for (let from = 1; from < columns.length; ) {
    let to = columns.length;
    const cut = <T>(row: readonly T[]): T[] => [...row.slice(0, 1), ...row.slice(from, to)];
    const draw = () => drawTable(cut(columns), rows.map(cut));
    while (to > from + 1 && draw().some((line) => line.length > width)) to--;
    tables.push(...(tables.length > 0 ? [''] : []), ...draw());
    from = to;
  }
  return tables;
}
