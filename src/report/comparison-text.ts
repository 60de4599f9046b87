import type { CellEnergy } from '../cell/cell-energy.ts';
import type { Value } from '../cell/doubtful-value.ts';
import { fromSI } from '../units/convert.ts';
import { disarm } from './disarm.ts';
import { displayWidth } from './findings.ts';
import { printPlainly } from './print-plainly.ts';
import { round12 } from './round.ts';
import { sayValue } from './say-value.ts';
import { type Column, drawTable } from './table.ts';
import { wrapLines } from './wrap-lines.ts';

const width = 80;

/** Cells side by side: what differs first, the greatest difference on top; then what is the same. */
export function comparisonText(given: readonly CellEnergy[]): string {
  const cells = printPlainly(given);
  const heads = cells.flatMap(({ title, file }, i) => wrapLines(`${title} (${file})`, `${letter(i)}  `, width));
  const { differing, same } = splitFigures(cells);
  const lines = [...heads, ''];
  if (differing.length > 0) lines.push(...differingTables(differing, cells.length));
  else lines.push('nothing differs', '');
  if (same.length > 0)
    lines.push(
      'the same in all',
      ...drawTable(
        [left, right(''), left],
        same.map(({ name, unit, values }) => [
          name,
          values[0] ? sayValue(values[0].value, unit, values[0]) : '-',
          unit,
        ]),
      ),
    );
  return disarm(lines.join('\n').trimEnd());
}

const left: Column = { head: '', align: 'left' };
const right = (head: string): Column => ({ head, align: 'right' });

function letter(i: number): string {
  return String.fromCharCode(65 + i);
}

/** One table, or as few as fit the width with some of the cells each. */
function differingTables(differing: readonly Compared[], count: number): string[] {
  for (let parts = 1; ; parts++) {
    const most = Math.ceil(count / parts);
    const starts = Array.from({ length: Math.ceil(count / most) }, (_, i) => i * most);
    const tables = starts.map((from) => differingTable(differing, from, Math.min(from + most, count), count));
    const fits = tables.every((table) => table.every((line) => displayWidth(line) <= width));
    if (fits || most === 1) return tables.flatMap((table) => [...table, '']);
  }
}

function differingTable(differing: readonly Compared[], from: number, to: number, count: number): string[] {
  const letters = Array.from({ length: to - from }, (_, i) => right(letter(from + i)));
  const columns = [left, ...letters, left, ...(count === 2 && letters.length === 2 ? [right('B/A')] : [])];
  const there = differing.filter(({ values }) => values.slice(from, to).some((value) => value !== undefined));
  const rows = there.map(({ name, unit, values }) => [
    name,
    ...values.slice(from, to).map((value) => (value ? sayValue(value.value, unit, value) : '-')),
    unit,
    ...(columns.length > letters.length + 2 ? [ratioOf(values)] : []),
  ]);
  return drawTable(columns, rows);
}

/** The same as plain data. */
export function comparisonData(cells: readonly CellEnergy[]) {
  const { differing, same } = splitFigures(cells);
  const data = ({ name, unit, values }: Compared) => ({
    name,
    unit,
    values: values.map((one) => (one ? round12(unit === '' ? one.value : fromSI(one.value, unit)) : null)),
  });
  return {
    cells: cells.map(({ title, file }) => ({ title, file })),
    differing: differing.map(data),
    same: same.map(data),
  };
}

interface Compared {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly (Value | undefined)[];
}

function splitFigures(cells: readonly CellEnergy[]): { differing: Compared[]; same: Compared[] } {
  // A mass is in g of a cell with a size, in mg/cm^2 of one without: figures of one name and two units are two.
  const kinds = new Map(
    cells.flatMap(({ figures }) => figures.map(({ name, unit }) => [`${name} / ${unit}`, { name, unit }] as const)),
  );
  const compared = [...kinds.values()].map(
    ({ name, unit }): Compared => ({
      name,
      unit,
      values: cells.map(({ figures }) => figures.find((one) => one.name === name && one.unit === unit)?.value),
    }),
  );
  const differing = compared.filter((one) => spreadOf(one) > 1e-9);
  return {
    differing: differing.toSorted((a, b) => spreadOf(b) - spreadOf(a)),
    same: compared.filter((one) => spreadOf(one) <= 1e-9),
  };
}

/** How far apart, as a share of the greater; what one cell lacks is as far apart as can be. */
function spreadOf({ values }: Compared): number {
  const known = values.flatMap((one) => (one ? [one.value] : []));
  if (known.length < values.length) return 2;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const size = Math.max(Math.abs(least), Math.abs(most));
  return size === 0 ? 0 : (most - least) / size;
}

function ratioOf([a, b]: Compared['values']): string {
  if (a === undefined || b === undefined || a.value === 0) return '';
  return sayValue(b.value / a.value, '', { significant: 3 });
}
