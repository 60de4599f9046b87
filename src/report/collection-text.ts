import type { Collection, CollectionColumn } from '../collection/collection.ts';
import { formatNumber } from '../units/format-number.ts';
import { collectionHeads } from './collection-heads.ts';
import { csvCell } from './csv-cell.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { foldLines } from './fold-lines.ts';
import { round12 } from './round.ts';
import { printable } from './say-plainly.ts';
import { type Column, drawTable } from './table.ts';

const width = 80;
/** A text of a cell that a line has room for. */
const longest = 40;

/** A collection as a table for a terminal: as many columns as fit a line, and the names of the others. */
export function collectionText(collection: Collection, asked: boolean): string {
  const columns = asked ? collection.columns : inUsualOrder(collection);
  const folder = asked ? '' : sharedFolder(collection);
  const heads = collectionHeads(columns);
  const all = columns.map(
    ({ unit }, i): Column => ({ head: heads[i] ?? '', align: unit === undefined ? 'left' : 'right' }),
  );
  const rows = collection.rows.map((row) =>
    columns.map(({ key }) => {
      const value = row.get(key);
      if (value === undefined) return '';
      if (typeof value === 'number') return sayNumber(value);
      const text = printable((key === 'file' ? value.slice(folder.length) : value).replace(/\s+/g, ' '));
      return asked ? text : shortened(text);
    }),
  );
  let fits = all.length;
  const draw = (): string[] =>
    drawTable(
      all.slice(0, fits),
      rows.map((row) => row.slice(0, fits)),
    );
  while (fits > 1 && !asked && draw().some((line) => line.length > width)) fits--;
  const hidden = all.slice(fits).map((column) => column.head);
  const count = `${rows.length} row${rows.length === 1 ? '' : 's'}${folder === '' ? '' : ` below ${printable(folder)}`}`;
  const left =
    hidden.length > 0 ? foldLines(`${count}; more columns in --format csv: ${hidden.join(', ')}`, width) : [count];
  return rows.length === 0 ? 'no rows' : [...draw(), '', ...left].join('\n');
}

/** The same as a Markdown table, every column. */
export function collectionMarkdown({ columns, rows }: Collection): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(collectionHeads(columns).map(escapeMarkdown)),
    line(columns.map(({ unit }) => (unit === undefined ? '---' : '---:'))),
    ...rows.map((row) =>
      line(
        columns.map(({ key }) => {
          const value = row.get(key);
          return value === undefined ? '' : typeof value === 'number' ? sayNumber(value) : escapeMarkdown(value);
        }),
      ),
    ),
  ].join('\n');
}

/** The same as CSV (RFC 4180), numbers at full precision. */
export function collectionCsv({ columns, rows }: Collection): string {
  const lines = rows.map((row) =>
    columns.map(({ key }) => {
      const value = row.get(key);
      return value === undefined ? '' : csvCell(typeof value === 'number' ? String(round12(value)) : value);
    }),
  );
  return [collectionHeads(columns).map(csvCell), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** The same as plain data (schemas/table.schema.json). */
export function collectionData({ columns, rows }: Collection) {
  return {
    columns: columns.map(({ name, unit, key }) => ({ name, key, ...(unit === undefined ? {} : { unit }) })),
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.map(({ key }) => {
          const value = row.get(key) ?? null;
          return [key, typeof value === 'number' ? round12(value) : value];
        }),
      ),
    ),
  };
}

/** What is asked for most comes first: what it is, what was measured, what it is made of; one kind alone needs no column. */
function inUsualOrder({ columns, rows }: Collection): CollectionColumn[] {
  const first = ['file', 'kind', 'temperature', 'conductivity', 'transference number', 'O/Li'];
  const rank = ({ name, unit }: CollectionColumn): number => {
    const at = first.indexOf(name);
    return at >= 0 ? at : unit === undefined ? 1000 : first.length;
  };
  const isOneKind = new Set(rows.map((row) => row.get('kind'))).size === 1;
  return columns.filter(({ key }) => !(isOneKind && key === 'kind')).toSorted((a, b) => rank(a) - rank(b));
}

/** The folder that all files are in, with its last slash; empty where they have none in common. */
function sharedFolder({ rows }: Collection): string {
  const files = rows.map((row) => String(row.get('file') ?? ''));
  const [first = '', ...others] = files;
  let shared = first.slice(0, first.lastIndexOf('/') + 1);
  while (shared !== '' && !others.every((file) => file.startsWith(shared))) {
    shared = shared.slice(0, shared.lastIndexOf('/', shared.length - 2) + 1);
  }
  return shared;
}

function sayNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e6 ? String(value) : formatNumber(value, { significant: 4 });
}

function shortened(text: string): string {
  return text.length <= longest ? text : `…${text.slice(1 - longest)}`;
}
