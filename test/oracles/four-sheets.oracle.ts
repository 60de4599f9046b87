import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formulyte } from '../cli/program.ts';
import { havePrograms } from './find-program.ts';

const canRun = havePrograms(['soffice', 'pdftotext'], 'nobody has held the four sheets against one another');
const folder = mkdtempSync(join(tmpdir(), 'formulyte-four-'));
const put = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** A line of a sheet in the words that any of them prints: what to weigh, in the vial, wt% of total, mmol. */
type Printed = readonly [mass: string, vial: string, percent: string, mmol: string];

const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** From the bytes of each file alone, without anything of ours. */
function ofPage(html: string): Printed[] {
  const rows = [...html.matchAll(/<tr class="reagent[^>]*>(.*?)<\/tr>/gs)];
  return rows.map(([, row = '']) => {
    const cells = [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => plain(cell));
    const [, , name = '', mass = '', vial = '', percent = '', mmol = ''] = cells;
    // A volume is large where it is measured so, and its mass stands beside the name.
    const grams = mass.endsWith(' g') ? mass : `${/= ([\d.]+) g/.exec(name)?.[1]} g`;
    return [grams, vial, percent, mmol.split(' ')[0] ?? ''];
  });
}

function ofMarkdown(text: string): Printed[] {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [heads = [], , ...lines] = rows;
  const column = (...names: string[]) => heads.findIndex((head) => names.includes(head));
  const [mass, vial, percent, mmol] = [
    column('mass / g', 'to weigh / g'),
    column('in the vial / g'),
    column('wt% of total'),
    column('mmol'),
  ];
  return lines
    .filter((cells) => /^\d/.test(cells[mass] ?? ''))
    .map((cells) => [
      `${cells[mass]} g`,
      cells[vial] ? `${cells[vial]} g` : '',
      cells[percent] ?? '',
      cells[mmol] ?? '',
    ]);
}

function ofWorkbook(file: string): { readonly lines: Printed[]; readonly figures: Map<string, string> } {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], {
    stdio: 'ignore',
  });
  const table: string[][] = parse(readFileSync(file.replace(/xlsx$/, 'csv'), 'utf8'), { relax_column_count: true });
  const lines = table
    .filter((row) => row[0] === '☐' && /^\d/.test(row[3] ?? ''))
    .map(
      (row): Printed => [`${row[3]} g`, row[5] ? `${row[5]} g` : '', row[6] ?? '', (row[7] ?? '').split(' ')[0] ?? ''],
    );
  const from = table.findIndex((row) => row[2] === 'figure');
  const rows = from < 0 ? [] : table.slice(from + 1);
  const end = rows.findIndex((row) => row[2] === '');
  return { lines, figures: new Map(rows.slice(0, end).map((row) => [row[2] ?? '', row[3] ?? ''])) };
}

const figuresOfPage = (html: string) => {
  const [, table = ''] = /<table class="figures[^>]*>.*?<tbody>(.*?)<\/tbody>/s.exec(html) ?? [];
  const rows = [...table.matchAll(/<th scope="row">(.*?)<\/th><td class="r">(.*?)<\/td>/gs)];
  return new Map(rows.map(([, name = '', target = '']) => [plain(name), plain(target)]));
};

const bottles = put(
  'bottles.yaml',
  [
    'kind: mixture',
    'components:',
    '  PEO: {is: 0.7 g, purity: 99.2 wt%}',
    '  LiTFSI: {is: O/Li = 16, as: 1 mol/L in acetonitrile, density: 0.88 g/cm^3}',
    '  LZO: {is: 2 vol% of total, purity: 99.5 wt%}',
    'solvents: {acetonitrile: 15 mL}',
    '',
  ].join('\n'),
);

const shelf = put(
  'shelf.yaml',
  [
    'kind: stock',
    'lots:',
    '  - {material: PEO, lot: P1, purity: 98.2 wt%}',
    '  - {material: LiTFSI, lot: A1, purity: 99.95 wt% of dry, water: 180 ppm, expires: 2026-10}',
    '  - {material: acetonitrile, lot: AC, purity: 99.9 wt%}',
    '',
  ].join('\n'),
);

const cases: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['a film', ['recipes/ma/peo-lzon.yaml', '--film', '16 mm x 110 um', '--cells', '12', '--overage', '20%']],
  ['impure bottles and a stock solution', [bottles, '--batch', '1.37 g']],
  ['lots', ['recipes/ma/peo-litfsi.yaml', '--stock', shelf, '--on', '2026-11-28']],
  ['a recipe in a recipe', ['recipes/ma/pll-lfp-2.yaml', '--batch', '1 g']],
  ['a synthesis', ['recipes/syntheses/lzo-by-assay.yaml']],
  ['volumes', ['recipes/ma/peo-lzon.yaml', '--solution', '20 mL']],
];

describe.skipIf(!canRun)('the four sheets that one command writes', () => {
  it.each(cases)('of %s agree to the last printed digit', (name, args) => {
    const stem = join(folder, name.replaceAll(' ', '-'));
    const run = formulyte(['weigh', ...args, '--format', 'html,xlsx,pdf,md', '--output', stem]);
    expect(run.stderr + run.stdout).toContain(`wrote ${stem}.pdf`);
    const html = readFileSync(`${stem}.html`, 'utf8');
    const page = ofPage(html);
    expect(page.length).toBeGreaterThan(1);
    for (const [mass] of page) expect(mass).toMatch(/^\d+\.\d+ g$/);
    expect(ofMarkdown(readFileSync(`${stem}.md`, 'utf8'))).toEqual(page);
    const book = ofWorkbook(`${stem}.xlsx`);
    expect(book.lines).toEqual(page);
    const figures = figuresOfPage(html);
    expect(book.figures).toEqual(figures);
    const pdf = execFileSync('pdftotext', ['-raw', `${stem}.pdf`, '-'], { encoding: 'utf8' }).replace(/[\s-]+/g, '');
    for (const one of page.flat()) expect(pdf).toContain(one.replaceAll(' ', ''));
    const markdown = readFileSync(`${stem}.md`, 'utf8').replaceAll('\\', '');
    for (const [figure, value] of figures) {
      const [number = ''] = value.split(' ');
      expect(markdown, figure).toContain(number);
      const isInTable = page.some(([, , percent]) => percent === number);
      if (!isInTable) expect(pdf, figure).toContain(`${figure}${value}`.replace(/[\s-]+/g, ''));
    }
  });
});
