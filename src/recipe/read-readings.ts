import type { Finding, Place } from '../diagnostics/finding.ts';
import type { Quantity } from '../units/quantity.ts';
import { findColumn } from './find-column.ts';
import { findMisspelt } from './find-misspelt.ts';
import { findingInTable } from './finding-in-table.ts';
import { readNumbers } from './read-numbers.ts';
import { readTable } from './read-table.ts';
import type { Reading, Readings } from './reading.ts';
import type { SourceDocument } from './source-document.ts';
import type { Column, Table } from './table.ts';
import { tableDocument } from './table-document.ts';

interface Asked {
  readonly readings: readonly Reading[];
  /** What is stated once for all rows, by the reading's name. */
  readonly stated: ReadonlyMap<string, Quantity>;
  /** The heading under which a reading stands, by its name, where it is not one of its own. */
  readonly headings: ReadonlyMap<string, string>;
}

interface ReadRows {
  /** Empty where a finding of severity error kept them from being read. */
  readonly rows: readonly Readings[];
  readonly findings: readonly Finding[];
  readonly document: SourceDocument;
}

/** Headings of what a row is called. */
const sampleNames = ['sample', 'label', 'name', 'id', 'model'];

/**
 * Reads measurements from a CSV text, one a row: a column for each reading, called by its name or one of its others. What
 * is stated once needs no column; a cell that is not required may be empty. What is wrong comes back as findings.
 */
export function readReadings(text: string, file: string, asked: Asked): ReadRows {
  const document = tableDocument(text, file);
  const stop = (findings: readonly Finding[]): ReadRows => ({ rows: [], findings, document });
  const read = readTable(text, file);
  const { table } = read;
  if (table === undefined || read.problems.length > 0) return stop(read.problems.map(findingInTable));
  const found = asked.readings.map((reading) => ({ reading, ...columnOf(table, reading, asked) }));
  const sample = table.columns.find(({ name }) => sampleNames.includes(name.toLowerCase()));
  const wrong = found.flatMap((one) => one.findings);
  if (wrong.length > 0) return stop(wrong);
  const columns = found.flatMap(({ reading, column }) => (column ? [{ reading, column }] : []));
  const own = columns.map(({ column }) => column);
  // A symbol of a letter or two is nearly any other.
  const sought = found.flatMap(({ reading, column }) =>
    column ? [] : namesOf(reading).filter((one) => one.length > 3),
  );
  const misspelt = findMisspelt(table, sample ? [...own, sample] : own, sought);
  if (misspelt.length > 0) return stop(misspelt.map(findingInTable));

  const numbers = columns.map(({ reading, column }) => ({ reading, column, ...numbersOf(table, column, reading) }));
  const problems = numbers.flatMap((one) => one.problems);
  if (problems.length > 0) return stop(problems.map(findingInTable));
  const rows = table.rows.map((row, i): Readings => {
    const values = new Map(asked.stated);
    for (const { reading, quantities } of numbers) {
      const quantity = quantities[i];
      if (quantity) values.set(reading.name, quantity);
    }
    const named = sample && row.cells[sample.index];
    return {
      values,
      ...(named ? { sample: named } : {}),
      line: row.line,
      placeOf: (name): Place => table.placeOf(row, numbers.find(({ reading }) => reading.name === name)?.column),
    };
  });
  return { rows, findings: [], document };
}

function columnOf(
  table: Table,
  reading: Reading,
  { stated, headings }: Asked,
): { readonly column?: Column; readonly findings: readonly Finding[] } {
  const heading = headings.get(reading.name);
  const byHeading = table.columns.find((one) => one.heading === heading);
  if (byHeading) return { column: byHeading, findings: [] };
  const found = findColumn(table, heading === undefined ? namesOf(reading) : [heading]);
  const { name, isRequired, example } = reading;
  if (found.ok) {
    if (!stated.has(name)) return { column: found.column, findings: [] };
    const place = table.placeOf(table.head, found.column);
    const facts = { name, heading: found.column.heading };
    return { findings: [{ code: 'reading-twice', severity: 'error', place, facts }] };
  }
  if (found.problem.code === 'column-duplicate' || heading !== undefined)
    return { findings: [findingInTable(found.problem)] };
  if (!isRequired || stated.has(name)) return { findings: [] };
  const meant = found.problem.facts.nearest;
  if (meant.length > 0) return { findings: [findingInTable(found.problem)] };
  const facts = { name, example, isTable: true };
  return { findings: [{ code: 'reading-missing', severity: 'error', place: table.placeOf(table.head), facts }] };
}

function numbersOf(table: Table, column: Column, { measures, sign, isRequired }: Reading) {
  const judged = sign === 'any' ? {} : { sign: sign ?? ('above zero' as const) };
  return readNumbers(table, column, { measures, ...judged, ...(isRequired ? {} : { empty: 'allowed' as const }) });
}

function namesOf({ name, also = [] }: Reading): string[] {
  return [name, ...also];
}
