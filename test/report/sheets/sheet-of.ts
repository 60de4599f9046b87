import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runPipeline } from '../../../src/pipeline.ts';
import type { Sheet } from '../../../src/weigh/sheet.ts';
import { sizeComposition } from '../../../src/weigh/size-composition.ts';
import { weighOut } from '../../../src/weigh/weigh-out.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The sheet of a recipe, of 1 g where it says no size; `text` stands in for the file. */
export function sheetOf(file: string, text?: string): Sheet {
  const result = runPipeline(join(root, file), text === undefined ? {} : { text });
  if (result.composition === undefined) throw new Error(`${file}: ${JSON.stringify(result.findings)}`);
  const sized = sizeComposition(result.composition, result.composition.scale === 'free' ? { batch: '1 g' } : {});
  if (!sized.ok) throw new Error(sized.problem.code);
  // As it is called from the repository's root.
  return { ...weighOut(sized.value), file };
}

/** Every mixture that is shipped. */
export const mixtures: readonly string[] = readdirSync(join(root, 'recipes'))
  .filter((name) => name !== 'materials' && statSync(join(root, 'recipes', name)).isDirectory())
  .flatMap((folder) => readdirSync(join(root, 'recipes', folder)).map((name) => `recipes/${folder}/${name}`))
  .filter((file) => file.endsWith('.yaml') && runPipeline(join(root, file)).formulation !== undefined);

/** Names that a spreadsheet, a page, a printer or a terminal could take for more than names. */
export const hostileNames = [
  '=1+1',
  '@SUM(A1)',
  '+1-1',
  "=cmd|' /C calc'!A0",
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"],"x":["',
  '&amp;_x0041_',
  '漢字 µ·²₂ Ωγ',
  `long ${'x'.repeat(120)}`,
];

/** A recipe of substances with such names, and such a title. */
export const hostileSheet = (): Sheet =>
  sheetOf(
    'hostile.yaml',
    [
      'kind: mixture',
      'title: "=HYPERLINK(1) <b>&</b> \\u202e"',
      'components:',
      ...hostileNames.map((name) => `  ${JSON.stringify(name)}: {is: 0.1 g, material: PEO, note: "=1+1 <i>"}`),
      'notes: ["<img src=x onerror=alert(2)>", "=2+2"]',
    ].join('\n'),
  );
