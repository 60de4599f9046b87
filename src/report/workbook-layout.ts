import type { CellStyle } from 'hucre/xlsx';
import type { LiveSheet } from './live-sheet.ts';
import type { PrintedSheet } from './printed-sheet.ts';

/** Where things stand in the workbook of a sheet: rows from 0 on the sheets `weigh` and `data`. */
export interface WorkbookLayout {
  readonly batch: number;
  /** Where the table's rows begin, and of these the reagents'. */
  readonly table: number;
  readonly reagents: readonly number[];
  readonly figures: number;
  readonly data: {
    readonly reagents: number;
    readonly masses: number;
    readonly figures: number;
    /** Column of what a reagent is called at the sheet's own size, and behind it at any other. */
    readonly texts: number;
  };
}

export function workbookLayout({ source, handling, rows }: PrintedSheet, { reagents }: LiveSheet): WorkbookLayout {
  const batch = source === '' ? 1 : 2;
  const table = batch + 2 + (handling.length > 0 ? handling.length + 1 : 0) + 1;
  const masses = 4 + reagents.length;
  return {
    batch,
    table,
    reagents: rows.flatMap((row, i) => (row.kind === 'reagent' ? [table + i] : [])),
    figures: table + rows.length + 2,
    data: { reagents: 4, masses, figures: masses + 2, texts: dataColumns.brings + (reagents[0]?.brings.length ?? 0) },
  };
}

/** Columns of the sheet `weigh`. */
export const weighColumns = {
  tick: 0,
  number: 1,
  name: 2,
  mass: 3,
  volume: 4,
  vial: 5,
  percent: 6,
  mmol: 7,
  actual: 8,
  unit: 9,
  lot: 10,
} as const;
export const weighWidths: readonly number[] = [4, 4, 28, 14, 13, 15, 13, 16, 14, 5, 18];

/** Columns of the sheet `data`. */
export const dataColumns = {
  name: 0,
  perBatch: 1,
  inVial: 2,
  perUnit: 3,
  millimoles: 4,
  volume: 5,
  grams: 6,
  brings: 7,
  /** Of a figure: what the recipe asks, and what was weighed. */
  asked: 1,
  is: 2,
} as const;

/** The batch that counts: what is typed where that is a number above zero, else nothing. */
export const batchNow = 'data!$C$2';

/** Whether that is the sheet's own, as a condition of a formula. */
export const isOwnBatch = `ABS(${batchNow}/data!$B$2-1)<0.000000001`;

/** As many decimals as a printed figure has, and a unit behind it. */
export function numberFormat(printed: string, unit = ''): string {
  const decimals = (/\.(\d+)/.exec(printed)?.[1] ?? '').length;
  // What was counted is a word of the recipe's: nothing in it may mean anything to the format.
  const plain = unit.replace(/["\\]/g, '');
  return `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${plain === '' ? '' : `" ${plain}"`}`;
}

const line = { style: 'thin', color: { rgb: '808080' } } as const;

const face = { name: 'Calibri', size: 11 } as const;

export const styles = {
  title: { font: { ...face, bold: true, size: 14 } },
  below: { border: { bottom: line } },
  bold: { font: { ...face, bold: true } },
  muted: { font: { ...face, color: { rgb: '57606A' } } },
  wrapped: { alignment: { wrapText: true, vertical: 'top' } },
  head: { font: { ...face, bold: true }, border: { bottom: { style: 'medium' } }, alignment: { wrapText: true } },
  right: { alignment: { horizontal: 'right' } },
  /** What somebody fills in. */
  input: {
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF7D6' } },
    border: { top: line, bottom: line, left: line, right: line },
  },
} as const satisfies Readonly<Record<string, CellStyle>>;
