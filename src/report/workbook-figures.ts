import type { PrintedSheet } from './printed-sheet.ts';
import { weighColumns as at, dataColumnsOf, numberFormat, styles, type WorkbookLayout } from './workbook-layout.ts';
import { type BookCell, cellName, type Merge } from './write-workbook.ts';

const { bold, muted, below, head, right, wrapped } = styles;

/**
 * The composition below the table: as the recipe asks, as it is once masses are rounded and, when something is typed as weighed,
 * as it was made.
 */
export function workbookFigures(
  { figures }: PrintedSheet,
  book: WorkbookLayout,
): { readonly rows: BookCell[][]; readonly merges: Merge[] } {
  const lastRow = book.figures - 3;
  const columns = book.figureColumns;
  const actual = `${cellName(book.table, at.actual, true)}:${cellName(lastRow, at.actual, true)}`;
  const typed = (formula: string): string => `IF(COUNT(${actual})=0,"",IFERROR(${formula},"-"))`;
  const heads: Partial<Record<keyof typeof columns, string>> = {
    name: 'figure',
    asked: 'recipe',
    rounded: 'as rounded',
    doubt: '±',
    is: 'as weighed',
    off: 'off by',
    allowed: 'allowed',
    verdict: '',
    counted: 'counted',
  };
  const put = (of: (name: keyof typeof columns) => BookCell | undefined): BookCell[] => {
    const cells = Array.from({ length: at.lot + 1 }, (_, c): BookCell => (c < at.name ? {} : { style: below }));
    for (const [name, column] of Object.entries(columns) as [keyof typeof columns, number][]) {
      const cell = of(name);
      if (cell) cells[column] = { ...cell, style: { ...below, ...cell.style } };
    }
    return cells;
  };
  const rows = figures.map(({ name, target, rounded, allowed, counted, figure }, k): BookCell[] => {
    const { kind, target: value } = figure;
    const factor = kind === 'ratio' ? 1 : 100;
    const unit = kind === 'ratio' ? '' : `${kind}%`;
    const on = (row: number): string => `data!${cellName(row, dataColumnsOf(k).top, true)}`;
    const [asked, is] = [on(book.data.asked), on(book.data.weighed)];
    const { value: now, uncertainty } = figure.rounded ?? {};
    const [valueText = '', doubtText = ''] = rounded.split('±');
    const cells: Partial<Record<keyof typeof columns, BookCell>> = {
      name: { value: name, style: { ...bold, ...wrapped } },
      asked: { value: value * factor, style: { numFmt: numberFormat(target, unit) } },
      ...(now === undefined
        ? {}
        : {
            rounded: {
              formula: `IFERROR(${on(book.data.rounded)}*${factor},"-")`,
              value: Number.isFinite(now) ? now * factor : '-',
              style: { numFmt: numberFormat(valueText, unit) },
            },
          }),
      ...(uncertainty === undefined || doubtText === ''
        ? {}
        : {
            doubt: {
              formula: `IFERROR(${on(book.data.doubt)}*${factor},"-")`,
              value: uncertainty * factor,
              style: { numFmt: numberFormat(doubtText, unit, '±') },
            },
          }),
      is: {
        formula: typed(`${is}*${factor}`),
        value: '',
        style: { numFmt: numberFormat(target, unit), ...right },
      },
      off: {
        formula: typed(`100*(${is}/${asked}-1)`),
        value: '',
        style: { numFmt: '+0.00" %";-0.00" %";0.00" %"', ...right },
      },
      ...(allowed === ''
        ? {}
        : {
            allowed: { value: allowed, style: right },
            // As a batch is judged: when all that it counts is weighed; what is exactly at the edge is inside.
            verdict: {
              formula: `IF(${on(book.data.open)}>0,"",IF(ABS(${is}-${asked})<=${on(book.data.allowed)}*1.000000001,"PASS","WARN"))`,
              value: '',
              style: bold,
            },
          }),
      counted: { value: counted, style: { ...muted, ...wrapped } },
    };
    return put((column) => cells[column]);
  });
  const isNumber = (column: string): boolean => !['name', 'counted', 'verdict'].includes(column);
  const headed = put((column) => ({
    value: heads[column] ?? '',
    style: isNumber(column) ? { ...head, ...right } : head,
  }));
  const from = columns.counted;
  return {
    rows: [headed, ...rows],
    merges: from < at.lot ? [headed, ...rows].map((_, k) => ({ row: book.figures - 1 + k, from, to: at.lot })) : [],
  };
}
