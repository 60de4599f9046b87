import type { Sheet } from '../weigh/sheet.ts';
import { PdfPaper, paper, type TypeSetting } from './pdf-paper.ts';
import { pdfRemarks } from './pdf-remarks.ts';
import { pdfTable } from './pdf-table.ts';
import { type PrintedSheet, printSheet, type Told } from './printed-sheet.ts';
import { qrCode } from './qr-code.ts';

/** The sheet as a PDF: what the page prints, on one page where that has room for it. */
export function sheetPdf(sheet: Sheet, told: Told = {}): Promise<Uint8Array> {
  const printed = printSheet(sheet, told);
  const page = new PdfPaper(printed.title);
  let y = head(page, printed);
  y = warnings(page, printed, y + 5);
  y = handling(page, printed, y + 5);
  y = pdfTable(page, printed.rows, y + 6);
  y = reaction(page, printed, y + 9);
  y = composition(page, printed, y + 9);
  y = record(page, y + 9);
  y = pdfRemarks(page, printed, y + 7);
  page.line([paper.left, y + 3], [paper.right, y + 3], 0.5, true);
  page.text(
    `${printed.file} · ${printed.content}`,
    { x: paper.left, y: y + 6, width: whole },
    { size: 6.5, grey: true },
  );
  return page.finish();
}

const whole = paper.right - paper.left;
const label: TypeSetting = { size: 7, grey: true };
const section: TypeSetting = { size: 9, bold: true };
/** What is longer than this goes on on the next page rather than beginning on it. */
const half = (paper.bottom - paper.top) / 2;
/** The side of the QR code with the quiet space around it. */
const codeSide = 66;

function head(page: PdfPaper, { title, source, whole: size, content }: PrintedSheet): number {
  const { size: squares, bars } = qrCode(content);
  const square = codeSide / (squares + 4);
  page.fill(
    bars.map((bar) => ({
      x: paper.right - codeSide + (bar.x + 2) * square,
      y: paper.top + (bar.y + 2) * square,
      width: bar.width * square,
      height: square,
    })),
  );
  const width = whole - codeSide - 12;
  let y = page.text(title, { x: paper.left, y: paper.top, width }, { size: 14, bold: true });
  if (source !== '') y = page.text(source, { x: paper.left, y: y + 1, width }, { size: 9, grey: true });
  y = page.text(size, { x: paper.left, y: y + 2, width }, { size: 10.5, bold: true });
  return Math.max(y, paper.top + codeSide);
}

/** What is wrong enough to be read first, in a box, each with its code. */
function warnings(page: PdfPaper, { warnings: all }: PrintedSheet, top: number): number {
  if (all.length === 0) return top - 5;
  const width = whole - 16;
  let y = top + 4;
  const setting = { size: 8 };
  let from = top;
  const close = () => page.frame(paper.left, from, whole, y + 3 - from);
  for (const { code, text } of all) {
    const height = page.height(`${code}  ${text}`, width, { ...setting, bold: true });
    if (y + height > paper.bottom) {
      close();
      page.newPage();
      from = paper.top;
      y = from + 4;
    }
    y = page.run(
      [
        [`${code}  `, { ...setting, bold: true }],
        [text, setting],
      ],
      { x: paper.left + 8, y, width },
    );
  }
  close();
  return y + 3;
}

/** Before the first jar: hazards by material, each with the number of its source. */
function handling(page: PdfPaper, { handling: all }: PrintedSheet, top: number): number {
  if (all.length === 0) return top;
  let y = top;
  for (const { material, says } of all) {
    const said = says.map(({ text, source }) => `${text} [${source}]`).join('; ');
    y = page.run(
      [
        [`${material} `, { size: 7.5, bold: true }],
        [said, { size: 7.5 }],
      ],
      { x: paper.left + 8, y, width: whole - 8 },
    );
  }
  page.fill([{ x: paper.left, y: top, width: 2.5, height: y - top - 1 }]);
  return y;
}

function reaction(page: PdfPaper, { reaction: lines }: PrintedSheet, top: number): number {
  if (lines.length === 0) return top - 9;
  let y = roomFor(page, Math.min(12 * (lines.length + 1), half), top);
  y = page.text('Reaction', { x: paper.left, y, width: whole }, section) + 1;
  lines.forEach((line, i) => {
    y = page.text(line, { x: paper.left, y, width: whole }, { size: 8, bold: i === 0 });
  });
  return y;
}

/** Columns of the composition and their widths; what stands in none of its rows has none. */
interface FigureColumn {
  readonly head: string;
  readonly width: number;
  readonly isNumber: boolean;
  readonly say: (one: PrintedSheet['figures'][number]) => string;
}

function figureColumns(shown: PrintedSheet['figures']): FigureColumn[] {
  const column = (head: string, width: number, say: FigureColumn['say'], isNumber = true): FigureColumn => ({
    head,
    width,
    isNumber,
    say,
  });
  const columns = [
    column('figure', 112, (one) => one.name, false),
    column('recipe', 58, (one) => one.target),
    ...(shown.some((one) => one.rounded !== '') ? [column('as rounded', 106, (one) => one.rounded)] : []),
    column('as weighed', 58, () => ''),
    column('off by', 46, () => ''),
    ...(shown.some((one) => one.allowed !== '') ? [column('allowed', 60, (one) => one.allowed)] : []),
  ];
  const rest = whole - columns.reduce((sum, one) => sum + one.width, 0);
  return [...columns, column('counted', rest, (one) => one.counted, false)];
}

function composition(page: PdfPaper, { figures }: PrintedSheet, top: number): number {
  const shown = figures.filter((one) => !one.isInTable);
  if (shown.length === 0) return top;
  const columns = figureColumns(shown);
  const heads = (at: number): number => {
    const texts = columns.map((one) => one.head);
    const under = row(page, at, columns, texts, label);
    page.line([paper.left, under], [paper.right, under], 1);
    return under;
  };
  let y = roomFor(page, Math.min(30 + 14 * shown.length, half), top);
  y = heads(page.text('Composition', { x: paper.left, y, width: whole }, section) + 1);
  for (const one of shown) {
    const texts = columns.map(({ say }) => say(one));
    if (y + 4 + rowHeight(page, columns, texts) > paper.bottom) {
      page.newPage();
      y = heads(paper.top);
    }
    y = row(page, y + 2, columns, texts, { size: 8.5 });
    page.line([paper.left, y], [paper.right, y], 0.4, true);
  }
  return y;
}

function rowHeight(page: PdfPaper, columns: readonly FigureColumn[], texts: readonly string[]): number {
  const heights = texts.map((text, i) => {
    return page.height(text || ' ', (columns[i]?.width ?? 0) - 6, { size: 8.5, bold: i === 0 });
  });
  return Math.max(...heights);
}

function row(
  page: PdfPaper,
  y: number,
  columns: readonly FigureColumn[],
  texts: readonly string[],
  setting: TypeSetting,
): number {
  let x: number = paper.left;
  let bottom = y;
  texts.forEach((text, i) => {
    const { width = 0, isNumber = false } = columns[i] ?? {};
    const own: TypeSetting = { ...setting, align: isNumber ? 'right' : 'left', bold: i === 0 && setting !== label };
    bottom = Math.max(bottom, page.text(text || ' ', { x: isNumber ? x : x + 4, y, width: width - 6 }, own));
    x += width;
  });
  return bottom + 1.5;
}

/** Lines to sign on, and to write what was done otherwise. */
function record(page: PdfPaper, top: number): number {
  let y = roomFor(page, 62, top);
  y = page.text('Record', { x: paper.left, y, width: whole }, section) + 2;
  for (const labels of [
    ['weighed by', 'date and time', 'balance', 'signature'],
    ['deviations', 'notes'],
  ]) {
    const width = (whole + 14) / labels.length;
    labels.forEach((text, i) => {
      const x = paper.left + i * width;
      page.text(text, { x, y, width }, label);
      page.line([x, y + 23], [x + width - 14, y + 23]);
    });
    y += 26;
  }
  return y;
}

/** Where something so high stands: here, or at the top of a new page. */
function roomFor(page: PdfPaper, height: number, y: number): number {
  if (y + height <= paper.bottom) return y;
  page.newPage();
  return paper.top;
}
