import type { Finding, Place } from '../diagnostics/finding.ts';
import type { Quantity } from '../units/quantity.ts';
import { findDiscColumns } from './find-disc-columns.ts';
import { findingInTable } from './finding-in-table.ts';
import { readNames } from './read-names.ts';
import { readNumbers } from './read-numbers.ts';
import { readSides, type Side } from './read-sides.ts';
import { readTable } from './read-table.ts';
import type { SourceDocument } from './source-document.ts';
import type { Column, Table, TableProblem } from './table.ts';
import { tableDocument } from './table-document.ts';

/** A disc as a table has it, in SI. */
export interface WeighedDisc {
  /** No two of a side share one. */
  readonly id: string;
  readonly side: Side;
  /** Of the table, from 1. */
  readonly line: number;
  /** kg, with its foil. */
  readonly mass: number;
  /** kg of the bare foil, where somebody weighed it. */
  readonly foil?: number;
  /** m, where the table has it. */
  readonly diameter?: number;
  /** Of its mass. */
  readonly place: Place;
}

export interface DiscTable {
  readonly discs: readonly WeighedDisc[];
  /** The heading of the column that says which electrode a disc is. */
  readonly sides: Place;
}

export interface ReadDiscs {
  /** Absent where a finding of severity error kept it from being read. */
  readonly table?: DiscTable;
  readonly findings: readonly Finding[];
  readonly document: SourceDocument;
}

/**
 * Reads weighed discs from a CSV text: `id`, `side` (cathode or anode), `mass` and, where there are such columns, `foil
 * mass` and `diameter`, of which a cell may be empty. What is wrong comes back as findings in the table.
 */
export function readDiscs(text: string, file: string): ReadDiscs {
  const document = tableDocument(text, file);
  const stop = (problems: readonly TableProblem[]): ReadDiscs => ({ findings: problems.map(findingInTable), document });
  const read = readTable(text, file);
  if (read.table === undefined || read.problems.length > 0) return stop(read.problems);
  const { table } = read;
  const found = findDiscColumns(table);
  if (!found.ok) return stop(found.problems);

  const { columns } = found;
  const sides = readSides(table, columns.side);
  const ids = readIds(table, columns.id, sides.sides);
  const masses = readNumbers(table, columns.mass, { measures: ['mass'], sign: 'above zero' });
  const foils = readWhereThere(columns.foil, (column) =>
    readNumbers(table, column, { measures: ['mass'], sign: 'not below zero', empty: 'allowed' }),
  );
  const diameters = readWhereThere(columns.diameter, (column) =>
    readNumbers(table, column, { measures: ['length'], sign: 'above zero', empty: 'allowed' }),
  );
  const problems = [ids, sides, masses, foils, diameters].flatMap((one) => one.problems);
  if (problems.length > 0) return stop(problems);

  const discs = table.rows.flatMap((row, i): WeighedDisc[] => {
    const [side, mass, foil, diameter] = [
      sides.sides[i],
      masses.quantities[i],
      foils.quantities[i],
      diameters.quantities[i],
    ];
    if (side === undefined || mass === undefined) return [];
    const id = row.cells[columns.id.index] ?? '';
    return [
      {
        ...{ id, side, line: row.line, mass: mass.value, place: table.placeOf(row, columns.mass) },
        ...(foil === undefined ? {} : { foil: foil.value }),
        ...(diameter === undefined ? {} : { diameter: diameter.value }),
      },
    ];
  });
  const own = { discs, sides: table.placeOf(table.head, columns.side) };
  return { table: own, findings: [], document };
}

/** A cathode and an anode may share a number; two cathodes may not. */
function readIds(table: Table, column: Column, sides: readonly (Side | undefined)[]) {
  const problems = [...new Set(sides)].flatMap((side) => {
    const rows = table.rows.filter((_, i) => sides[i] === side);
    return readNames({ ...table, rows }, column).problems;
  });
  return { problems };
}

interface Numbers {
  readonly quantities: readonly (Quantity | undefined)[];
  readonly problems: readonly TableProblem[];
}

function readWhereThere(column: Column | undefined, read: (column: Column) => Numbers): Numbers {
  return column === undefined ? { quantities: [], problems: [] } : read(column);
}
