import { execFileSync } from 'node:child_process';
import jsQR from 'jsqr';

/** What another program reads in the QR code of a PDF's first page, drawn at so many dots to an inch. */
export function codeOnPage(file: string, resolution = 144): string | undefined {
  const options = ['-r', String(resolution), '-gray', '-f', '1', '-l', '1', file];
  const picture = execFileSync('pdftoppm', options, { maxBuffer: 1e8 });
  const [, width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
  const grey = picture.subarray(picture.length - Number(width) * Number(height));
  const dots = new Uint8ClampedArray(grey.length * 4);
  grey.forEach((value, i) => {
    dots.fill(value, 4 * i, 4 * i + 3);
  });
  const decode =
    (jsQR as unknown as { default?: typeof jsQR.default }).default ?? (jsQR as unknown as typeof jsQR.default);
  return decode(dots, Number(width), Number(height))?.data;
}
