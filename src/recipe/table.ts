import type { Facts, Span } from '../diagnostics/facts.ts';
import type { Place } from '../diagnostics/finding.ts';

/** A table as it stands in a CSV text, with a way back from every cell to its characters. */
export interface Table {
  readonly columns: readonly Column[];
  readonly head: Row;
  /** Those with anything in them, each with as many cells as the head. */
  readonly rows: readonly Row[];
  /** Where a row stands, or its cell in a column, or some characters of that. */
  placeOf(row: Row, column?: Pick<Column, 'index'>, part?: Span): Place;
}

export interface Column {
  /** The heading without its unit: `mass` of `mass (mg)`, `mass [mg]` and `mass / mg`. */
  readonly name: string;
  readonly heading: string;
  /** As written; whether it is a unit is judged where the column is read as numbers. */
  readonly unit?: string;
  /** Of its cells in every row. */
  readonly index: number;
}

export interface Row {
  /** Where it starts, from 1. */
  readonly line: number;
  /** Without quotes and the white space around them. */
  readonly cells: readonly string[];
  /** Characters of the text, without a byte order mark. */
  readonly span: Span;
}

/** What can be wrong with a table; where there are `more`, they are not told one by one. */
export type TableFacts = Pick<
  Facts,
  | 'unknown-unit'
  | 'wrong-dimension'
  | 'wrong-value'
  | 'table-empty'
  | 'table-too-large'
  | 'table-syntax'
  | 'separator-unclear'
  | 'row-length'
  | 'header-missing'
  | 'column-nameless'
  | 'column-duplicate'
  | 'column-missing'
  | 'column-unread'
  | 'column-unit-missing'
  | 'point-unknown'
  | 'cell-empty'
  | 'cell-repeated'
  | 'cell-not-a-number'
  | 'cell-decimal-comma'
  | 'cell-not-above-zero'
  | 'cell-below-zero'
  | 'curve-too-short'
  | 'curve-not-monotonic'
  | 'curve-starts-late'
  | 'curve-rises'
>;

/** Something wrong with a table, and where: plain data, returned, never thrown. */
export type TableProblem<C extends keyof TableFacts = keyof TableFacts> = {
  readonly [K in C]: { readonly code: K; readonly facts: TableFacts[K]; readonly place: Place };
}[C];
