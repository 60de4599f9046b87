import type { CsvError, Options, parse } from 'csv-parse/sync';
import type { Span } from '../diagnostics/facts.ts';
import type { Row, TableFacts } from './table.ts';

type CsvRecord = Omit<Row, 'line'>;
interface Counted {
  readonly bytes: number;
}

/** The lines of a CSV text cut into cells; where `broken`, those before the cell that starts there. */
export interface Records {
  readonly records: readonly CsvRecord[];
  readonly broken?: { readonly at: number; readonly why: TableFacts['table-syntax']['why'] };
}

const faults: Readonly<{ [code: string]: TableFacts['table-syntax']['why'] }> = {
  CSV_QUOTE_NOT_CLOSED: 'open',
  CSV_INVALID_CLOSING_QUOTE: 'behind',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'behind',
  INVALID_OPENING_QUOTE: 'inside',
};

/** Cuts `text` from the offset `from` at a separator of one ASCII character; quotes as in RFC 4180, any line ends. */
export function splitRecords(parseCsv: typeof parse, text: string, from: number, separator: string): Records {
  const records: CsvRecord[] = [];
  const bytes = new TextEncoder().encode(text.slice(from));
  const offsetOf = offsets(bytes, from);
  const keep = (cells: readonly string[], { bytes: end }: Counted): undefined => {
    const start = records.at(-1)?.span[1] ?? from;
    records.push({ cells: cells.map((cell) => cell.trim()), span: [start, offsetOf(end)] });
  };
  try {
    parseCsv(bytes, { ...optionsFor(separator), on_record: keep });
    return { records };
  } catch (error) {
    const why = faults[(error as CsvError).code];
    if (why === undefined) throw error;
    const rest = records.at(-1)?.span[1] ?? from;
    const broken = splitCells(parseCsv, text.slice(rest), separator).at(-1)?.[0] ?? 0;
    return { records, broken: { at: rest + broken, why } };
  }
}

/**
 * The characters of each cell of one record, quotes included; of a broken one, the cells before the break and where the
 * broken one starts. The library counts for each cell, too, which takes it ten times as long: done for problems alone.
 */
export function splitCells(parseCsv: typeof parse, record: string, separator: string): Span[] {
  const cells: Span[] = [];
  const bytes = new TextEncoder().encode(record);
  const offsetOf = offsets(bytes, 0);
  let start = 0;
  const keep = (end: number): void => {
    const raw = record.slice(start, end);
    const first = start + raw.length - raw.trimStart().length;
    cells.push([first, Math.max(first, start + raw.trimEnd().length)]);
    start = end + 1;
  };
  try {
    parseCsv(bytes, {
      ...optionsFor(separator),
      to: 1,
      cast: (value, { bytes: end }: Counted) => {
        keep(offsetOf(end));
        return value;
      },
    });
  } catch (error) {
    if (faults[(error as CsvError).code] === undefined) throw error;
    keep(record.length);
  }
  return cells;
}

function optionsFor(separator: string): Options {
  return { delimiter: separator, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, trim: true };
}

/** Offsets in a text of offsets in its UTF-8 that never decrease. */
function offsets(bytes: Uint8Array, from: number): (byte: number) => number {
  let [byte, offset] = [0, from];
  return (next) => {
    for (; byte < next; byte++) {
      const one = bytes[byte] ?? 0;
      // A character starts at what is no continuation; one of four bytes is a pair of UTF-16 units.
      if ((one & 0xc0) !== 0x80) offset += one >= 0xf0 ? 2 : 1;
    }
    return offset;
  };
}
