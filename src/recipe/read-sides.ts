import { nearest } from '../diagnostics/nearest.ts';
import { foldAlike, type Trouble } from './fold-alike.ts';
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
  const troubles: Trouble[] = [];
  const read = table.rows.map((row) => {
    const text = row.cells[column.index] ?? '';
    const side = sides.get(text.toLowerCase());
    if (side !== undefined) return side;
    if (text === '') troubles.push({ code: 'cell-empty', facts: { column: column.heading, more: 0 }, row, column });
    else {
      const facts = {
        expected: '"cathode" or "anode"',
        found: `"${text.slice(0, 60)}"`,
        nearest: nearest(text, sides.keys()),
      };
      troubles.push({ code: 'wrong-value', facts, row, column });
    }
    return undefined;
  });
  return { sides: read, problems: foldAlike(troubles, table.placeOf) };
}
