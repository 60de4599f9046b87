import type { Parsed } from '../diagnostics/facts.ts';
import type { Finding, Place } from '../diagnostics/finding.ts';
import { convertTo } from '../units/convert.ts';
import { measures } from '../units/describe-unit.ts';
import type { Quantity } from '../units/quantity.ts';
import { findColumn } from './find-column.ts';
import { findingInTable } from './finding-in-table.ts';
import { measuredDimensions } from './measured-dimensions.ts';
import { readNumbers } from './read-numbers.ts';
import { readTable } from './read-table.ts';
import { sharesOfRows } from './shares-of-rows.ts';
import type { SourceDocument } from './source-document.ts';
import type { Column, Table, TableProblem } from './table.ts';
import { tableDocument } from './table-document.ts';

/** One measured mixture. */
export interface ResultRow {
  readonly shares: Float64Array;
  /** In the unit of the column; absent where the cell is empty. */
  readonly response?: number;
  /** Line in the table, from 1. */
  readonly row: number;
}

export interface ReadResults {
  readonly rows?: readonly ResultRow[];
  /** The response's heading and the unit that its numbers are in; empty where they have none. */
  readonly response: { readonly name: string; readonly unit: string };
  /** Of a line, from 1; of the head where no row starts there. */
  placeOf(line: number): Place;
  readonly findings: readonly Finding[];
  readonly document: SourceDocument;
  /** Of records instead of a table: theirs. */
  readonly documents?: readonly SourceDocument[];
}

/** The shares that the name of a point means, such as `3-5-2`. */
type PointReader = (id: string) => Parsed<Float64Array, 'point-unknown'>;

/**
 * Reads measured results: a column of shares for each varied component (`%`, or parts of one whole), or the names of points in
 * a column `point`, and one of the response. Shares are made to sum to one where they do but for rounding. What is wrong comes
 * back as findings in the table.
 */
export function readResults(
  text: string,
  file: string,
  names: readonly string[],
  response: string,
  pointOf?: PointReader,
): ReadResults {
  const document = tableDocument(text, file);
  const stop = (problems: readonly TableProblem[]): ReadResults => ({
    response: { name: response, unit: '' },
    placeOf: () => ({ file, path: [] }),
    findings: problems.map(findingInTable),
    document,
  });
  const { table, problems } = readTable(text, file);
  if (table === undefined || problems.length > 0) return stop(problems);
  const found = names.map((name) => findColumn(table, [name]));
  const measured = findColumn(table, [response]);
  const byName = findColumn(table, ['point']);
  const isNamed = pointOf !== undefined && byName.ok && found.every((one) => !one.ok);
  const lost = [...(isNamed ? [] : found), measured].flatMap((one) => (one.ok ? [] : [one.problem]));
  const columns = found.flatMap((one) => (one.ok ? [one.column] : []));
  if (lost.length > 0 || !measured.ok) return stop(lost);
  const shares = columns.map((column) =>
    readNumbers(table, column, { measures: ['number', 'fraction'], sign: 'not below zero' }),
  );
  const responses = readResponses(table, measured.column);
  const points = isNamed ? readPoints(table, byName.column, pointOf) : undefined;
  const wrong = [...shares.flatMap((one) => one.problems), ...(points?.problems ?? []), ...responses.problems];
  wrong.push(...beyondReach(table, measured.column, responses.quantities));
  if (wrong.length > 0) return stop(wrong);
  const mixtures =
    points?.shares ??
    sharesOfRows(
      shares.map((one) => one.quantities),
      table.rows.length,
    );
  const unit = responses.quantities.find((one) => one !== undefined)?.unit.symbol ?? '';
  const rows = table.rows.map(({ line }, i): ResultRow => {
    const value = responses.quantities[i];
    return {
      shares: mixtures[i] ?? new Float64Array(),
      ...(value === undefined ? {} : { response: unit === '' ? value.number : convertTo(value, unit) }),
      row: line,
    };
  });
  const placeOf = (line: number) => table.placeOf(table.rows.find((row) => row.line === line) ?? table.head);
  return { rows, response: { name: measured.column.name, unit }, placeOf, findings: [], document };
}

function readPoints(table: Table, column: Column, pointOf: PointReader) {
  const read = table.rows.map((row) => ({ row, point: pointOf(row.cells[column.index] ?? '') }));
  const problems = read.flatMap(({ row, point }): TableProblem[] =>
    point.ok ? [] : [{ ...point.problem, place: table.placeOf(row, column) }],
  );
  return { shares: read.flatMap(({ point }) => (point.ok ? [point.value] : [])), problems };
}

/** Nothing that is measured is further from one of its units; powers of ten beyond it overflow on the way back from logarithms. */
const reach = { least: 1e-20, most: 1e20 };

/** Responses that no instrument shows, such as 1e300. */
function beyondReach(table: Table, column: Column, quantities: readonly (Quantity | undefined)[]): TableProblem[] {
  return quantities.flatMap((one, i): TableProblem[] => {
    const row = table.rows[i];
    const size = Math.abs(one?.number ?? 0);
    if (one === undefined || row === undefined || size === 0 || (size >= reach.least && size <= reach.most)) return [];
    const facts = { expected: 'a result between 1e-20 and 1e20', found: `"${one.text}"` };
    return [{ code: 'wrong-value', facts, place: table.placeOf(row, column) }];
  });
}

/** Cells may have units of their own; all of them measure the same. */
function readResponses(table: Table, column: Column): ReturnType<typeof readNumbers> {
  const all = readNumbers(table, column, { measures: [...measuredDimensions], empty: 'allowed' });
  const [first] = all.quantities.filter((one) => one !== undefined);
  const own = first && measuredDimensions.find((one) => measures(first.unit, one));
  return all.problems.length > 0 || own === undefined
    ? all
    : readNumbers(table, column, { measures: [own], empty: 'allowed' });
}
