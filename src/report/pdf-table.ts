import { type PdfPaper, paper, type TypeSetting } from './pdf-paper.ts';
import { type PrintedReagent, type PrintedRow, sayBelow } from './printed-sheet.ts';

/** Columns from the left: their widths in points. */
const columns = [
  { head: '', width: 18, align: 'left' },
  // Three digits wide.
  { head: '#', width: 22, align: 'right' },
  { head: 'weigh', width: 106, align: 'left' },
  { head: 'mass', width: 72, align: 'right' },
  { head: 'in the vial', width: 66, align: 'right' },
  { head: 'wt% of total', width: 54, align: 'right' },
  { head: 'mmol', width: 62, align: 'right' },
  { head: 'actual mass', width: 72, align: 'left' },
  { head: 'lot', width: 51, align: 'left' },
] as const;

const gap = 5;
const headed: TypeSetting = { size: 7, bold: true };
const plain: TypeSetting = { size: 8.5 };

/** The table of what to weigh, with boxes to tick and blanks to fill in; it goes on on another page under the same heads. */
export function pdfTable(page: PdfPaper, rows: readonly PrintedRow[], top: number): number {
  let y = heads(page, top);
  for (const row of rows) {
    const height = heightOf(page, row);
    if (y + height > paper.bottom) {
      page.newPage();
      y = heads(page, paper.top);
    }
    draw(page, row, y, height);
    y += height;
    page.line([paper.left, y], [paper.right, y], 0.4, true);
  }
  return y;
}

function heads(page: PdfPaper, y: number): number {
  columns.forEach(({ head, align }, i) => {
    if (head !== '') page.text(head, { ...place(i), y }, { ...headed, align });
  });
  page.line([paper.left, y + 11], [paper.right, y + 11], 1);
  return y + 11;
}

function place(column: number): { readonly x: number; readonly width: number } {
  const x = columns.slice(0, column).reduce<number>((sum, one) => sum + one.width, paper.left);
  return { x, width: (columns[column]?.width ?? 0) - gap };
}

/** From a column to the right edge. */
const rest = (column: number) => ({ x: place(column).x, width: paper.right - place(column).x });

function heightOf(page: PdfPaper, row: PrintedRow): number {
  if (row.kind === 'part') return 14;
  if (row.kind === 'step') return page.height(row.text, rest(2).width, plain) + 5;
  const { width } = place(2);
  const inset = row.isPart ? 10 : 0;
  const name = page.height(row.name, width - inset, { size: 9.5, bold: true });
  const below = sayUnder(row);
  const more = below === '' ? 0 : page.height(below, rest(2).width - 124 - inset, { size: 7 });
  return Math.max(20, name + more + 7);
}

/** What stands below a name in smaller letters: the other measure, how sure the mass is, and what is said of it. */
function sayUnder(row: PrintedReagent): string {
  const { byVolume, mass, volume, doubt } = row;
  const other = byVolume ? `= ${mass}` : volume === '' ? '' : `= ${volume}`;
  return [other, doubt, sayBelow(row)].filter(Boolean).join('; ');
}

function draw(page: PdfPaper, row: PrintedRow, y: number, height: number): void {
  if (row.kind === 'part') {
    page.text(`${row.name}:`, { ...place(2), y: y + 2 }, { ...plain, bold: true });
    if (row.mass !== '')
      page.text(`(${row.mass})`, { ...place(3), y: y + 2 }, { ...plain, grey: true, align: 'right' });
    return;
  }
  if (row.kind === 'step') {
    page.box(paper.left + 4, y + 3, 8);
    page.text(row.text, { ...rest(2), y: y + 2.5 }, plain);
    return;
  }
  page.box(paper.left + 3, y + 4, 11);
  const inset = row.isPart ? 10 : 0;
  const { x, width } = place(2);
  const top = y + 4;
  const under = page.text(row.name, { x: x + inset, y: top, width: width - inset }, { size: 9.5, bold: true });
  const below = sayUnder(row);
  if (below !== '') {
    page.text(below, { x: x + inset, y: under + 0.8, width: rest(2).width - 124 - inset }, { size: 7, grey: true });
  }
  const figures = [row.number, row.name, row.byVolume ? row.volume : row.mass, row.cumulative, row.percent, row.mmol];
  figures.forEach((figure, i) => {
    if (i === 1 || figure === '') return;
    const isMass = i === 2;
    const setting: TypeSetting = { size: isMass ? 9.5 : 8.5, bold: isMass, grey: i === 0, align: 'right' };
    page.text(figure, { ...place(i + 1), y: isMass ? top : top + 0.8 }, setting);
  });
  const [actual, lot] = [place(7), place(8)];
  const unit = row.byVolume ? (row.volume.split(' ')[1] ?? '') : 'g';
  const line = y + Math.min(height - 3, 17);
  page.line([actual.x, line], [actual.x + actual.width - 18, line]);
  page.text(unit, { x: actual.x + actual.width - 15, y: top + 1, width: 20 }, { size: 8, grey: true });
  page.line([lot.x, line], [lot.x + lot.width + gap, line]);
  const own = row.reagent.lot?.name ?? '';
  if (own !== '') page.text(own, { x: lot.x, y: top, width: lot.width + gap }, { size: 8 });
}
