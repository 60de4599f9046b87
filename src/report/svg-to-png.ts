import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { partFile } from './part-file.ts';

/** More pixels would need more than half a gigabyte. */
const mostPixels = 1e8;

let isReady: Promise<void> | undefined;

/** Pixels for each px of the SVG, or pixels from left to right. */
export type PngSize = { readonly scale: number } | { readonly width: number };

/**
 * A chart as a PNG file, two pixels for each px of the SVG where nothing else is asked for; the same bytes for the same input
 * on every machine.
 *
 * Text is set in DejaVu Sans, which comes along: what it lacks, Chinese characters for one, is a box. The picture is light unless
 * the chart was drawn for the dark theme. Throws a RangeError where the picture would be empty or above 10⁸ pixels.
 */
export async function svgToPng(svg: string, size: PngSize = { scale: 2 }): Promise<Uint8Array> {
  const [, width = '', height = ''] = /^<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const scale = 'scale' in size ? size.scale : size.width / Number(width);
  const pixels = Number(width) * Number(height) * scale ** 2;
  if (!(scale > 0 && pixels >= 1 && pixels <= mostPixels)) throw new RangeError(`cannot draw ${pixels} pixels`);
  isReady ??= readFile(partFile('resvg.wasm')).then((wasm) => initWasm(wasm));
  const [, ...fontBuffers] = await Promise.all([
    isReady,
    readFile(partFile('DejaVuSans.ttf')),
    readFile(partFile('DejaVuSans-Bold.ttf')),
  ]);
  const font = { fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' };
  const drawn = new Resvg(svg, {
    font,
    fitTo: 'scale' in size ? { mode: 'zoom', value: scale } : { mode: 'width', value: size.width },
  });
  try {
    return drawn.render().asPng();
  } finally {
    drawn.free();
  }
}
