import type { Finding } from '../diagnostics/finding.ts';
import type { Reading, Readings } from '../recipe/reading.ts';
import type { Estimate } from './estimate.ts';
import { estimateOf } from './estimate-of.ts';
import { givenOf } from './given-of.ts';
import type { Measured, MeasuredFigure, MeasuredGroup } from './measured.ts';
import type { Measurement } from './measurement.ts';

/** What one row leads to. */
export interface RowMeasured {
  readonly figures: readonly MeasuredFigure[];
  readonly findings?: readonly Finding[];
}

interface Told extends Pick<Measured, 'topic' | 'title' | 'equations' | 'references'> {
  readonly readings: readonly Reading[];
  readonly notes?: readonly string[];
  /** What one row says; `of` gives a reading as an estimate. */
  measureRow(row: Readings, of: (name: string) => Estimate | undefined): RowMeasured;
  /** What all rows say together. */
  measureAll?(rows: readonly Readings[]): Partial<Pick<Measured, 'groups' | 'findings' | 'notes' | 'chart'>>;
}

/** A measurement whose rows are told one by one. */
export function measureRows({ readings, measureRow, measureAll, notes = [], ...head }: Told): Measurement {
  return {
    topic: head.topic,
    readings,
    measure: (rows): Measured => {
      const done = rows.map((row) => {
        const { figures, findings = [] } = measureRow(row, (name) => {
          const quantity = row.values.get(name);
          return quantity && estimateOf(quantity);
        });
        const group: MeasuredGroup = {
          name: row.sample ?? '',
          ...(row.line === undefined ? {} : { line: row.line }),
          given: givenOf(readings, row),
          figures,
        };
        return { group, findings };
      });
      const all = measureAll?.(rows) ?? {};
      return {
        ...head,
        groups: [...done.map(({ group }) => group), ...(all.groups ?? [])],
        notes: [...notes, ...(all.notes ?? [])],
        findings: [...done.flatMap(({ findings }) => findings), ...(all.findings ?? [])],
        ...(all.chart ? { chart: all.chart } : {}),
      };
    },
  };
}
