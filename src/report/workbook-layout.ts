import type { CellStyle } from 'hucre/xlsx';
import type { PrintedSheet } from './printed-sheet.ts';

/** Where things stand in the workbook of a sheet: rows from 0 on the sheets `weigh` and `data`. */
export interface WorkbookLayout {
  readonly batch: number;
  /** Where the table's rows begin, and of these the reagents'. */
  readonly table: number;
  readonly reagents: readonly number[];
  readonly figures: number;
  readonly figureColumns: FigureColumns;
  /** On the sheet `data`: the rows of its reagents, and of what they make of the figures. */
  readonly data: { readonly reagents: number; readonly count: number } & Readonly<Record<FigureRow, number>>;
}

const figureRows = ['asked', 'rounded', 'doubt', 'weighed', 'allowed', 'open'] as const;
type FigureRow = (typeof figureRows)[number];

/** Columns of the composition below the table; the last one runs to the edge. */
type FigureColumns = Readonly<Partial<Record<'rounded' | 'doubt' | 'allowed' | 'verdict', number>>> &
  Readonly<Record<'name' | 'asked' | 'is' | 'off' | 'counted', number>>;

export function workbookLayout({ source, warnings, handling, rows, figures }: PrintedSheet): WorkbookLayout {
  const batch = source === '' ? 1 : 2;
  const blocks = [warnings, handling].reduce((sum, all) => sum + (all.length > 0 ? all.length + 1 : 0), 0);
  const table = batch + 2 + blocks + 1;
  const reagents = rows.flatMap((row, i) => (row.kind === 'reagent' ? [table + i] : []));
  const below = firstReagent + reagents.length + 1;
  return {
    batch,
    table,
    reagents,
    figures: table + rows.length + 2,
    figureColumns: columnsOf(figures),
    data: {
      reagents: firstReagent,
      count: reagents.length,
      ...(Object.fromEntries(figureRows.map((row, i) => [row, below + i])) as Record<FigureRow, number>),
    },
  };
}

const firstReagent = 4;

function columnsOf(figures: PrintedSheet['figures']): FigureColumns {
  const isRounded = figures.some((one) => one.rounded !== '');
  const isJudged = figures.some((one) => one.allowed !== '');
  const names = [
    ...(['name', 'asked'] as const),
    ...(isRounded ? (['rounded', 'doubt'] as const) : []),
    ...(['is', 'off'] as const),
    ...(isJudged ? (['allowed', 'verdict'] as const) : []),
    'counted' as const,
  ];
  // Where no balance is known, the column of what its readings are sure to is not shown.
  const shown = Object.values(weighColumns).filter((column) => isRounded || column !== weighColumns.doubt);
  const from = shown.indexOf(weighColumns.name);
  return Object.fromEntries(names.map((name, i) => [name, shown[from + i]])) as unknown as FigureColumns;
}

/** Columns of the sheet `weigh`. */
export const weighColumns = {
  tick: 0,
  number: 1,
  name: 2,
  mass: 3,
  doubt: 4,
  volume: 5,
  vial: 6,
  percent: 7,
  mmol: 8,
  actual: 9,
  unit: 10,
  lot: 11,
} as const;
export const weighWidths: readonly number[] = [4, 4, 28, 14, 12, 13, 15, 13, 16, 14, 7, 15];

/** Columns of the sheet `data`; behind them four for each figure. */
export const dataColumns = {
  name: 0,
  perBatch: 1,
  inVial: 2,
  perUnit: 3,
  millimoles: 4,
  volume: 5,
  exact: 6,
  planned: 7,
  weighed: 8,
  isWeighed: 9,
  step: 10,
  doubtOfOne: 11,
  room: 12,
  least: 13,
  portions: 14,
  doubt: 15,
  bottle: 16,
  /** What it is called at the sheet's own size, at any other, and behind that where it is too little for its balance. */
  called: 17,
  calledElsewhere: 18,
  tooLittle: 19,
  figures: 20,
} as const;

/** Of a figure on the sheet `data`: what counts above and below the line, and of each what its bottle's doubt moves. */
export function dataColumnsOf(figure: number) {
  const first = dataColumns.figures + 4 * figure;
  return { top: first, bottom: first + 1, topDoubt: first + 2, bottomDoubt: first + 3 } as const;
}

/** The batch that counts: what is typed where that is a number above zero, else nothing. */
export const batchNow = 'data!$C$2';

/** Whether that is the sheet's own, as a condition of a formula. */
export const isOwnBatch = `ABS(${batchNow}/data!$B$2-1)<0.000000001`;

/** As many decimals as a printed figure has, a unit behind it, and what stands before it. */
export function numberFormat(printed: string, unit = '', before = ''): string {
  const [, fraction = '', power = ''] = /\.(\d+)(e-?\d+)?/.exec(printed) ?? [];
  const decimals = fraction.length;
  // What was counted is a word of the recipe's: nothing in it may mean anything to the format.
  const plain = unit.replace(/["\\]/g, '');
  const number = `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${power === '' ? '' : 'E+0'}`;
  return `${before === '' ? '' : `"${before} "`}${number}${plain === '' ? '' : `" ${plain}"`}`;
}

const line = { style: 'thin', color: { rgb: '808080' } } as const;
const thick = { style: 'medium', color: { rgb: 'B3261E' } } as const;

const face = { name: 'Calibri', size: 11 } as const;

export const styles = {
  title: { font: { ...face, bold: true, size: 14 } },
  below: { border: { bottom: line } },
  bold: { font: { ...face, bold: true } },
  muted: { font: { ...face, color: { rgb: '57606A' } } },
  wrapped: { alignment: { wrapText: true, vertical: 'top' } },
  head: { font: { ...face, bold: true }, border: { bottom: { style: 'medium' } }, alignment: { wrapText: true } },
  right: { alignment: { horizontal: 'right' } },
  /** In a box, before anything is weighed. */
  warning: { font: { ...face, bold: true }, border: { top: thick, bottom: thick, left: thick, right: thick } },
  /** What somebody fills in. */
  input: {
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF7D6' } },
    border: { top: line, bottom: line, left: line, right: line },
  },
} as const satisfies Readonly<Record<string, CellStyle>>;
