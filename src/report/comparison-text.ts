import type { CellEnergy } from '../cell/cell-energy.ts';
import type { Value } from '../cell/doubtful-value.ts';
import { fromSI } from '../units/convert.ts';
import { foldLines } from './fold-lines.ts';
import { round12 } from './round.ts';
import { sayValue } from './say-value.ts';
import { type Column, drawTable } from './table.ts';

const width = 80;

/** Cells side by side: what differs first, the greatest difference on top; then what is the same. */
export function comparisonText(cells: readonly CellEnergy[]): string {
  const heads = cells.flatMap(({ title, file }, i) =>
    foldLines(`${String.fromCharCode(65 + i)}  ${title} (${file})`, width).map((line, k) =>
      k === 0 ? line : `   ${line}`,
    ),
  );
  const { differing, same } = splitFigures(cells);
  const columns: Column[] = [
    { head: '', align: 'left' },
    ...cells.map((_, i): Column => ({ head: String.fromCharCode(65 + i), align: 'right' })),
    { head: '', align: 'left' },
    ...(cells.length === 2 ? [{ head: 'B/A', align: 'right' } as const] : []),
  ];
  const rowOf = ({ name, unit, values }: Compared): string[] => [
    name,
    ...values.map((value) => (value ? sayValue(value.value, unit, value) : '-')),
    unit,
    ...(cells.length === 2 ? [ratioOf(values)] : []),
  ];
  const lines = [...heads, ''];
  if (differing.length > 0) lines.push(...drawTable(columns, differing.map(rowOf)), '');
  else lines.push('nothing differs', '');
  if (same.length > 0)
    lines.push(
      'the same in all',
      ...drawTable(
        [columns[0] as Column, { head: '', align: 'right' }, { head: '', align: 'left' }],
        same.map(({ name, unit, values }) => [
          name,
          values[0] ? sayValue(values[0].value, unit, values[0]) : '-',
          unit,
        ]),
      ),
    );
  return lines.join('\n').trimEnd();
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
  const names = new Map(cells.flatMap((cell) => cell.figures.map((one) => [one.name, one.unit] as const)));
  const compared = [...names].map(
    ([name, unit]): Compared => ({
      name,
      unit,
      values: cells.map((cell) => cell.figures.find((one) => one.name === name)?.value),
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
