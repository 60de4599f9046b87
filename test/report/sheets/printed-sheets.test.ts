import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { LiveSheet } from '../../../src/report/live-sheet.ts';
import { printSheet } from '../../../src/report/printed-sheet.ts';
import { sheetAsRead } from '../../../src/report/sheet-as-read.ts';
import { sheetHtml } from '../../../src/report/sheet-html.ts';
import { sheetMarkdown } from '../../../src/report/sheet-markdown.ts';
import { sheetPdf } from '../../../src/report/sheet-pdf.ts';
import { sheetXlsx } from '../../../src/report/sheet-xlsx.ts';
import { formulyte, temporaryFolder } from '../../cli/program.ts';
import { onBalances } from '../../weigh/on-balances.ts';
import { hostileNames, hostileSheet, mixtures, sheetOf } from './sheet-of.ts';

const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&');

/** The cells of the page's rows of reagents. */
const pageRows = (html: string) =>
  [...html.matchAll(/<tr class="reagent[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => plain(cell)),
  );

const dataOf = (html: string): LiveSheet =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

describe.each(mixtures)('%s', (file) => {
  const sheet = sheetOf(file);
  const html = sheetHtml(sheet);

  it('has the same masses on the page and in Markdown', () => {
    const table = sheetMarkdown(sheet)
      .split('\n')
      .filter((line) => /^\| \d* \| .*\d \|/.test(line))
      .map((line) =>
        line
          .replaceAll('\\|', '')
          .split('|')
          .map((cell) => cell.trim()),
      );
    const heads =
      sheetMarkdown(sheet)
        .split('\n')
        .find((line) => line.startsWith('| # |'))
        ?.split('|') ?? [];
    const column = (...names: string[]) => heads.findIndex((head) => names.includes(head.trim()));
    const [mass, vial, percent] = [
      column('mass / g', 'to weigh / g'),
      column('in the vial / g'),
      column('wt% of total'),
    ];
    const page = pageRows(html);
    expect(page.length).toBe(table.length);
    page.forEach((cells, i) => {
      const [, number, name, weigh, inVial, share] = cells;
      const row = table[i] ?? [];
      expect(number).toBe(row[1]);
      expect([weigh, name]).toContainEqual(expect.stringContaining(`${row[mass]} g`));
      expect(inVial).toBe(row[vial] === '' ? '' : `${row[vial]} g`);
      expect(share).toBe(row[percent]);
    });
  });

  it('computes from data that give what it prints', () => {
    const { reagents, figures } = dataOf(html);
    const { rows, figures: printed } = printSheet(sheet);
    const own = rows.filter((row) => row.kind === 'reagent');
    reagents.forEach(({ weigh, gramsPerUnit, asked, unit }, i) => {
      expect(`${asked} ${unit}`).toBe(own[i]?.byVolume ? own[i]?.volume : own[i]?.mass);
      const decimals = (/\.(\d+)/.exec(asked)?.[1] ?? '').length;
      // To half of the last digit printed.
      expect(Math.abs(weigh / gramsPerUnit - Number(asked))).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
    });
    expect(new Set(reagents.map(({ key }) => key)).size).toBe(reagents.length);
    expect(figures.length).toBe(printed.length);
    for (const { top, bottom, target } of figures) {
      const over = (side: readonly number[]) => reagents.reduce((sum, { weigh }, i) => sum + weigh * (side[i] ?? 0), 0);
      expect(over(top) / over(bottom) / target).toBeCloseTo(1, 9);
    }
  });
});

describe('of hostile names', () => {
  it('the page shows them as they were written, and has no element of theirs', () => {
    const html = sheetHtml(hostileSheet(), { notes: ['<u>'] });
    expect(html).not.toMatch(/<(img|b>&|i>|u>)/);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(pageRows(html).map(([, , name = '']) => name.replace('=1+1 <i>', ''))).toEqual(hostileNames);
    expect(dataOf(html).reagents.map(({ key }) => key)).toEqual(hostileNames);
    expect(html).not.toContain('\u202e');
  });

  it('the workbook holds them as text', async () => {
    const book = await readXlsx(await sheetXlsx(hostileSheet(), { notes: ['=3+3'] }));
    const cells = book.sheets.flatMap(({ rows }) => rows.flat());
    for (const name of hostileNames) expect(cells, name).toContainEqual(expect.stringContaining(name));
    for (const note of ['=2+2', '=3+3']) expect(cells).toContain(note);
  });
});

describe('where a balance shows nothing at all', () => {
  it.each(['recipes/ma/peo-lzon.yaml', 'recipes/syntheses/lzo-by-assay.yaml'])(
    'every format of %s says no number that is none',
    (recipe) => {
      const folder = temporaryFolder();
      const args = [
        '--lab',
        'recipes/lab/lab.yaml',
        '--batch',
        '0.001 mg',
        '--format',
        'html,xlsx,pdf,md,csv,json,table',
      ];
      const run = formulyte(['weigh', recipe, ...args, '--output', `${folder}/nothing`]);
      expect(run.code, run.stderr).toBe(0);
      for (const ending of ['md', 'txt', 'csv', 'json', 'html']) {
        const text = readFileSync(`${folder}/nothing.${ending}`, 'utf8').replace(/<script>.*/s, '');
        expect(text, ending).not.toMatch(/NaN|Infinity|undefined/);
      }
      expect(readFileSync(`${folder}/nothing.md`, 'utf8')).toContain('0.0000');
    },
  );

  it('a share of one alone is 100 % and has no ±', async () => {
    const { sheet } = onBalances('kind: mixture\ncomponents: {PEO: 1 g}\n');
    const [figure] = printSheet(sheetAsRead(sheet)).figures;
    expect(figure).toMatchObject({ name: 'PEO of total', target: '100.00 wt%', rounded: '100.00 wt%' });
    const book = await readXlsx(await sheetXlsx(sheet));
    expect(book.sheets[0]?.rows.flat()).not.toContain('± 0 wt%');
  });
});

describe('bytes', () => {
  it.each([
    ['html', sheetHtml],
    ['xlsx', sheetXlsx],
    ['pdf', sheetPdf],
  ] as const)('of a sheet are the same each time: %s', async (_, write) => {
    const make = async () => Buffer.from(await write(sheetOf('recipes/ma/peo-lzon.yaml'), { notes: ['a note'] }));
    const first = await make();
    await new Promise((done) => setTimeout(done, 1100));
    expect((await make()).equals(first)).toBe(true);
    expect(first.length).toBeGreaterThan(5000);
  });
});
