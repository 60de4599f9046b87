import type { CellStyle } from 'hucre/xlsx';
import type { Sheet } from '../weigh/sheet.ts';
import { type LiveSheet, liveSheet } from './live-sheet.ts';
import { type PrintedSheet, printSheet } from './printed-sheet.ts';
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
 * Formulas have the values of now beside them, for what shows a workbook without computing it.
 */
export function sheetXlsx(sheet: Sheet, notes: readonly string[] = []): Promise<Uint8Array> {
  const printed = printSheet(sheet, notes);
  const live = liveSheet(sheet, printed);
  const layout = workbookLayout(printed, live);
  return writeWorkbook(printed.title, [
    weighSheet(sheet, printed, live, layout),
    workbookData(sheet, printed, live, layout),
  ]);
}

const { title: bigger, bold, muted, wrapped, head, right, input } = styles;

function weighSheet(sheet: Sheet, printed: PrintedSheet, live: LiveSheet, layout: WorkbookLayout): BookSheet {
  const { title, source, handling, reaction, weighing, notes, leans, sources, content, file } = printed;
  const page = new Page();
  page.words(title, bigger);
  if (source !== '') page.words(source, muted);
  page.add(batchRow(sheet, printed));
  page.merge({ row: layout.batch, from: at.volume, to: at.mmol });
  page.add([]);
  for (const { material, says } of handling) {
    page.words(`${material}: ${says.map(({ text, source: from }) => `${text} [${from}]`).join('; ')}`);
  }
  if (handling.length > 0) page.add([]);
  page.add(heads.map((value, i) => ({ value, style: i > at.name && i < at.actual ? { ...head, ...right } : head })));
  const table = workbookTable(printed, live, layout);
  page.add(...table.rows);
  page.merge(...table.merges);
  page.add([], ...workbookFigures(sheet, printed, layout), []);
  page.add(
    [{}, {}, ...signed.map((value) => ({ value, style: muted }))],
    [{}, {}, ...signed.map(() => ({ style: input }))],
  );
  for (const [from, to] of [
    [at.name, at.mass],
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
  return { name: 'weigh', widths: weighWidths, rows, merges, rest: { ...paper(layout), rowDefs: heights } };
}

const heads = ['', '#', 'weigh', 'mass / g', 'volume', 'in the vial / g', 'wt% of total', 'mmol', 'actual', '', 'lot'];
const signed = ['weighed by', '', 'date and time', '', 'balance', '', 'signature', '', ''];

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

  words(text: string, style: CellStyle = {}): void {
    const size = (style.font?.size ?? 11) / 11;
    const room = weighWidths.reduce((sum, one) => sum + one, 0) / size;
    const lines = Math.ceil(text.length / room) || 1;
    if (lines > 1 || size > 1) this.heights.set(this.rows.length, { height: Math.ceil(15 * size) * lines });
    this.merge({ row: this.rows.length, from: 0, to: at.lot });
    this.add([{ value: text, style: { ...wrapped, ...style } }]);
  }
}

function batchRow(sheet: Sheet, { whole, size }: PrintedSheet): BookCell[] {
  const numFmt = numberFormat(whole.split(' ')[0] ?? '');
  return [
    {},
    {},
    { value: `batch / g ${sayWhole(sheet)}`, style: bold },
    { value: sheet.dryMass * 1e3, style: { ...input, ...bold, numFmt } },
    {
      formula: `IF(${batchNow}=0,"${noBatch}",IF(${isOwnBatch},data!$B$1,"changed from "&data!$B$3))`,
      value: size,
      style: wrapped,
    },
  ];
}

const noBatch = 'The batch has to be a number above zero, in g.';

/** One page, and a balance shows no mass below zero. */
function paper({ batch, table, figures }: WorkbookLayout): BookSheet['rest'] {
  const actual = `${cellName(table, at.actual)}:${cellName(figures - 3, at.actual)}`;
  const aboveZero = {
    type: 'decimal',
    operator: 'greaterThan',
    formula1: '0',
    showErrorMessage: true,
    errorStyle: 'stop',
  } as const;
  return {
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
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
