import type { Finding } from '../diagnostics/finding.ts';
import type { DimensionName } from '../units/dimension.ts';
import { findingInTable } from './finding-in-table.ts';
import { judgeSign } from './judge-spectrum-sign.ts';
import { readNumbers } from './read-numbers.ts';
import { readTable } from './read-table.ts';
import type { SourceDocument } from './source-document.ts';
import type { Spectrum, SpectrumPoint } from './spectrum.ts';
import { type SpectrumColumn, spectrumColumns } from './spectrum-columns.ts';
import { spectrumLayout } from './spectrum-layout.ts';
import type { Row, Table } from './table.ts';
import { tableDocument } from './table-document.ts';

interface ReadSpectrum {
  /** Absent where a finding of severity error kept it from being read. */
  readonly spectrum?: Spectrum;
  readonly findings: readonly Finding[];
  readonly document: SourceDocument;
}

/**
 * Reads an impedance spectrum: a file of Gamry's Framework (.DTA), BioLogic's EC-Lab (.mpt) or ZView (.z), told by what it
 * starts with, or a CSV table with headings. What is wrong comes back as findings.
 */
export function readSpectrum(text: string, file: string): ReadSpectrum {
  const document = tableDocument(text, file);
  const stop = (findings: readonly Finding[]): ReadSpectrum => ({ findings, document });
  const layout = spectrumLayout(text);
  if ('sought' in layout) {
    const place = { file, path: [], span: [0, 0] as const };
    return stop([
      { code: 'spectrum-missing', severity: 'error', place, facts: { program: layout.format, sought: layout.sought } },
    ]);
  }
  const read = readTable(layout.table, file);
  if (read.table === undefined || read.problems.length > 0) return stop(read.problems.map(findingInTable));
  const found = spectrumColumns(read.table, layout);
  if (!found.ok) return stop(found.problems.map(findingInTable));
  const { frequency, parts } = found.value;
  // Rows of EC-Lab at rest, between sweeps, have no frequency.
  const isRest = (row: Row) => layout.format === 'EC-Lab' && Number(row.cells[frequency.column.index]) === 0;
  const table = { ...read.table, rows: read.table.rows.filter((row) => !isRest(row)) };
  const polar = 'size' in parts;
  const first = polar ? parts.size : parts.real;
  const second = polar ? parts.phase : parts.imaginary;
  const numbers = [
    numbersOf(table, frequency, 'frequency', 'above zero'),
    numbersOf(table, first, 'resistance', polar ? 'above zero' : undefined),
    numbersOf(table, second, polar ? 'angle' : 'resistance'),
  ];
  const problems = numbers.flatMap((one) => one.problems);
  if (problems.length > 0) return stop(problems.map(findingInTable));
  const [frequencies = [], left = [], right = []] = numbers.map((one) => one.values);
  const columns = { frequency, real: first, imaginary: second };
  const points = table.rows.map((row, i): SpectrumPoint => {
    const [one = Number.NaN, other = Number.NaN] = [left[i], right[i]];
    return {
      frequency: frequencies[i] ?? Number.NaN,
      real: polar ? one * Math.cos(other) : one,
      imaginary: polar ? one * Math.sin(other) : other,
      line: row.line,
      placeOf: (part) => table.placeOf(row, part && columns[part].column),
    };
  });
  const heading = second.column.heading;
  const place = table.placeOf(table.head, second.column);
  const signed = judgeSign(points, {
    heading,
    place,
    isNegated: second.isNegated,
    isInstrument: layout.format !== 'CSV',
  });
  if ('finding' in signed) return stop([signed.finding]);
  const skipped = read.table.rows.length - table.rows.length;
  return {
    spectrum: {
      format: layout.format,
      points: signed.points,
      notes: [
        ...signed.notes,
        ...(skipped > 0 ? [`Left out: ${skipped} row${skipped === 1 ? '' : 's'} without a frequency.`] : []),
      ],
    },
    findings: [],
    document,
  };
}

function numbersOf(table: Table, { column, isNegated }: SpectrumColumn, measures: DimensionName, sign?: 'above zero') {
  const { quantities, problems } = readNumbers(table, column, { measures: [measures], ...(sign ? { sign } : {}) });
  return {
    values: quantities.map((one) => (one === undefined ? Number.NaN : isNegated ? -one.value : one.value)),
    problems,
  };
}
