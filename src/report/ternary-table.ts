import type { StudyColumn } from '../mixture/compute-columns.ts';
import type { GridBlock, StudyGrid } from '../mixture/study-grid.ts';
import { formatNumber } from '../units/format-number.ts';
import { csvCell } from './csv-cell.ts';
import { foldLines } from './fold-lines.ts';
import { round12 } from './round.ts';
import { sayFigure } from './say-figure.ts';
import { type Column, drawTable } from './table.ts';

/** Lines of a table that a person reads; more are for a file. */
const most = 60;
const width = 80;

/** The points of a grid as a table: names, shares of what is varied, and as many columns as fit a line. */
export function ternaryText(title: string, grid: StudyGrid): string {
  const { names, steps, count, columns, values, coordinates } = grid;
  const head = [
    title,
    `${count} point${count === 1 ? '' : 's'} of the lattice in ${steps} steps; shares of ${names.join(' + ')}`,
    '',
  ];
  const shown = Math.min(count, most);
  const all: Column[] = [
    { head: 'point', align: 'left' },
    ...names.map((name): Column => ({ head: `${name} %`, align: 'right' })),
    ...columns.map((column): Column => ({ head: headOf(column), align: 'right' })),
  ];
  const rows = Array.from({ length: shown }, (_, i) => [
    idOf(coordinates, i),
    ...names.map((_, k) => sayShare(coordinates[k]?.[i] ?? 0, steps)),
    ...columns.map((_, c) => sayFigure(values[c]?.[i] ?? Number.NaN)),
  ]);
  let fits = all.length;
  const draw = (): string[] =>
    drawTable(
      all.slice(0, fits),
      rows.map((row) => row.slice(0, fits)),
    );
  while (fits > names.length + 1 && draw().some((line) => line.length > width)) fits--;
  const hidden = all.slice(fits).map((column) => column.head);
  const left = [
    ...(count > shown ? [`${count - shown} more points: --format csv`] : []),
    ...(hidden.length > 0 ? [`more columns in --format csv: ${hidden.join(', ')}`] : []),
  ];
  return [...head, ...draw(), ...(left.length > 0 ? ['', ...left.flatMap((line) => foldLines(line, width))] : [])].join(
    '\n',
  );
}

/** The names of the columns of a grid in a file, each with its unit. */
export function ternaryHeads(names: readonly string[], columns: readonly StudyColumn[]): string[] {
  return ['point', ...names.map((name) => `${name} / %`), ...columns.map(headOf)];
}

/** The head of the CSV of a grid. */
export function ternaryCsvHead(names: readonly string[], columns: readonly StudyColumn[]): string {
  return ternaryHeads(names, columns).map(csvCell).join(',');
}

/** A stretch of points as CSV lines, each at full precision and with its line end. */
export function ternaryCsvLines({ coordinates, values, count }: GridBlock, steps: number): string {
  let text = '';
  for (let i = 0; i < count; i++) {
    text += idOf(coordinates, i);
    for (const column of coordinates) text += `,${round12((100 * (column[i] ?? 0)) / steps)}`;
    for (const column of values) {
      const value = column[i] ?? Number.NaN;
      text += Number.isFinite(value) ? `,${round12(value)}` : ',';
    }
    text += '\r\n';
  }
  return text;
}

/** A grid as plain data (schemas/ternary.schema.json). */
export function ternaryData(title: string, { names, steps, columns, coordinates, values, count }: StudyGrid) {
  return {
    title,
    names,
    steps,
    columns: columns.map(({ name, unit, counted }) => ({ name, unit, ...(counted ? { counted } : {}) })),
    points: Array.from({ length: count }, (_, i) => ({
      id: idOf(coordinates, i),
      steps: coordinates.map((column) => column[i]),
      values: values.map((column) => {
        const value = column[i] ?? Number.NaN;
        return Number.isFinite(value) ? round12(value) : null;
      }),
    })),
  };
}

function headOf({ name, unit }: StudyColumn): string {
  return unit === '' ? name : `${name.replace(/ by (volume|moles)$/, '')} / ${unit}`;
}

function idOf(coordinates: readonly Int32Array[], i: number): string {
  return coordinates.map((column) => column[i]).join('-');
}

function sayShare(step: number, steps: number): string {
  const decimals = 100 % steps === 0 ? 0 : 2;
  return formatNumber((100 * step) / steps, { decimals });
}
