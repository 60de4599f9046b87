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

/** A line of a sheet in the words that any of them prints: what to weigh, how sure, in the vial, wt% of total, mmol. */
type Printed = readonly [mass: string, doubt: string, vial: string, percent: string, mmol: string];
/** A figure: what the recipe asks, what the rounded masses give, how far it may be off. */
type Figure = readonly [target: string, rounded: string, allowed: string];

const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const doubtIn = (text: string) => /± [\d.]+ (?:ug|mg|g|uL)(?=$|[\s;·,])/.exec(text)?.[0] ?? '';

/** From the bytes of each file alone, without anything of ours. */
function ofPage(html: string): Printed[] {
  const rows = [...html.matchAll(/<tr class="reagent[^>]*>(.*?)<\/tr>/gs)];
  return rows.map(([, row = '']) => {
    const cells = [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => plain(cell));
    const [, , name = '', said = '', vial = '', percent = '', mmol = ''] = cells;
    const mass = said.replace(/ ±.*/, '');
    // A volume is large where it is measured so, and its mass stands beside the name.
    const grams = mass.endsWith(' g') ? mass : `${/= ([\d.]+) g/.exec(name)?.[1]} g`;
    return [grams, doubtIn(said), vial, percent, mmol.split(' ')[0] ?? ''];
  });
}

function ofMarkdown(text: string): { readonly lines: Printed[]; readonly figures: Map<string, Figure> | undefined } {
  const tables = text.split('\n\n').flatMap((block) => {
    if (!block.startsWith('| ')) return [];
    const rows = block.split('\n').map((line) =>
      line
        .slice(1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\', '')),
    );
    const [heads = [], , ...lines] = rows;
    const column = (...names: string[]) => heads.findIndex((head) => names.includes(head));
    return [{ column, lines }];
  });
  const [weigh, composition] = tables;
  const column = (...names: string[]) => weigh?.column(...names) ?? -1;
  const mass = column('mass / g', 'to weigh / g');
  const lines = (weigh?.lines ?? [])
    .filter((cells) => /^\d/.test(cells[mass] ?? ''))
    .map((cells): Printed => {
      const at = (...names: string[]) => cells[column(...names)] ?? '';
      const vial = at('in the vial / g');
      return [`${cells[mass]} g`, doubtIn(at('weigh')), vial ? `${vial} g` : '', at('wt% of total'), at('mmol')];
    });
  const figures =
    composition &&
    new Map(
      composition.lines.map((cells): [string, Figure] => {
        const at = (name: string) => cells[composition.column(name)] ?? '';
        return [at('figure'), [at('recipe'), at('as rounded'), at('allowed')]];
      }),
    );
  return { lines, figures };
}

function ofWorkbook(file: string): { readonly lines: Printed[]; readonly figures: Map<string, Figure> } {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], {
    stdio: 'ignore',
  });
  const table: string[][] = parse(readFileSync(file.replace(/xlsx$/, 'csv'), 'utf8'), { relax_column_count: true });
  const [heads] = table.filter((row) => row[2] === 'weigh');
  const of = (row: readonly string[], head: string, all = heads) => row[all?.indexOf(head) ?? -1] ?? '';
  const lines = table
    .filter((row) => row[0] === '☐' && /^\d/.test(of(row, 'mass / g')))
    .map((row): Printed => {
      const vial = of(row, 'in the vial / g');
      const mmol = of(row, 'mmol').split(' ')[0] ?? '';
      return [`${of(row, 'mass / g')} g`, of(row, '±'), vial ? `${vial} g` : '', of(row, 'wt% of total'), mmol];
    });
  const from = table.findIndex((row) => row[2] === 'figure');
  const rows = from < 0 ? [] : table.slice(from + 1);
  const end = rows.findIndex((row) => row[2] === '');
  const figures = rows.slice(0, end).map((row): [string, Figure] => {
    const at = (head: string) => of(row, head, table[from]);
    // Value and ± are two cells of one unit.
    const [, value = '', unit = ''] = /^([\d.]+)( \S+)?$/.exec(at('as rounded')) ?? [];
    const doubt = at('±') === '' ? '' : ` ${at('±').replace(unit, '')}`;
    return [row[2] ?? '', [at('recipe'), value + doubt + unit, at('allowed')]];
  });
  return { lines, figures: new Map(figures) };
}

function figuresOfPage(html: string): Map<string, Figure> {
  const [, table = ''] = /<table class="figures[^>]*>(.*?)<\/table>/s.exec(html) ?? [];
  const rows = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => plain(cell)),
  );
  const [heads = [], ...lines] = rows;
  return new Map(
    lines.map((cells) => {
      const at = (name: string) => cells[heads.indexOf(name)] ?? '';
      return [at('figure'), [at('recipe'), at('as rounded'), at('allowed')]];
    }),
  );
}

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

// Not beside the recipes: there it would be taken without being asked for.
const lab = put(
  'balances.yaml',
  [
    'kind: lab',
    'vessel: 18 g',
    'balances:',
    '  analytical: {readability: 0.1 mg, repeatability: 0.08 mg, minimum weight: 20 mg, capacity: 220 g, dosing: 1 mg}',
    '  semi-micro: {readability: 0.02 mg, repeatability: 0.03 mg, capacity: 20 g}',
    'pipettes:',
    '  P1000: {readability: 1 uL, repeatability: 2 uL, minimum volume: 100 uL, capacity: 1 mL}',
    '',
  ].join('\n'),
);

const tolerated = put(
  'tolerated.yaml',
  [
    'kind: mixture',
    'components:',
    '  PEO: 0.7 g',
    '  LiTFSI: O/Li = 16',
    '  SN: {is: 0.3 mL}',
    '  LZO: 1.5 wt% of PEO',
    'solvents: {acetonitrile: 15 mL}',
    'tolerance: {O/Li: 2 %, LZO of PEO: 0.05 wt%, LZO of total: 1 %}',
    '',
  ].join('\n'),
);

const stocked = ['--stock', shelf, '--on', '2026-11-28'];
const onScales = ['--lab', lab];

const cases: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['a film', ['recipes/ma/peo-lzon.yaml', '--film', '16 mm x 110 um', '--cells', '12', '--overage', '20%']],
  ['impure bottles and a stock solution', [bottles, '--batch', '1.37 g']],
  ['lots', ['recipes/ma/peo-litfsi.yaml', ...stocked]],
  ['a lab', ['recipes/ma/peo-lzon.yaml', ...onScales, '--batch', '0.9 g']],
  ['a lab and lots', ['recipes/ma/peo-litfsi.yaml', ...stocked, ...onScales]],
  ['a lab and a stock solution', [bottles, ...onScales, '--batch', '1.37 g']],
  ['a lab, lots and what a recipe tolerates', [tolerated, ...stocked, ...onScales, '--batch', '3.3 g']],
  ['what a recipe tolerates', [tolerated]],
  ['a lab on which one balance is named', ['recipes/ma/peo-lzon.yaml', ...onScales, '--balance', 'analytical']],
  ['portions', ['recipes/ma/peo-lzon.yaml', ...onScales, '--batch', '900 g']],
  ['a recipe in a recipe', ['recipes/ma/pll-lfp-2.yaml', '--batch', '1 g']],
  ['a synthesis', ['recipes/syntheses/lzo-by-assay.yaml']],
  ['volumes', ['recipes/ma/peo-lzon.yaml', '--solution', '20 mL']],
];

describe.skipIf(!canRun)('the four sheets that one command writes', () => {
  it.each(cases)('of %s agree to the last printed digit', (name, args) => {
    const stem = join(folder, name.replace(/\W+/g, '-'));
    const run = formulyte(['weigh', ...args, '--format', 'html,xlsx,pdf,md', '--output', stem]);
    expect(run.stderr + run.stdout).toContain(`wrote ${stem}.pdf`);
    const html = readFileSync(`${stem}.html`, 'utf8');
    const page = ofPage(html);
    expect(page.length).toBeGreaterThan(1);
    const onBalances = args.includes('--lab');
    for (const [mass, doubt] of page) {
      expect(mass).toMatch(/^\d+\.\d+ g$/);
      if (!onBalances) expect(doubt).toBe('');
    }
    if (onBalances) expect(page.filter(([, doubt]) => doubt !== '').length).toBeGreaterThan(1);
    const markdown = ofMarkdown(readFileSync(`${stem}.md`, 'utf8'));
    expect(markdown.lines).toEqual(page);
    const book = ofWorkbook(`${stem}.xlsx`);
    expect(book.lines).toEqual(page);
    const figures = figuresOfPage(html);
    expect(book.figures).toEqual(figures);
    if (onBalances || args.includes(tolerated)) expect(markdown.figures).toEqual(figures);
    if (onBalances) for (const [, rounded] of figures.values()) expect(rounded).toMatch(/^[\d.]+( ± [\d.]+)?( \w+%)?$/);
    if (args.includes(tolerated))
      expect([...figures.values()].filter(([, , allowed]) => allowed !== '')).toHaveLength(3);
    const pdf = execFileSync('pdftotext', ['-raw', `${stem}.pdf`, '-'], { encoding: 'utf8' }).replace(/[\s-]+/g, '');
    for (const one of page.flat()) expect(pdf).toContain(one.replaceAll(' ', ''));
    const text = readFileSync(`${stem}.md`, 'utf8').replaceAll('\\', '');
    for (const [figure, [target, rounded, allowed]] of figures) {
      const [number = ''] = target.split(' ');
      expect(text, figure).toContain(number);
      const isInTable = page.some(([, , , percent]) => percent === number) && rounded === '' && allowed === '';
      const said = [figure, target, rounded, allowed].join('');
      if (!isInTable) expect(pdf, figure).toContain(said.replace(/[\s-]+/g, ''));
    }
  });

  it('of a warning put it before everything that is weighed, with its code', () => {
    const stem = join(folder, 'warned');
    const args = ['weigh', 'recipes/ma/peo-lzon.yaml', ...onScales, '--balance', 'analytical', '--batch', '0.5 g'];
    formulyte([...args, '--format', 'html,xlsx,pdf,md', '--output', stem]);
    const pdf = execFileSync('pdftotext', ['-raw', `${stem}.pdf`, '-'], { encoding: 'utf8' });
    ofWorkbook(`${stem}.xlsx`);
    const texts = [
      readFileSync(`${stem}.html`, 'utf8').replace(/<script.*/s, ''),
      readFileSync(`${stem}.md`, 'utf8'),
      pdf,
    ];
    texts.push(readFileSync(`${stem}.csv`, 'utf8'));
    // 0.5 g of 1.5 wt%.
    for (const text of texts) {
      const words = plain(text).replaceAll('\\', '').replaceAll('""', '"').replace(/\s+/g, ' ');
      const at = words.lastIndexOf('below-minimum-weight');
      expect(words.slice(at)).toMatch(/^below-minimum-weight\W+7.5 mg of LZO are below/);
      expect(words.slice(at)).toMatch(/Make at least --batch "1.334 g"/);
      expect(at).toBeLessThan(words.indexOf('wt% of total'));
    }
  });
});
