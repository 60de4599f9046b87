import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Files that a part reads: a module of WebAssembly, faces. */
export type PartFile = 'resvg.wasm' | 'DejaVuSans.ttf' | 'DejaVuSans-Bold.ttf';

/** The path of such a file: beside the program as it is built, or in the package it comes from. */
export function partFile(part: PartFile): string {
  const beside = join(__dirname, part);
  if (existsSync(beside)) return beside;
  const require = createRequire(beside);
  const inPackage: Record<PartFile, () => string> = {
    'resvg.wasm': () => require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
    'DejaVuSans.ttf': () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    'DejaVuSans-Bold.ttf': () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  };
  return inPackage[part]();
}
