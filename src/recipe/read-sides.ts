import { nearest } from '../diagnostics/nearest.ts';
import { foldAlike } from './fold-alike.ts';
import type { Column, Table, TableProblem } from './table.ts';

export type Side = 'cathode' | 'anode';

const sides: ReadonlyMap<string, Side> = new Map([
  ['cathode', 'cathode'],
  ['positive', 'cathode'],
  ['anode', 'anode'],
  ['negative', 'anode'],
]);

/** A column that says which electrode each row is, in one of two words for it; undefined where a problem says why not. */
export function readSides(
  table: Table,
  column: Column,
): { readonly sides: readonly (Side | undefined)[]; readonly problems: readonly TableProblem[] } {
  const problems: TableProblem[] = [];
  const read = table.rows.map((row) => {
    const text = row.cells[column.index] ?? '';
    const side = sides.get(text.toLowerCase());
    if (side !== undefined) return side;
    const place = table.placeOf(row, column);
    if (text === '') problems.push({ code: 'cell-empty', facts: { column: column.heading, more: 0 }, place });
    else {
      const facts = {
        expected: '"cathode" or "anode"',
        found: `"${text.slice(0, 60)}"`,
        nearest: nearest(text, sides.keys()),
      };
      problems.push({ code: 'wrong-value', facts, place });
    }
    return undefined;
  });
  return { sides: read, problems: foldAlike(problems) };
}
