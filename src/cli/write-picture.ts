import { UsageError } from './usage-error.ts';
import { writeResult, writeResultPieces } from './write-result.ts';

/** How a picture is asked for. */
export interface PictureFlags {
  readonly format: string;
  readonly width?: number | undefined;
  readonly output?: string | undefined;
  readonly force: boolean;
}

/** The formats that are pictures. */
export const pictureFormats: readonly string[] = ['svg', 'png'];

/** Refuses a width of what is no PNG, and a PNG for a terminal, before anything is computed. */
export function requirePicture({ format, width, output }: PictureFlags): void {
  if (width !== undefined && format !== 'png') {
    throw new UsageError('--width is that of a PNG.', 'Say --format png, too, or leave it out.');
  }
  if (format === 'png') requireNoTerminal('a PNG', 'picture.png', output);
}

/** Refuses bytes for a terminal: they go to a file or into a pipe. */
export function requireNoTerminal(what: string, example: string, output: string | undefined): void {
  if (output === undefined && process.stdout.isTTY) {
    throw new UsageError(`A terminal cannot show ${what}.`, `Say --output ${example}, or pipe it on.`);
  }
}

/** An SVG as it is, or as the PNG that is asked for. */
export async function writePicture(svg: string, flags: PictureFlags): Promise<void> {
  if (flags.format !== 'png') return writeResult(svg, flags);
  const { svgToPng } = await import('../report/svg-to-png.ts');
  const { width } = flags;
  try {
    writeResultPieces([await svgToPng(svg, width === undefined ? { scale: 2 } : { width })], flags);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError('A picture of so many pixels is too large.', 'Take a smaller --width.');
  }
}
