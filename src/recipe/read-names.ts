import { foldAlike, type Trouble } from './fold-alike.ts';
import type { Column, Table, TableProblem } from './table.ts';

/** A column of names, row by row: none empty, none twice. */
export function readNames(
  table: Table,
  column: Column,
): { readonly names: readonly string[]; readonly problems: readonly TableProblem[] } {
  const troubles: Trouble[] = [];
  const lines = new Map<string, number>();
  const names = table.rows.map((row) => {
    const text = row.cells[column.index] ?? '';
    const before = lines.get(text);
    if (text === '') {
      troubles.push({ code: 'cell-empty', facts: { column: column.heading, more: 0 }, row, column });
    } else if (before !== undefined) {
      const facts = { column: column.heading, text, line: before, more: 0 };
      troubles.push({ code: 'cell-repeated', facts, row, column });
    } else lines.set(text, row.line);
    return text;
  });
  return { names, problems: foldAlike(troubles, table.placeOf) };
}
