import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { partFile } from './part-file.ts';

/** How a text is set: size in points, `align` within its width. */
export interface TypeSetting {
  readonly size: number;
  readonly bold?: boolean;
  readonly grey?: boolean;
  readonly align?: 'left' | 'right';
}

/** Where a text stands, in points from the upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Points of A4 that Letter has as well, so that nothing is cut off on either. */
export const paper = { left: 36, right: 559, top: 30, bottom: 760 } as const;

/**
 * Pages of A4 to set text on, black on white, with the faces in the file; the same bytes for the same input. The only file
 * that knows the library.
 */
export class PdfPaper {
  readonly #document: PDFKit.PDFDocument;
  readonly #has: (codePoint: number) => boolean;
  readonly #bytes: Promise<Uint8Array>;

  constructor(title: string) {
    const document = new PDFDocument({
      size: 'A4',
      margins: { top: paper.top, left: paper.left, right: 36, bottom: 82 },
      // Not compressed: a newer zlib would make other bytes of the same sheet.
      compress: false,
      // @ts-expect-error the first face of a document is asked for below, and none of its own is needed
      font: null,
      lang: 'en',
      info: { Title: title, Creator: 'formulyte', Producer: 'formulyte', CreationDate: new Date(0) },
    });
    document.registerFont('regular', readFileSync(partFile('DejaVuSans.ttf')));
    document.registerFont('bold', readFileSync(partFile('DejaVuSans-Bold.ttf')));
    document.font('regular');
    const { font } = (document as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
      ._font;
    this.#has = (codePoint) => font.hasGlyphForCodePoint(codePoint);
    this.#document = document;
    this.#bytes = new Promise((done, broken) => {
      const pieces: Uint8Array[] = [];
      document.on('data', (piece: Uint8Array) => pieces.push(piece));
      document.on('end', () => done(Buffer.concat(pieces)));
      document.on('error', broken);
    });
  }

  /** Sets a text, on as many lines as it takes, and returns where the next one can stand. */
  text(text: string, { x, y, width }: Place, setting: TypeSetting): number {
    this.#set(setting).text(this.#known(text), x, y, { width, align: setting.align ?? 'left' });
    return this.#document.y;
  }

  /** The same for pieces in different settings, one behind the other. */
  run(pieces: readonly (readonly [text: string, setting: TypeSetting])[], { x, y, width }: Place): number {
    pieces.forEach(([text, setting], i) => {
      const set = this.#set(setting);
      const options = { width, continued: i < pieces.length - 1 };
      if (i === 0) set.text(this.#known(text), x, y, options);
      else set.text(this.#known(text), options);
    });
    return this.#document.y;
  }

  height(text: string, width: number, setting: TypeSetting): number {
    return this.#set(setting).heightOfString(this.#known(text), { width });
  }

  /** A line between two points. */
  line(from: readonly [x: number, y: number], to: readonly [x: number, y: number], width = 0.5, grey = false): void {
    this.#document
      .lineWidth(width)
      .moveTo(...from)
      .lineTo(...to)
      .stroke(grey ? '#999999' : '#000000');
  }

  /** An empty box to tick. */
  box(x: number, y: number, side: number): void {
    this.#document.lineWidth(0.8).rect(x, y, side, side).stroke('#000000');
  }

  /** The outline of a box around what is set already. */
  frame(x: number, y: number, width: number, height: number): void {
    this.#document.lineWidth(1.2).rect(x, y, width, height).stroke('#000000');
  }

  /** Filled rectangles, as one shape. */
  fill(
    rectangles: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[],
  ): void {
    for (const { x, y, width, height } of rectangles) this.#document.rect(x, y, width, height);
    this.#document.fill('#000000');
  }

  newPage(): void {
    this.#document.addPage();
  }

  finish(): Promise<Uint8Array> {
    this.#document.end();
    return this.#bytes;
  }

  #set({ size, bold = false, grey = false }: TypeSetting): PDFKit.PDFDocument {
    return this.#document
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(grey ? '#444444' : '#000000');
  }

  /** What the face has no letter for is named by its number: nothing is left out in silence. */
  #known(text: string): string {
    return [...text]
      .map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return this.#has(code) ? letter : `\\u{${code.toString(16).toUpperCase()}}`;
      })
      .join('');
  }
}
