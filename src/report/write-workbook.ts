import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** A cell: a text that stays one whatever it begins with, a number, or a formula with the value that it has now. */
export interface BookCell {
  readonly value?: string | number;
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** Cells of a row that are one, by columns from 0. */
export interface Merge {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface BookSheet {
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** Columns that are not shown. */
  readonly hidden?: readonly number[];
  readonly rows: readonly (readonly BookCell[])[];

  readonly merges?: readonly Merge[];
  readonly rest?: Partial<WriteSheet>;
}

/** A workbook as XLSX, the same bytes for the same input. The only file that knows the library. */
export function writeWorkbook(title: string, sheets: readonly BookSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, widths, hidden = [], rows, merges = [], rest }) => ({
      name,
      columns: widths.map((width, c) => ({ width, ...(hidden.includes(c) ? { hidden: true } : {}) })),
      rows: rows.map((row) => row.map(({ value, formula }) => (formula === undefined ? plain(value ?? null) : null))),
      cells: new Map(
        rows.flatMap((row, r) =>
          row.map(({ value = '', formula, style }, c) => [
            `${r},${c}`,
            {
              ...(formula === undefined ? {} : { type: 'formula' as const, formula, formulaResult: plain(value) }),
              ...(style ? { style } : {}),
            },
          ]),
        ),
      ),
      merges: merges.map(({ row, from, to }) => ({ startRow: row, endRow: row, startCol: from, endCol: to })),
      ...rest,
    })),
    properties: { title: plain(title), creator: 'formulyte', created: epoch, modified: epoch },
  });
}

/** No time of writing: the same sheet is the same file. */
const epoch = new Date(0);

/** A workbook takes `_x0041_` for an escaped letter, unless its first line is escaped itself (ECMA-376, 22.9.2.19). */
function plain<Value extends string | number | null>(value: Value): Value {
  return typeof value === 'string' ? (value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') as Value) : value;
}

/** `C7` of row and column from 0; `$C$7` where it stays when a formula is copied. */
export function cellName(row: number, column: number, isFixed = false): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return isFixed ? `$${letters}$${row + 1}` : `${letters}${row + 1}`;
}
