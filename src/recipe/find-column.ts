import { nearest } from '../diagnostics/nearest.ts';
import type { Column, Table, TableProblem } from './table.ts';

type Found =
  | { readonly ok: true; readonly column: Column }
  | { readonly ok: false; readonly problem: TableProblem<'column-missing' | 'column-duplicate'> };

/** The one column that is called by one of these names; capitals, spaces and underscores do not count. */
export function findColumn(table: Table, names: readonly string[]): Found {
  const wanted = new Set(names.map(fold));
  const found = table.columns.filter((column) => wanted.has(fold(column.name)));
  const [column, other] = found;
  if (column === undefined) {
    const known = table.columns.map(({ name }) => name);
    const close = [...new Set(names.flatMap((name) => nearest(name, known)))].slice(0, 3);
    const facts = { names, known, nearest: close };
    return { ok: false, problem: { code: 'column-missing', facts, place: table.placeOf(table.head) } };
  }
  if (other === undefined) return { ok: true, column };
  const facts = { heading: other.heading, names: found.map(({ heading }) => heading) };
  return { ok: false, problem: { code: 'column-duplicate', facts, place: table.placeOf(table.head, other) } };
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}
