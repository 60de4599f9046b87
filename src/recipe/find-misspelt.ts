import { nearest } from '../diagnostics/nearest.ts';
import type { Column, Table, TableProblem } from './table.ts';

/** Columns that nobody reads and that are nearly called what is sought. */
export function findMisspelt(table: Table, read: readonly Column[], sought: readonly string[]): TableProblem[] {
  return table.columns
    .filter((column) => !read.includes(column))
    .flatMap((column) => {
      const { heading, name } = column;
      const meant = nearest(name, sought);
      if (meant.length === 0) return [];
      return [{ code: 'column-unread', facts: { heading, nearest: meant }, place: table.placeOf(table.head, column) }];
    });
}
