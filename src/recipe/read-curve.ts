import type { Finding } from '../diagnostics/finding.ts';
import { checkCurve } from './check-curve.ts';
import { type CapacityKind, findCurveColumns } from './find-curve-columns.ts';
import { findingInTable } from './finding-in-table.ts';
import { readNumbers } from './read-numbers.ts';
import { readTable } from './read-table.ts';
import type { SourceDocument } from './source-document.ts';
import type { TableProblem } from './table.ts';
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
  /** The heading that says that the voltage is against lithium: the cell's own where its anode is lithium. */
  readonly againstLithium?: string;
  readonly findings: readonly Finding[];
  readonly document: SourceDocument;
}

const perOf = { capacity: 'cell', 'specific capacity': 'mass', 'areal capacity': 'area' } as const satisfies Readonly<
  Record<CapacityKind, Curve['per']>
>;

/**
 * Reads a discharge from a CSV text: a column of capacity (in the cell, per mass of active material or per area, as its
 * unit says) and one of voltage. Capacity never falls. What is wrong comes back as findings in the table.
 */
export function readCurve(text: string, file: string): ReadCurve {
  const document = tableDocument(text, file);
  const stop = (problems: readonly TableProblem[]): ReadCurve => ({ findings: problems.map(findingInTable), document });
  const { table, problems } = readTable(text, file);
  if (table === undefined || problems.length > 0) return stop(problems);
  const columns = findCurveColumns(table);
  if (!columns.ok) return stop(columns.problems);

  const { capacity, kinds, voltage, isAgainstLithium } = columns.value;
  const charges = readNumbers(table, capacity, { measures: kinds, sign: 'not below zero' });
  const volts = readNumbers(table, voltage, { measures: ['voltage'] });
  if (charges.problems.length + volts.problems.length > 0) return stop([...charges.problems, ...volts.problems]);

  const points = table.rows.flatMap((row, i) => {
    const [charge, volt] = [charges.quantities[i], volts.quantities[i]];
    return charge && volt ? [{ row, capacity: charge, voltage: volt }] : [];
  });
  const findings = checkCurve(points, table, { capacity, voltage }).map(findingInTable);
  const [kind] = kinds;
  if (kind === undefined || findings.some(({ severity }) => severity === 'error')) return { findings, document };
  const curve: Curve = {
    file,
    per: perOf[kind],
    capacity: Float64Array.from(points, (point) => point.capacity.value),
    voltage: Float64Array.from(points, (point) => point.voltage.value),
  };
  return { curve, ...(isAgainstLithium ? { againstLithium: voltage.heading } : {}), findings, document };
}
