import { parse } from 'csv-parse/sync';
import type { Span } from '../diagnostics/facts.ts';
import type { Place } from '../diagnostics/finding.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { chooseSeparator } from './choose-separator.ts';
import { foldAlike, type Trouble } from './fold-alike.ts';
import { placesIn } from './places-in.ts';
import { splitHeading } from './split-heading.ts';
import { splitCells, splitRecords } from './split-records.ts';
import type { Column, Row, Table, TableFacts, TableProblem } from './table.ts';

/** In bytes: a long cycling curve; what is larger is a database. */
export const largestTable = 8 * 1024 * 1024;

interface ReadTable {
  readonly table?: Table;
  readonly problems: readonly TableProblem[];
}

/**
 * Reads a CSV text into named columns and rows of text. Cells are separated by commas, semicolons or tabs: by what a first
 * line such as `sep=;` says, else by what fits the head and every row. Empty rows and a byte order mark are passed over.
 *
 * The table is there as soon as its columns are known, without the rows that the problems speak of. Throws nothing.
 */
export function readTable(text: string, file: string): ReadTable {
  const own = text.replace(/^\ufeff/, '');
  const mark = text.length - own.length;
  const at = ([start, end]: Span): Place => ({ file, path: [], span: [start + mark, end + mark] });
  const lineOf = placesIn(own);
  const stop = <C extends keyof TableFacts>(code: C, facts: TableFacts[C], span: Span = [0, 0]): ReadTable => ({
    problems: [{ code, facts, place: at(span) } as TableProblem],
  });

  const bytes = new TextEncoder().encode(own).length;
  if (bytes > largestTable) return stop('table-too-large', { bytes, limit: largestTable });
  // Separators and empty quotes alone.
  if (/^[\s,;"]*$/.test(own)) return stop('table-empty', { missing: 'head' });

  // The line with which a spreadsheet is told the separator.
  const told = /^sep=([,;\t|])[^\S\r\n]*(?:\r\n|\n|\r|$)/i.exec(own);
  const split = (separator: string) => splitRecords(parse, own, told?.[0].length ?? 0, separator);
  const choice = told?.[1]
    ? ({ ok: true, separator: told[1], records: split(told[1]) } as const)
    : chooseSeparator(own, split);
  if (!choice.ok) return stop('separator-unclear', { separators: choice.among });
  const { records, broken } = choice.records;
  if (broken) return stop('table-syntax', { why: broken.why }, [broken.at, broken.at + 1]);

  const [head, ...rows] = records
    .filter(({ cells }) => !isBlank(cells))
    .map((record): Row => ({ ...record, line: lineOf(record.span[0]).line }));
  if (head === undefined) return stop('table-empty', { missing: 'head' });
  const placeOf: Table['placeOf'] = ({ span }, column, part) => {
    const record = own.slice(...span);
    const whole: Span = [record.length - record.trimStart().length, record.trimEnd().length];
    const cell = column && splitCells(parse, record, choice.separator)[column.index];
    const [start, end] = within(record, cell ?? whole, part);
    return at([span[0] + start, span[0] + end]);
  };
  const { columns, problems } = readHead(head, rows, placeOf);
  if (problems.length > 0) return { problems };
  if (rows.length === 0)
    return { problems: [{ code: 'table-empty', facts: { missing: 'rows' }, place: placeOf(head) }] };
  const whole = keepWhole(head.cells.length, rows, placeOf);
  return { table: { columns, head, rows: whole.rows, placeOf }, problems: whole.problems };
}

interface Head {
  readonly columns: readonly Column[];
  readonly problems: readonly TableProblem[];
}

function readHead(head: Row, rows: readonly Row[], placeOf: Table['placeOf']): Head {
  const filled = head.cells.filter((cell) => cell !== '');
  if (filled.every((cell) => parseQuantity(cell, ['number']).ok || parseQuantity(cell).ok)) {
    const facts = { text: filled.join(', ') };
    return { columns: [], problems: [{ code: 'header-missing', facts, place: placeOf(head) }] };
  }
  const columns = new Map<string, Column>();
  const troubles: Trouble[] = [];
  for (const [index, cell] of head.cells.entries()) {
    const heading = cell.replace(/\s+/g, ' ');
    // A spreadsheet saves columns that were emptied, too.
    if (heading === '' && rows.every(({ cells }) => (cells[index] ?? '') === '')) continue;
    const at = { row: head, column: { index } };
    if (heading === '') troubles.push({ code: 'column-nameless', facts: { number: index + 1 }, ...at });
    else if (columns.has(heading)) {
      troubles.push({ code: 'column-duplicate', facts: { heading, names: [heading] }, ...at });
    } else columns.set(heading, { ...splitHeading(heading), heading, index });
  }
  return { columns: [...columns.values()], problems: foldAlike(troubles, placeOf) };
}

/** The rows with a cell for every column. */
function keepWhole(
  columns: number,
  rows: readonly Row[],
  placeOf: Table['placeOf'],
): { readonly rows: readonly Row[]; readonly problems: readonly TableProblem[] } {
  const troubles: Trouble[] = [];
  const whole = rows.flatMap((row) => {
    const { cells } = row;
    if (cells.length >= columns && isBlank(cells.slice(columns))) return [{ ...row, cells: cells.slice(0, columns) }];
    const number = cells.length > columns ? halves(cells) : undefined;
    const facts = { cells: cells.length, columns, ...(number === undefined ? {} : { number }), more: 0 };
    troubles.push({ code: 'row-length', facts, row });
    return [];
  });
  return { rows: whole, problems: foldAlike(troubles, placeOf) };
}

/** Neighbours that look like one number with a decimal comma, or two: digits, then digits without a sign. */
function halves(cells: readonly string[]): string | undefined {
  return /(?<![^\n])[-+−–]?\d+(?:\n\d+)+(?![^\n])/.exec(cells.join('\n'))?.[0].replaceAll('\n', ',');
}

/** The characters of a cell that are meant; of a quoted cell, all of it. */
function within(record: string, [start, end]: Span, part: Span | undefined): Span {
  return part === undefined || record[start] === '"' ? [start, end] : [start + part[0], start + part[1]];
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}
