import { formatNumber } from '../units/format-number.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Column, Row, Table, TableProblem } from './table.ts';

interface CurvePoint {
  readonly row: Row;
  readonly capacity: Quantity;
  readonly voltage: Quantity;
}

/** A discharge whose first point has more capacity than this, of what it spans, was cut or runs on from another. */
const lateStart = 0.01;

/** What keeps the points of a table from being one discharge, from its start to its end. */
export function checkCurve(
  points: readonly CurvePoint[],
  table: Table,
  columns: { readonly capacity: Column; readonly voltage: Column },
): TableProblem[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last) {
    const place = table.placeOf(first?.row ?? table.head);
    return [{ code: 'curve-too-short', facts: { points: points.length }, place }];
  }
  const falls = points.findIndex((point, i) => point.capacity.value < (points[i - 1] ?? point).capacity.value);
  const [before, after] = [points[falls - 1], points[falls]];
  if (before !== undefined && after !== undefined) {
    const facts = { text: say(after.capacity), before: say(before.capacity), line: before.row.line };
    return [{ code: 'curve-not-monotonic', facts, place: table.placeOf(after.row, columns.capacity) }];
  }
  const span = last.capacity.value - first.capacity.value;
  if (span === 0) {
    const facts = { points: points.length, capacity: say(first.capacity) };
    return [{ code: 'curve-too-short', facts, place: table.placeOf(last.row, columns.capacity) }];
  }
  const ends = (what: 'capacity' | 'voltage') => ({ first: say(first[what]), last: say(last[what]) });
  const problems: TableProblem[] = [];
  if (first.capacity.value > lateStart * span) {
    const place = table.placeOf(first.row, columns.capacity);
    problems.push({ code: 'curve-starts-late', facts: ends('capacity'), place });
  }
  if (last.voltage.value > first.voltage.value) {
    problems.push({ code: 'curve-rises', facts: ends('voltage'), place: table.placeOf(last.row, columns.voltage) });
  }
  return problems;
}

function say({ number, unit }: Quantity): string {
  return `${formatNumber(number)} ${unit.symbol}`;
}
