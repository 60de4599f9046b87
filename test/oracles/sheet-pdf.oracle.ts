import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printSheet } from '../../src/report/printed-sheet.ts';
import { sheetPdf } from '../../src/report/sheet-pdf.ts';
import type { Sheet } from '../../src/weigh/sheet.ts';
import { hostileNames, hostileSheet, mixtures, sheetOf } from '../report/sheets/sheet-of.ts';
import { codeOnPage } from './code-on-page.ts';
import { havePrograms } from './find-program.ts';

const canRun = havePrograms(['pdftotext', 'pdftoppm', 'pdfinfo'], 'nobody has read the PDFs but us');
const folder = mkdtempSync(join(tmpdir(), 'formulyte-pdf-'));

async function write(sheet: Sheet): Promise<string> {
  const file = join(folder, 'sheet.pdf');
  writeFileSync(file, await sheetPdf(sheet, { notes: ['A note of ours: 100 %.'] }));
  return file;
}

/** In the order in which it was drawn. */
const textOf = (file: string) => execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
const pagesOf = (file: string) =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);
/** Without the breaks that a narrow column makes, and the hyphens that are lost at one. */
const together = (text: string) => text.replace(/[\s-]+/g, '');

describe.skipIf(!canRun)('a sheet as PDF, read by another program', () => {
  it.each(mixtures)('%s says on one page what every other sheet says', async (recipe) => {
    const sheet = sheetOf(recipe);
    const printed = printSheet(sheet, { notes: ['A note of ours: 100 %.'] });
    const file = await write(sheet);
    expect(pagesOf(file)).toBe(1);
    const all = together(textOf(file));
    for (const row of printed.rows) {
      if (row.kind !== 'reagent') continue;
      const { byVolume, volume, mass, cumulative, percent, mmol } = row;
      const figures = [byVolume ? volume : mass, cumulative, percent, mmol].filter((one) => one !== '');
      expect(all, recipe).toContain(together(figures.join(' ')));
    }
    const { title, source, whole, content, figures, handling, sources, notes, leans, reaction } = printed;
    const said = [
      ...[title, source, whole, content],
      ...figures.flatMap((one) => (one.isInTable ? [] : [one.name, one.target, one.counted])),
      ...handling.flatMap(({ material, says }) => [
        material,
        ...says.map(({ text, source: from }) => `${text} [${from}]`),
      ]),
      ...[...sources, ...notes, ...leans, ...reaction],
      ...printed.rows.map((row) => (row.kind === 'step' ? row.text : row.name)),
    ];
    for (const one of said) expect(all, recipe).toContain(together(one));
  });

  it('carries the content of the recipe as a code that a camera reads', async () => {
    const sheet = sheetOf('recipes/ma/peo-lzon.yaml');
    expect(codeOnPage(await write(sheet))).toBe(`sha256:${sheet.content}`);
  });

  it('shows hostile names as they were written, and by its number a letter that the face has not', async () => {
    const all = together(textOf(await write(hostileSheet())));
    for (const name of hostileNames) {
      expect(all).toContain(together(name.replace('漢字', '\\u{6F22}\\u{5B57}')));
    }
  });

  it('goes on on further pages under the same heads, and leaves nothing out', async () => {
    const names = Array.from({ length: 90 }, (_, i) => `reagent ${i + 1}`);
    const parts = names.map((name) => `  ${name}: {is: 10 mg, material: PEO}`).join('\n');
    const notes = Array.from({ length: 60 }, (_, i) => `note ${i + 1} ${'of some length '.repeat(12)}`);
    const text = `kind: mixture\ntitle: long\ncomponents:\n${parts}\nnotes: ${JSON.stringify(notes)}\n`;
    const file = await write(sheetOf('long.yaml', text));
    expect(pagesOf(file)).toBeGreaterThan(3);
    expect(textOf(file).match(/in the vial/g)?.length).toBeGreaterThan(2);
    const all = together(textOf(file));
    for (const one of [...names, ...notes]) expect(all).toContain(together(one));
    // A number of two digits stands on one line.
    expect(textOf(file)).toMatch(/^90 0\.0100 g/m);
  });

  it('sets a composition of many figures on as many pages as they fill', async () => {
    const fillers = Array.from({ length: 60 }, (_, i) => `  filler ${i}: {is: 10 mg, material: LZO}`).join('\n');
    const text = `kind: mixture\ncomponents:\n  PEO: 1 g\n  LiTFSI: O/Li = 16\n${fillers}\n`;
    const sheet = sheetOf('many.yaml', text);
    const file = await write(sheet);
    // 62 rows of 20 points on 730, and 181 of at least 12.
    expect(pagesOf(file)).toBeGreaterThanOrEqual(5);
    expect(pagesOf(file)).toBeLessThan(10);
    const all = together(textOf(file));
    for (const { name, target, isInTable } of printSheet(sheet).figures) {
      if (!isInTable) expect(all).toContain(together(`${name} ${target}`));
    }
  });
});
