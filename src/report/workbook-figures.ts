import type { Sheet } from '../weigh/sheet.ts';
import type { PrintedSheet } from './printed-sheet.ts';
import { weighColumns as at, dataColumns, numberFormat, styles, type WorkbookLayout } from './workbook-layout.ts';
import { type BookCell, cellName } from './write-workbook.ts';

const { bold, muted, below, head, right } = styles;

/** The composition below the table: as the recipe asks and, once something is typed as weighed, as it is. */
export function workbookFigures({ live }: Sheet, { figures }: PrintedSheet, book: WorkbookLayout): BookCell[][] {
  const lastRow = book.figures - 3;
  const actual = `${cellName(book.table, at.actual, true)}:${cellName(lastRow, at.actual, true)}`;
  const typed = (formula: string): string => `IF(COUNT(${actual})=0,"",IFERROR(${formula},"-"))`;
  const heads = ['figure', 'recipe', 'as weighed', 'off by', 'counted'].map((value, i) => ({
    value,
    style: i > 0 && i < 4 ? { ...head, ...right } : head,
  }));
  const rows = figures.map(({ name, target, counted, live: place }): BookCell[] => {
    const { kind, target: value } = live.figures[place] ?? { kind: 'ratio', target: 0 };
    const factor = kind === 'ratio' ? 1 : 100;
    const numFmt = numberFormat(target, kind === 'ratio' ? '' : `${kind}%`);
    const [asked, is] = [dataColumns.asked, dataColumns.is].map(
      (column) => `data!${cellName(book.data.figures + 2 * place, column, true)}`,
    );
    return [
      {},
      {},
      { value: name, style: { ...bold, ...below } },
      { value: value * factor, style: { numFmt, ...below } },
      { formula: typed(`${is}*${factor}`), value: '', style: { numFmt, ...below, ...right } },
      {
        formula: typed(`100*(${is}/${asked}-1)`),
        value: '',
        style: { numFmt: '+0.00" %";-0.00" %";0.00" %"', ...below, ...right },
      },
      { value: counted, style: { ...muted, ...below } },
    ];
  });
  return [[{}, {}, ...heads], ...rows];
}
