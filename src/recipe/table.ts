import type { Facts, Span } from '../diagnostics/facts.ts';
import type { Location } from '../diagnostics/location.ts';

/** A table as it stands in a CSV text, with a way back from every cell to its line and column. */
export interface Table {
  readonly columns: readonly Column[];
  readonly head: Row;
  /** Those with anything in them, each with as many cells as the head. */
  readonly rows: readonly Row[];
  /** Where a row stands, or its cell in a column, or some characters of that. */
  locate(row: Row, column?: Pick<Column, 'index'>, part?: Span): Location;
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

/** What can be wrong with a table; `more` cells of the same column have the same trouble and are not told one by one. */
export interface TableFacts extends Pick<Facts, 'unknown-unit' | 'wrong-dimension'> {
  'table-empty': { readonly missing: 'head' | 'rows' };
  'table-too-large': { readonly bytes: number; readonly limit: number };
  'table-syntax': { readonly why: 'open' | 'behind' | 'inside' };
  'separator-unclear': { readonly separators: readonly string[] };
  'row-length': {
    readonly cells: number;
    readonly columns: number;
    /** Two cells that look like the halves of one number, as `12,3`. */
    readonly number?: string;
    readonly more: number;
  };
  'header-missing': { readonly text: string };
  'column-nameless': { readonly number: number };
  'column-duplicate': { readonly heading: string; readonly names: readonly string[] };
  'column-missing': {
    readonly names: readonly string[];
    readonly known: readonly string[];
    readonly nearest: readonly string[];
  };
  'column-unit-missing': { readonly column: string; readonly examples: readonly string[] };
  'cell-empty': { readonly column: string; readonly more: number };
  'cell-repeated': { readonly column: string; readonly text: string; readonly line: number };
  'cell-not-a-number': { readonly column: string; readonly text: string; readonly more: number };
  'cell-decimal-comma': {
    readonly column: string;
    readonly text: string;
    readonly instead: string;
    readonly more: number;
  };
  'cell-not-above-zero': { readonly column: string; readonly text: string; readonly more: number };
  'cell-below-zero': { readonly column: string; readonly text: string; readonly more: number };
}

/** Something wrong with a table, and where: plain data, returned, never thrown. */
export type TableProblem<C extends keyof TableFacts = keyof TableFacts> = {
  readonly [K in C]: Location & { readonly code: K; readonly facts: TableFacts[K] };
}[C];
