import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Sheet } from '../weigh/sheet.ts';
import { type LiveSheet, liveSheet } from './live-sheet.ts';
import { type PrintedSheet, printSheet, type Told } from './printed-sheet.ts';
import { qrCode } from './qr-code.ts';
import { qrPng } from './qr-png.ts';
import { sheetAsRead } from './sheet-as-read.ts';
import { sayWhole } from './sheet-figures.ts';
import { workbookData } from './workbook-data.ts';
import { workbookFigures } from './workbook-figures.ts';
import {
  weighColumns as at,
  batchNow,
  isOwnBatch,
  numberFormat,
  styles,
  type WorkbookLayout,
  weighWidths,
  workbookLayout,
} from './workbook-layout.ts';
import { workbookTable } from './workbook-table.ts';
import { type BookCell, type BookSheet, cellName, type Merge, writeWorkbook } from './write-workbook.ts';

/**
 * The sheet as a workbook: every mass follows the cell of the batch, and the composition follows what is typed as weighed.
 * Formulas have the values of now beside them, for what shows a workbook without computing it. `exact` is the sheet before its
 * masses were brought to the lab's balances: the workbook rounds them itself, whatever the batch.
 */
export function sheetXlsx(exact: Sheet, told: Told = {}): Promise<Uint8Array> {
  const sheet = sheetAsRead(exact);
  const printed = printSheet(sheet, told);
  const live = liveSheet(sheet, printed);
  // What a balance shows as nothing is something in another batch.
  const coefficients = liveSheet(exact, printSheet(exact));
  const layout = workbookLayout(printed);
  return writeWorkbook(printed.title, [
    weighSheet(sheet, exact, printed, live, layout),
    workbookData(sheet, exact, printed, coefficients, layout),
  ]);
}

const { title: bigger, bold, muted, wrapped, head, right, input, warning } = styles;

function weighSheet(
  sheet: Sheet,
  exact: Sheet,
  printed: PrintedSheet,
  live: LiveSheet,
  layout: WorkbookLayout,
): BookSheet {
  const { title, source, warnings, handling, reaction, weighing, notes, leans, sources, content, file } = printed;
  const page = new Page();
  page.words(title, bigger, at.unit);
  if (source !== '') page.words(source, muted, at.unit);
  page.add(batchRow(sheet, printed));
  page.merge({ row: layout.batch, from: at.volume, to: at.unit });
  const picture = page.roomForPicture();
  for (const { code, text } of warnings) page.words(`${code}: ${text}`, warning);
  if (warnings.length > 0) page.add([]);
  for (const { material, says } of handling) {
    page.words(`${material}: ${says.map(({ text, source: from }) => `${text} [${from}]`).join('; ')}`);
  }
  if (handling.length > 0) page.add([]);
  page.add(heads.map((value, i) => ({ value, style: i > at.name && i < at.actual ? { ...head, ...right } : head })));
  const amounts = exact.lines.filter((line) => line.kind === 'reagent');
  const table = workbookTable(printed, live, layout, amounts);
  table.rows.forEach((row) => {
    page.named(row, at.name);
  });
  page.merge(...table.merges);
  const figures = workbookFigures(printed, layout);
  page.add([]);
  for (const row of figures.rows) page.named(row, at.name);
  page.add([]);
  page.merge(...figures.merges);
  page.add(
    [{}, {}, ...signed.map((value) => ({ value, style: muted }))],
    [{}, {}, ...signed.map(() => ({ style: input }))],
  );
  for (const [from, to] of [
    [at.name, at.doubt],
    [at.volume, at.vial],
    [at.percent, at.mmol],
    [at.actual, at.lot],
  ] as const) {
    page.merge({ row: page.rows.length - 1, from, to });
  }
  for (const [name, all] of [
    ['Reaction', reaction],
    ['Balances', weighing],
    ['Notes', notes],
    ['Leans on', leans],
    ['Sources of the handling', sources.map((one, i) => `[${i + 1}] ${one}`)],
  ] as const) {
    if (all.length === 0) continue;
    page.add([]);
    page.words(name, bold);
    for (const one of all) page.words(one);
  }
  page.add([]);
  page.words(`${file} · ${content}`, muted);
  const { rows, merges, heights } = page;
  const isRounded = layout.figureColumns.rounded !== undefined;
  return {
    name: 'weigh',
    widths: weighWidths,
    hidden: isRounded ? [] : [at.doubt],
    rows,
    merges,
    rest: { ...paper(layout, rows.length), rowDefs: heights, images: [codePicture(printed, picture)] },
  };
}

const heads = [
  '',
  '#',
  'weigh',
  'mass / g',
  '±',
  'volume',
  'in the vial / g',
  'wt% of total',
  'mmol',
  'actual',
  '',
  'lot',
];
const signed = ['weighed by', '', '', 'date and time', '', 'balance', '', 'signature', '', ''];

/** Rows as they come, those of words over all columns and as high as their words. */
class Page {
  readonly rows: BookCell[][] = [];
  readonly merges: Merge[] = [];
  readonly heights = new Map<number, { height: number }>();

  add(...rows: BookCell[][]): void {
    this.rows.push(...rows);
  }

  merge(...merges: Merge[]): void {
    this.merges.push(...merges);
  }

  /**
   * The row below the head, as high as the picture beside both still needs; where the head is higher than that, the picture
   * stands in this row alone. Returns the rows that it covers: a picture is as large as the cells that it is tied to.
   */
  roomForPicture(): { readonly from: number; readonly to: number } {
    const last = this.rows.length;
    const used = this.rows.reduce((sum, _, r) => sum + (this.heights.get(r)?.height ?? line), 0);
    for (let r = 0; r < last; r++) this.heights.set(r, { height: this.heights.get(r)?.height ?? line });
    const isBeside = used <= codeSide - line;
    this.heights.set(last, { height: isBeside ? codeSide - used : codeSide });
    this.add([]);
    return { from: isBeside ? 0 : last, to: last + 1 };
  }

  /** A row that is as high as the words of a cell in its column; a step runs over the others. */
  named(row: BookCell[], column: number): void {
    const text = String(row[column]?.value ?? '');
    const isAlone = row[at.mass]?.value === undefined;
    const room = isAlone ? weighWidths.slice(column).reduce((sum, one) => sum + one, 0) : (weighWidths[column] ?? 1);
    // Bold letters are wider, and words break before the edge.
    const lines = Math.ceil((text.length * 1.2) / room) || 1;
    if (lines > 1) this.heights.set(this.rows.length, { height: line * lines });
    this.add(row);
  }

  words(text: string, style: CellStyle = {}, to: number = at.lot): void {
    const size = (style.font?.size ?? 11) / 11;
    const room = weighWidths.slice(0, to + 1).reduce((sum, one) => sum + one, 0) / size;
    const lines = Math.ceil(text.length / room) || 1;
    if (lines > 1 || size > 1) this.heights.set(this.rows.length, { height: Math.ceil(line * size) * lines });
    this.merge({ row: this.rows.length, from: 0, to });
    const look = { ...wrapped, ...style };
    this.add([
      { value: text, style: look },
      ...(style.border ? Array.from({ length: to }, () => ({ style: look })) : []),
    ]);
  }
}

function batchRow(sheet: Sheet, { whole, size }: PrintedSheet): BookCell[] {
  const numFmt = numberFormat(whole.split(' ')[0] ?? '');
  return [
    {},
    {},
    { value: `batch / g ${sayWhole(sheet)}`, style: bold },
    { value: sheet.dryMass * 1e3, style: { ...input, ...bold, numFmt } },
    {},
    {
      formula: `IF(${batchNow}=0,"${noBatch}",IF(${isOwnBatch},data!$B$1,"changed from "&data!$B$3))`,
      value: size,
      style: wrapped,
    },
  ];
}

const noBatch = 'The batch has to be a number above zero, in g.';

/** Points: the side of the picture is the width of the last column. */
const codeSide = ((weighWidths[at.lot] ?? 0) * 7 * 72) / 96;
/** Points of a row of one line. */
const line = 15;

/** The recipe's content as a code that a camera reads off the print. */
function codePicture(
  { content }: PrintedSheet,
  { from, to }: { readonly from: number; readonly to: number },
): NonNullable<WriteSheet['images']>[number] {
  return {
    data: qrPng(qrCode(content)),
    type: 'png',
    anchor: { from: { row: from, col: at.lot }, to: { row: to, col: at.lot + 1 } },
    altText: "QR code of the recipe's content",
  };
}

/** More rows than a page holds that can still be read. */
const mostOnPage = 60;

/** One page, or as many as it takes under the same heads; and a balance shows no mass below zero. */
function paper({ batch, table, figures }: WorkbookLayout, rows: number): BookSheet['rest'] {
  const isLong = rows > mostOnPage;
  const actual = `${cellName(table, at.actual)}:${cellName(figures - 3, at.actual)}`;
  const aboveZero = {
    type: 'decimal',
    operator: 'greaterThan',
    formula1: '0',
    showErrorMessage: true,
    errorStyle: 'stop',
  } as const;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: isLong ? 0 : 1,
      ...(isLong ? { printTitlesRow: `$${table}:$${table}` } : {}),
    },
    dataValidations: [
      {
        ...aboveZero,
        allowBlank: true,
        errorTitle: 'actual',
        errorMessage: 'A number above zero, in the unit beside it.',
        range: actual,
      },
      { ...aboveZero, errorTitle: 'batch', errorMessage: noBatch, range: cellName(batch, at.mass) },
    ],
  };
}
