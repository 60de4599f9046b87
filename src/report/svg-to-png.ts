import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** More pixels would need more than half a gigabyte. */
const mostPixels = 1e8;

let isReady: Promise<void> | undefined;

/**
 * A chart as a PNG file, `scale` pixels for each px of the SVG; the same bytes for the same input on every machine.
 *
 * Text is set in DejaVu Sans, which comes along: what it lacks, Chinese characters for one, is a box. The picture is light unless
 * the chart was drawn for the dark theme. Throws a RangeError where the picture would be empty or above 10⁸ pixels.
 */
export async function svgToPng(svg: string, scale = 2): Promise<Uint8Array> {
  const [, width = '', height = ''] = /^<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const pixels = Number(width) * Number(height) * scale ** 2;
  if (!(scale > 0 && pixels >= 1 && pixels <= mostPixels)) throw new RangeError(`cannot draw ${pixels} pixels`);
  isReady ??= readFile(pathOf('index_bg.wasm')).then((wasm) => initWasm(wasm));
  const [, ...fontBuffers] = await Promise.all([
    isReady,
    readFile(pathOf('DejaVuSans.ttf')),
    readFile(pathOf('DejaVuSans-Bold.ttf')),
  ]);
  const font = { fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' };
  const drawn = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } });
  try {
    return drawn.render().asPng();
  } finally {
    drawn.free();
  }
}

type Part = 'index_bg.wasm' | 'DejaVuSans.ttf' | 'DejaVuSans-Bold.ttf';

/** Beside the program as it is built, or in the packages they come from. */
function pathOf(part: Part): string {
  const beside = join(__dirname, part);
  if (existsSync(beside)) return beside;
  const require = createRequire(beside);
  const inPackage: Record<Part, () => string> = {
    'index_bg.wasm': () => require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
    'DejaVuSans.ttf': () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    'DejaVuSans-Bold.ttf': () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  };
  return inPackage[part]();
}
