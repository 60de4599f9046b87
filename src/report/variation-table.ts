import type { Axis, Variation } from '../cell/vary-cell.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { csvCell } from './csv-cell.ts';
import { disarm } from './disarm.ts';
import { drawFittingTable } from './draw-fitting-table.ts';
import { printPlainly } from './print-plainly.ts';
import { round12 } from './round.ts';
import type { Column } from './table.ts';
import { wrapLines } from './wrap-lines.ts';

const width = 80;

/** Columns of a second axis that fit 80 characters. */
const most = 7;

/** A figure along one axis, or over two as a table of rows and columns. */
export function variationText(variation: Variation): string {
  const { asked, axes, values } = printPlainly(variation);
  const [first, second] = axes;
  if (first === undefined) return '';
  const unit = asked.unit === '' ? '' : `, ${asked.unit}`;
  const picks = second === undefined ? [0] : pick(second.values.length, most);
  const columns: Column[] = [
    { head: headOf(first), align: 'right' },
    ...picks.map(
      (k): Column => ({
        head: second === undefined ? `${asked.name}${unit}` : sayAxis(second, k),
        align: 'right',
      }),
    ),
  ];
  const count = second?.values.length ?? 1;
  const rows = pick(first.values.length, 41).map((i) => [
    sayAxis(first, i),
    ...picks.map((k) => sayFigure(values[i * count + k] ?? Number.NaN, asked.unit)),
  ]);
  const heading = second && `${asked.name}${unit}; columns: ${headOf(second)}`;
  const above = heading === undefined ? [] : [...wrapLines(heading, '', width), ''];
  return disarm([...above, ...drawFittingTable(columns, rows, width)].join('\n'));
}

/** Every point as CSV (RFC 4180), at full precision, in pieces: ten million points are more than one text can hold. */
export function* variationCsv({ asked, axes, values }: Variation): Generator<string> {
  const heads = [...axes.map(headOf), asked.unit === '' ? asked.name : `${asked.name} / ${asked.unit}`];
  let lines = [heads.map(csvCell).join(',')];
  for (let point = 0; point < values.length; point++) {
    if (lines.length >= 10_000) {
      yield `${lines.join('\r\n')}\r\n`;
      lines = [];
    }
    let rest = point;
    const at: number[] = [];
    for (const axis of axes.toReversed()) {
      at.unshift(rest % axis.values.length);
      rest = Math.floor(rest / axis.values.length);
    }
    const value = values[point] ?? Number.NaN;
    const cells = axes.map((axis, k) => String(round12(axisNumber(axis, at[k] ?? 0))));
    lines.push([...cells, Number.isFinite(value) ? String(round12(figureNumber(value, asked.unit))) : ''].join(','));
  }
  yield `${lines.join('\r\n')}\r\n`;
}

/** The same as plain data: axes and the figure's values, row by row. */
export function variationData({ asked, axes, values }: Variation) {
  return {
    figure: asked.name,
    unit: asked.unit,
    axes: axes.map((axis) => ({
      variable: axis.variable.name,
      unit: axis.variable.unit,
      ...(axis.variable.of ? { of: axis.variable.of } : {}),
      values: Array.from(axis.values, (_, i) => round12(axisNumber(axis, i))),
    })),
    values: Array.from(values, (value) => (Number.isFinite(value) ? round12(figureNumber(value, asked.unit)) : null)),
  };
}

/** `separator.thickness / um`, with what a loading is of. */
function headOf({ variable }: Axis): string {
  const of = variable.of === undefined ? '' : ` of ${variable.of}`;
  return variable.unit === ''
    ? variable.name
    : `${variable.name} / (${variable.unit}${of})`.replace(/\((\w+)\)$/, '$1');
}

/** A value of an axis in the unit of its statement. */
export function axisNumber({ variable, values }: Axis, i: number): number {
  const value = values[i] ?? Number.NaN;
  return variable.unit === '' ? value : fromSI(value, variable.unit);
}

/** A figure's SI value in the unit it is printed in. */
export function figureNumber(value: number, unit: string): number {
  return unit === '' ? value : fromSI(value, unit);
}

function sayAxis(axis: Axis, i: number): string {
  return formatNumber(axisNumber(axis, i), { significant: 4 });
}

function sayFigure(value: number, unit: string): string {
  return Number.isFinite(value) ? formatNumber(figureNumber(value, unit), { significant: 4 }) : '-';
}

/** At most `count` evenly spread indices, the first and the last among them. */
function pick(length: number, count: number): number[] {
  if (length <= count) return Array.from({ length }, (_, i) => i);
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / (count - 1)));
}
