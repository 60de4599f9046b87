import type { Finding, Place } from '../diagnostics/finding.ts';
import { measures } from '../units/describe-unit.ts';
import { formatQuantity } from '../units/format-quantity.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import { checkCurve } from './check-curve.ts';
import { dropReference } from './drop-reference.ts';
import { findColumn } from './find-column.ts';
import { findingInTable } from './finding-in-table.ts';
import { headingUnit } from './heading-unit.ts';
import { readNumbers } from './read-numbers.ts';
import { readTable } from './read-table.ts';
import type { SourceDocument } from './source-document.ts';
import type { Column, Table, TableProblem } from './table.ts';
import { tableDocument } from './table-document.ts';

/** A discharge: points in the order measured. */
export interface Curve {
  readonly file: string;
  /** What the capacity counts: the whole cell (C), a gram of active material (C/kg) or an area (C/m2). */
  readonly per: 'cell' | 'mass' | 'area';
  readonly capacity: Float64Array;
  /** V */
  readonly voltage: Float64Array;
}

export interface ReadCurve {
  /** Absent where a finding of severity error kept it from being read. */
  readonly curve?: Curve;
  /** The heading of a voltage that is said to be against lithium: the cell's own only where its anode is lithium. */
  readonly reference?: { readonly heading: string; readonly place: Place };
  readonly findings: readonly Finding[];
  readonly document: SourceDocument;
}

const perOf = { capacity: 'cell', 'specific capacity': 'mass', 'areal capacity': 'area' } as const;
type CapacityKind = keyof typeof perOf;
const kinds = Object.keys(perOf) as CapacityKind[];

/** What a column is called that counts a discharge, first the names to tell; a name with its kind has that and no other. */
const capacityNames = [
  ...['capacity', 'specific capacity', 'areal capacity', 'Q'],
  ...['discharge capacity', 'specific discharge capacity', 'discharge specific capacity', 'areal discharge capacity'],
  ...['gravimetric capacity', 'Q discharge', 'Q dis'],
];
const voltageNames = ['voltage', 'potential', 'E', 'U', 'V', 'cell voltage', 'discharge voltage', 'Ewe', 'Ecell'];

/**
 * Reads a discharge from a CSV text: a column of capacity, in the cell, by mass of active material or by area as its unit
 * says, and one of voltage. Capacity starts at 0 and never falls. What is wrong comes back as findings in the table.
 */
export function readCurve(text: string, file: string): ReadCurve {
  const document = tableDocument(text, file);
  const read = readTable(text, file);
  const stop = (problems: readonly TableProblem[]): ReadCurve => ({ findings: problems.map(findingInTable), document });
  if (read.table === undefined || read.problems.length > 0) return stop(read.problems);

  const { table } = read;
  const columns = table.columns.map(dropReference);
  const named = { ...table, columns };
  const found = [findColumn(named, capacityNames), findColumn(named, voltageNames)] as const;
  const [charge, volt] = found;
  if (!charge.ok || !volt.ok) return stop(found.flatMap((one) => (one.ok ? [] : one.problem)));

  const kind = kindOf(table, charge.column);
  const capacity = readNumbers(table, charge.column, {
    measures: kind === undefined ? kinds : [kind],
    sign: 'not below zero',
  });
  const voltage = readNumbers(table, volt.column, { measures: ['voltage'] });
  const problems = [...capacity.problems, ...voltage.problems];
  if (problems.length > 0 || kind === undefined) return stop(problems);

  const points = table.rows.flatMap((row, i) => {
    const [q, v] = [capacity.quantities[i], voltage.quantities[i]];
    return q && v ? [{ row, capacity: q, voltage: v }] : [];
  });
  const findings = checkCurve(points, table, charge.column, volt.column).map(findingInTable);
  const own = table.columns.find(({ index }) => index === volt.column.index);
  const isReferred = own !== undefined && own !== volt.column;
  return {
    ...(findings.some(({ severity }) => severity === 'error')
      ? {}
      : {
          curve: {
            file,
            per: perOf[kind],
            capacity: Float64Array.from(points, (point) => point.capacity.value),
            voltage: Float64Array.from(points, (point) => point.voltage.value),
          },
        }),
    ...(isReferred ? { reference: { heading: own.heading, place: table.placeOf(table.head, own) } } : {}),
    findings,
    document,
  };
}
