import { type PdfPaper, paper, type TypeSetting } from './pdf-paper.ts';
import type { PrintedSheet } from './printed-sheet.ts';

const small: TypeSetting = { size: 6.5 };
const gap = 14;
const width = (paper.right - paper.left - gap) / 2;

interface Item {
  readonly text: string;
  readonly setting: TypeSetting;
  readonly height: number;
}

/** Notes, what the figures lean on, and the sources of the handling: in two columns, of about one height. */
export function pdfRemarks(page: PdfPaper, { weighing, notes, leans, sources }: PrintedSheet, top: number): number {
  const items = [
    ...list(page, 'Balances', weighing),
    ...list(page, 'Notes', notes),
    ...list(page, 'Leans on', leans),
    ...list(
      page,
      'Sources of the handling',
      sources.map((one, i) => `[${i + 1}] ${one}`),
    ),
  ];
  const split = middleOf(items);
  const columns = [items.slice(0, split), items.slice(split)];
  const height = Math.max(...columns.map(heightOf));
  let y = top;
  if (y + height + footer > paper.bottom) {
    page.newPage();
    y = paper.top;
  }
  if (height + footer > paper.bottom - paper.top) return flow(page, items, y);
  const ends = columns.map((column, i) => {
    let at = y;
    for (const { text, setting } of column) {
      at = page.text(text, { x: paper.left + i * (width + gap), y: at, width }, setting) + 1;
    }
    return at;
  });
  return Math.max(y, ...ends);
}

/** Points that the last line of a sheet takes. */
const footer = 18;

function list(page: PdfPaper, name: string, all: readonly string[]): Item[] {
  if (all.length === 0) return [];
  const item = (text: string, setting: TypeSetting): Item => ({
    text,
    setting,
    height: page.height(text, width, setting) + 1,
  });
  return [item(name, { size: 7, bold: true }), ...all.map((one) => item(one, small))];
}

function heightOf(items: readonly Item[]): number {
  return items.reduce((sum, one) => sum + one.height, 0);
}

/** Where the second column begins: past half of the height, and never between a name and what it is of. */
function middleOf(items: readonly Item[]): number {
  const half = heightOf(items) / 2;
  let sum = 0;
  const found = items.findIndex(({ height }) => {
    sum += height;
    return sum >= half;
  });
  const split = found + 1;
  return items[split - 1]?.setting.bold ? split - 1 : split;
}

/** More than two columns of a page hold: one below the other, page after page. */
function flow(page: PdfPaper, items: readonly Item[], top: number): number {
  let y = top;
  for (const { text, setting, height } of items) {
    if (y > paper.top && y + height > paper.bottom) {
      page.newPage();
      y = paper.top;
    }
    y = page.text(text, { x: paper.left, y, width: paper.right - paper.left }, setting) + 1;
  }
  return y;
}
