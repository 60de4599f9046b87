import type { Problem } from '../diagnostics/facts.ts';
import type { Place } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { convertTo } from '../units/convert.ts';
import { measures } from '../units/describe-unit.ts';
import type { Quantity } from '../units/quantity.ts';
import { findColumn } from './find-column.ts';
import { measuredDimensions } from './measured-dimensions.ts';
import { readNumbers } from './read-numbers.ts';
import { readTable } from './read-table.ts';
import { sharesOfRows } from './shares-of-rows.ts';
import type { Column, Row, Table } from './table.ts';

/** What keeps a table, a row or one of its cells from being used, and where. */
export interface Refusal {
  /** In the table, from 1. */
  readonly line: number;
  readonly problem: Problem;
  readonly place: Place;
}

/** One measured quantity. */
interface MeasuredColumn {
  readonly name: string;
  /** That the numbers are in; empty where they have none. */
  readonly unit: string;
  /** Of each mixture; NaN where nothing was measured or a refusal says why. */
  readonly values: Float64Array;
  readonly refused: readonly Refusal[];
}

/** Measured mixtures of a study, as far as they can be used. */
export interface Measurements {
  readonly mixtures: readonly { readonly line: number; readonly shares: Float64Array }[];
  readonly columns: readonly MeasuredColumn[];
  /** Rows whose mixture is not known, or all that is wrong with the table. */
  readonly refused: readonly Refusal[];
}

/** The points of a study's lattice by their names. */
export interface KnownPoints {
  readonly ids: readonly string[];
  sharesOf(id: string): ArrayLike<number> | undefined;
}

/**
 * Reads all that was measured of mixtures: their shares in a column for each varied component, else their names in a column
 * `point`; every other column with numbers is a quantity. What cannot be used is left out, row by row, with its reason.
 */
export function readMeasurements(
  text: string,
  file: string,
  names: readonly string[],
  points: KnownPoints,
): Measurements {
  const { table, problems } = readTable(text, file);
  const lineOf = lineCounter(text);
  const troubles = problems.map(({ place, ...problem }) => ({
    line: lineOf(place),
    problem: problem as Problem,
    place,
  }));
  if (table === undefined) return { mixtures: [], columns: [], refused: troubles };
  const byShares = names.map((name) => findColumn(table, [name]));
  const byName = findColumn(table, ['point', 'id']);
  const shares = byShares.flatMap((one) => (one.ok ? [one.column] : []));
  const name = byName.ok ? byName.column : undefined;
  const lost = byShares.flatMap((one) => (one.ok ? [] : [one.problem]));
  if (lost.length > 0 && (shares.length > 0 || name === undefined)) {
    // Of a table with none of them, one thing is wrong: it says nothing of mixtures.
    const none = findColumn(table, ['point', ...names]);
    const told = shares.length === 0 && !none.ok ? [none.problem] : lost;
    const refused = told.map(({ place, ...problem }) => ({
      line: table.head.line,
      problem: problem as Problem,
      place,
    }));
    return { mixtures: [], columns: [], refused: [...troubles, ...refused] };
  }
  const placed = lost.length === 0 ? placeByShares(table, shares, name, points) : placeByName(table, name, points);
  const kept = table.rows.flatMap((row, i) => {
    const own = placed[i];
    return own instanceof Float64Array ? [{ row, shares: own }] : [];
  });
  const others = table.columns.filter((column) => !shares.includes(column) && column !== name);
  const rows = kept.map(({ row }) => row);
  const read = others.map((column) => readMeasured(table, column, rows));
  const measured = read.filter((column) => !isText(column));
  return {
    mixtures: kept.map(({ row, shares }) => ({ line: row.line, shares })),
    // Where nothing is a number, the first says why.
    columns: measured.length > 0 ? measured : read.slice(0, 1),
    refused: [...troubles, ...placed.flatMap((one) => (one instanceof Float64Array ? [] : [one]))],
  };
}

type Placed = Float64Array | Refusal;

function placeByShares(
  table: Table,
  columns: readonly Column[],
  name: Column | undefined,
  points: KnownPoints,
): Placed[] {
  const cells = columns.map((column) =>
    table.rows.map((row) =>
      readAlone(table, row, column, { measures: ['number', 'fraction'], sign: 'not below zero' }),
    ),
  );
  const all = sharesOfRows(
    cells.map((column) => column.map((one) => (isRefusal(one) ? undefined : one))),
    table.rows.length,
  );
  return table.rows.map((row, i): Placed => {
    const wrong = cells.flatMap((column) => column[i] ?? []).find(isRefusal);
    if (wrong) return wrong;
    const shares = all[i] ?? new Float64Array();
    const sum = shares.reduce((total, one) => total + one, 0);
    const [line, place] = [row.line, table.placeOf(row)];
    if (!(Math.abs(sum - 1) <= 1e-6)) {
      const facts = { row: line, sum, least: Math.min(...shares) };
      return { line, place, problem: { code: 'shares-not-one', facts } };
    }
    const id = name === undefined ? '' : (row.cells[name.index] ?? '');
    const said = points.sharesOf(id);
    if (said && name && shares.some((one, k) => Math.abs(one - (said[k] ?? 0)) > 0.006)) {
      const found = `${[...shares].map((one) => Number((100 * one).toFixed(2))).join(' : ')} %`;
      const facts = { expected: `the shares of ${id}`, found };
      return { line, place: table.placeOf(row, name), problem: { code: 'wrong-value', facts } };
    }
    return shares;
  });
}

function placeByName(table: Table, column: Column | undefined, points: KnownPoints): Placed[] {
  return table.rows.map((row): Placed => {
    const id = column === undefined ? '' : (row.cells[column.index] ?? '');
    const shares = points.sharesOf(id);
    if (shares) return Float64Array.from(shares);
    const facts = { name: id, known: [], nearest: nearest(id, points.ids) };
    return { line: row.line, place: table.placeOf(row, column), problem: { code: 'unknown-name', facts } };
  });
}

/** A column of remarks: what is in it was not meant as a number. */
function isText({ values, refused }: MeasuredColumn): boolean {
  return values.every(Number.isNaN) && refused.every(({ problem }) => problem.code === 'cell-not-a-number');
}

/** A column of numbers that measure one thing, in the unit of the first. */
function readMeasured(table: Table, column: Column, rows: readonly Row[]): MeasuredColumn {
  const read = (measured: Wanted['measures']) =>
    rows.map((row) => readAlone(table, row, column, { measures: measured, empty: 'allowed' }));
  const any = read([...measuredDimensions]);
  const first = any.find((one): one is Quantity => one !== undefined && !isRefusal(one));
  const own = first && measuredDimensions.find((one) => measures(first.unit, one));
  const cells = own === undefined ? any : read([own]);
  const unit = first?.unit.symbol ?? '';
  return {
    name: column.name,
    unit,
    values: Float64Array.from(cells, (one) => {
      if (one === undefined || isRefusal(one)) return Number.NaN;
      return unit === '' ? one.number : convertTo(one, unit);
    }),
    refused: onceEach(cells.filter(isRefusal)),
  };
}

/** What is wrong with a heading is wrong once, however many rows it has. */
function onceEach(refused: readonly Refusal[]): Refusal[] {
  const seen = new Set<string>();
  return refused.filter(({ line, problem }) => {
    const key = `${line} ${JSON.stringify(problem)}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

type Wanted = Parameters<typeof readNumbers>[2];

/** One cell, so that what is wrong with it is said of its own line. */
function readAlone(table: Table, row: Row, column: Column, wanted: Wanted): Quantity | Refusal | undefined {
  const { quantities, problems } = readNumbers({ ...table, rows: [row] }, column, wanted);
  const [wrong] = problems;
  if (wrong === undefined) return quantities[0];
  const { place, ...problem } = wrong;
  const [start = 0] = place.span ?? [];
  const [first = 0] = table.placeOf(table.rows[0] ?? row).span ?? [];
  return { line: start < first ? table.head.line : row.line, problem: problem as Problem, place };
}

function isRefusal(one: Quantity | Refusal | undefined): one is Refusal {
  return one !== undefined && 'problem' in one;
}

function lineCounter(text: string): (place: Place) => number {
  return ({ span: [start] = [0, 0] }) => (text.slice(0, start).match(/\r\n|\n|\r/g) ?? []).length + 1;
}
