import { measures } from '../units/describe-unit.ts';
import type { DimensionName } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { findColumn } from './find-column.ts';
import { headingUnit } from './heading-unit.ts';
import type { Column, Table, TableProblem } from './table.ts';

export type CapacityKind = Extract<DimensionName, 'capacity' | 'specific capacity' | 'areal capacity'>;

interface CurveColumns {
  readonly capacity: Column;
  /** What the capacity may be: one kind, where the heading or the first cell says so. */
  readonly kinds: readonly CapacityKind[];
  readonly voltage: Column;
  /** Whether the heading says that the voltage is against lithium. */
  readonly isAgainstLithium: boolean;
}

type Found =
  | { readonly ok: true; readonly value: CurveColumns }
  | { readonly ok: false; readonly problems: readonly TableProblem[] };

// The first of them are told to who has none of them.
const capacityNames = [
  ...['capacity', 'specific capacity', 'areal capacity', 'Q'],
  ...['discharge capacity', 'specific discharge capacity', 'discharge specific capacity', 'areal discharge capacity'],
  ...['gravimetric capacity', 'Q discharge'],
];
const voltageNames = ['voltage', 'potential', 'E', 'U', 'V', 'cell voltage', 'discharge voltage', 'Ewe', 'Ecell'];

/** The columns of a discharge: capacity in the cell, by mass or by area, and voltage. */
export function findCurveColumns(table: Table): Found {
  const capacity = findColumn(table, capacityNames);
  const voltage = findColumn({ ...table, columns: table.columns.map(dropReference) }, voltageNames);
  if (!capacity.ok || !voltage.ok) {
    return { ok: false, problems: [capacity, voltage].flatMap((one) => (one.ok ? [] : one.problem)) };
  }
  const kinds = kindsOf(table, capacity.column);
  const isAgainstLithium = !table.columns.includes(voltage.column);
  return { ok: true, value: { capacity: capacity.column, kinds, voltage: voltage.column, isAgainstLithium } };
}

/** What the name of a column says, else its unit, else the unit of its first cell. */
function kindsOf(table: Table, column: Column): readonly CapacityKind[] {
  const all = ['capacity', 'specific capacity', 'areal capacity'] as const;
  if (/specific|gravimetric/i.test(column.name)) return ['specific capacity'];
  if (/areal/i.test(column.name)) return ['areal capacity'];
  const heading = headingUnit(column, all);
  if (!heading.ok) return all;
  const first = parseQuantity(table.rows[0]?.cells[column.index] ?? '', all);
  const unit = heading.value ?? (first.ok ? first.value.unit : undefined);
  return unit === undefined ? all : all.filter((kind) => measures(unit, kind));
}

const reference = /\s*\bvs\.?\s*Li(\s*\/\s*Li\s*[+⁺]|\s*[+⁺]\s*\/\s*Li)?$/i;

/** `potential / V vs. Li/Li+`, `E vs Li (V)` and `V vs Li` without their reference; other columns as they are. */
function dropReference(column: Column): Column {
  const name = column.name.replace(reference, '');
  const unit = column.unit?.replace(reference, '');
  if (name === column.name && unit === column.unit) return column;
  // What stands before "vs" is a unit where nothing else is.
  const own = unit ?? (name === 'V' ? name : undefined);
  return { ...column, name, ...(own === undefined ? {} : { unit: own }) };
}
