import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sayDeviation, sayLiveFigure } from '../../src/report/say-live-figure.ts';
import { sheetHtml } from '../../src/report/sheet-html.ts';
import { formulyte, root } from '../cli/program.ts';
import { hostileNames, hostileSheet, mixtures, sheetOf } from '../report/sheets/sheet-of.ts';
import { findChromium } from './find-chromium.ts';
import { contrast } from './look-at.ts';

const executablePath = findChromium();
if (executablePath === undefined)
  process.stderr.write('no chromium on PATH: nobody has filled in, printed or looked at the sheets\n');

const folder = mkdtempSync(join(tmpdir(), 'formulyte-sheets-'));
const film = 'recipes/ma/peo-lzon.yaml';
const legible = readFileSync(new URL('legible.js', import.meta.url), 'utf8');

/** The sheet's page as a file, and its address. */
function written(recipe: string): string {
  const file = join(folder, `${recipe.replace(/\W+/g, '-')}.html`);
  writeFileSync(
    file,
    sheetHtml(recipe === 'hostile' ? hostileSheet() : sheetOf(recipe), { notes: ['A note of ours.'] }),
  );
  return pathToFileURL(file).href;
}

/** Lines of a file beside the sheets; its path. */
function put(name: string, ...lines: string[]): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const mass = (page: Page, name: string) => page.getByRole('textbox', { name: `actual mass of ${name} in g` });
const status = (page: Page) => page.locator('#status').textContent();
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

describe.skipIf(executablePath === undefined)('a sheet in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  /** A tablet of its own, and everything that the page asked for or complained about. */
  async function open(
    url: string,
    options: Parameters<Browser['newContext']>[0] = {},
    before?: (context: BrowserContext) => Promise<unknown>,
  ) {
    const context = await browser.newContext({ viewport: { width: 820, height: 1180 }, ...options });
    await before?.(context);
    const page = await context.newPage();
    const noise: string[] = [];
    page.on('request', (request) => request.url() === url || noise.push(request.url()));
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('dialog', (dialog) => {
      noise.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(url);
    return { page, context, noise };
  }

  it.each(mixtures)('%s prints on one page of A4 and of Letter', async (recipe) => {
    const { page, context, noise } = await open(written(recipe));
    for (const format of ['A4', 'Letter']) expect(pages(await page.pdf({ format })), format).toBe(1);
    expect(noise).toEqual([]);
    await context.close();
  });

  describe.each([390, 820, 1280])('%i px wide', (width) => {
    it.each(['light', 'dark'] as const)('can be read in %s, and has nothing beside the page', async (colorScheme) => {
      for (const recipe of [film, 'recipes/nguyen/mema-sn-solution.yaml', 'recipes/ma/pll-lfp-2.yaml', 'hostile']) {
        const { page, context, noise } = await open(written(recipe), { colorScheme, viewport: { width, height: 900 } });
        await page.locator('#mass-0').fill('7,9');
        await page.locator('#mass-1').fill('0.2');
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        expect(wide, recipe).toBe(width);
        const texts = await page.evaluate<{ text: string; fill: string; behind: string }[]>(legible);
        expect(texts.length).toBeGreaterThan(30);
        for (const { text, fill, behind } of texts) {
          expect(contrast(fill, behind), `${recipe}: ${text}: ${fill} on ${behind}`).toBeGreaterThanOrEqual(4.5);
        }
        expect(noise).toEqual([]);
        await context.close();
      }
    });
  });

  it('is filled in by the keyboard alone, to a record by which "formulyte made" says the same', async () => {
    const { page, context } = await open(written(film));
    const { keyboard } = page;
    const focused = () =>
      page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.id');
    await keyboard.press('Tab');
    expect(await focused()).toBe('PEO is in');
    await keyboard.press('Space');
    await keyboard.press('Tab');
    expect(await focused()).toBe('actual mass of PEO in g');
    await keyboard.type('0.7021');
    expect(await page.locator('#next-1').textContent()).toBe('0.2860 gkeeps O/Li 16.00');
    await keyboard.press('Enter');
    await keyboard.type('0.2812');
    await keyboard.press('Enter');
    expect(await focused()).toBe('actual volume of acetonitrile in mL');
    await keyboard.type('15');
    await keyboard.press('Enter');
    await keyboard.type('15.2 mg');
    await keyboard.press('Enter');
    await keyboard.type('initials');
    // O/Li = 0.7021 / 44.053 / (0.2812 / 287.075) = 16.271
    expect(await status(page)).toMatch(/^All is weighed: O\/Li 16.27 \(\+1.69 %\)/);
    for (let i = 0; i < 30 && (await focused()) !== 'save'; i++) await keyboard.press('Tab');
    expect(await focused()).toBe('save');
    const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('peo-lzon-batch.yaml');
    const record = readFileSync(await download.path(), 'utf8');
    expect(record).toContain(
      '"PEO": "0.7021 g"\n  "LiTFSI": "0.2812 g"\n  "acetonitrile": "15 mL"\n  "LZO": "15.2 mg"',
    );
    expect(record).toContain('by: "initials"');

    const file = join(folder, 'batch.yaml');
    writeFileSync(file, record.replace('recipe: "', `recipe: "${root}`));
    const made = formulyte(['made', file, '--json', '--allow-outside']);
    const { figures } = JSON.parse(made.stdout).made;
    const shown = new Map(
      await page.$$eval('.figures tbody tr', (rows) =>
        rows.map(({ cells: [name, , is, off] }) => [name?.textContent, [is?.textContent, off?.textContent]] as const),
      ),
    );
    expect(figures.length).toBeGreaterThanOrEqual(2);
    for (const { name, made: is, difference } of figures) {
      const kind = is.unit === '' ? 'ratio' : 'wt';
      const value = kind === 'ratio' ? is.value : is.value / 100;
      expect(shown.get(name), name).toEqual([sayLiveFigure(kind, value), sayDeviation(1 + difference.value / 100, 1)]);
    }
    await context.close();
  });

  describe("on the lab's balances, from its bottles", () => {
    const lab = put(
      'balances.yaml',
      'kind: lab',
      'vessel: 18 g',
      'balances:',
      '  analytical: {readability: 0.5 mg, repeatability: 0.4 mg, minimum weight: 200 mg, capacity: 220 g, dosing: 1 mg}',
    );
    const shelf = put(
      'shelf.yaml',
      'kind: stock',
      'lots:',
      '  - {material: PEO, lot: P1, purity: 98.2 wt%, supplier: Example Polymers}',
      '  - {material: LiTFSI, lot: A1, purity: 99.95 wt% of dry, water: 180 ppm, expires: 2026-10}',
    );
    const recipe = put(
      'mine/tolerated.yaml',
      'kind: mixture',
      'title: A film that is judged',
      'components: {PEO: 0.7 g, LiTFSI: O/Li = 16, LZO: 1.5 wt% of total}',
      'solvents: {acetonitrile: 15 mL}',
      'tolerance: {O/Li: 1 %, LZO of total: 0.05 wt%}',
    );
    const args = ['--lab', lab, '--stock', shelf, '--on', '2026-11-28', '--format', 'html', '--force'];
    const sheetFor = (stem: string, ...more: string[]): string => {
      const run = formulyte(['weigh', recipe, ...args, ...more, '--output', join(folder, 'mine', stem)]);
      if (run.code !== 0) throw new Error(run.stderr);
      return pathToFileURL(join(folder, 'mine', `${stem}.html`)).href;
    };

    it('shows steps, ± and what they make of the composition, and warns before anything is weighed', async () => {
      const { page, context, noise } = await open(sheetFor('shown'));
      const rows = await page.$$eval('tr.reagent', (all) =>
        all.map(({ cells }) => [...cells].map((cell) => cell.textContent?.trim() ?? '')),
      );
      // 0.7 / 0.982 = 0.71283; 0.28510 / (0.9995 · (1 − 0.00018)) = 0.28529; 0.98510 · 0.015 / 0.985 = 0.01500.
      expect(rows.map(([, , name, mass]) => [name, mass])).toEqual([
        ['PEO', '0.7130 g ± 0.4 mg'],
        ['LiTFSI', '0.2855 g ± 0.4 mg'],
        ['LZO', '0.0150 g ± 0.4 mg'],
        [expect.stringContaining('acetonitrile'), '15 mL'],
      ]);
      const figures = await page.$$eval('.figures tbody tr', (all) =>
        all.map(({ cells }) => [...cells].slice(0, 6).map((cell) => cell.textContent)),
      );
      // 16 · (0.713 / 0.71283) / (0.2855 / 0.28529) = 15.992; ± 15.992 · √((0.425/713)² + (0.425/285.5)²) = 0.026.
      expect(figures[0]).toEqual(['O/Li', '16.00', '15.992 ± 0.026', '', '', '± 1 %']);
      const warnings = await page.getByRole('list', { name: 'warnings' }).getByRole('listitem').allTextContents();
      expect(warnings.map((one) => one.split(' ')[0]).sort()).toEqual(['below-minimum-weight', 'lot-expired']);
      // In a box above the table, on paper as well.
      const [box, table] = [page.locator('.warnings'), page.locator('table.weigh')];
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        const [above, below] = [await box.boundingBox(), await table.boundingBox()];
        expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
        expect(await page.evaluate('getComputedStyle(document.querySelector(".warnings")).borderTopStyle')).toBe(
          'solid',
        );
      }
      for (const format of ['A4', 'Letter']) expect(pages(await page.pdf({ format })), format).toBe(1);
      expect(noise).toEqual([]);
      await context.close();
    });

    it.each([
      ['off', ['0.7210', '0.2855', '0.0155', '15'], { 'O/Li': 'WARN', 'LZO of total': 'PASS' }],
      ['right', ['0,7130', '0.2855', '15 mg', '15'], { 'O/Li': 'PASS', 'LZO of total': 'PASS' }],
      ['far off', ['0.9', '0.2855', '0.0130', '14'], { 'O/Li': 'WARN', 'LZO of total': 'WARN' }],
    ])('judges what is %s with the words and numbers of "formulyte made"', async (stem, typed, verdicts) => {
      const { page, context } = await open(sheetFor(stem));
      const shown = async () =>
        new Map(
          await page.$$eval('.figures tbody tr', (all) =>
            all.map(({ cells: [name, target, , is, off, allowed, verdict] }) => [
              name?.textContent ?? '',
              [is, target, off, allowed, verdict].map((cell) => cell?.textContent ?? ''),
            ]),
          ),
        );
      for (const [i, text] of typed.entries()) {
        // No verdict before all that a figure counts is weighed.
        if (i < 2) expect((await shown()).get('O/Li')?.[4]).toBe('');
        await page.locator(`#mass-${i}`).fill(text);
      }
      await page.locator('#mass-3').press('Tab');
      const figures = await shown();
      for (const [name, verdict] of Object.entries(verdicts)) expect(figures.get(name)?.[4], name).toBe(verdict);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save batch record' }).click(),
      ]);
      const record = join(folder, 'mine', `${stem}.yaml`);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toContain('lot: "A1"');
      writeFileSync(record, text.replace(/^recipe: .*$/m, 'recipe: tolerated.yaml'));
      writeFileSync(join(folder, 'mine', 'stock.yaml'), readFileSync(shelf));
      const made = formulyte(['made', record]);
      const table = made.stdout.split('\n');
      const judged = [...figures].filter(([, [, , , allowed]]) => allowed !== '');
      expect(judged).toHaveLength(2);
      for (const [name, words] of judged) {
        const row = table.find((line) => line.trimStart().startsWith(`${name} `)) ?? '';
        expect(row.trim().split(/\s{2,}/)).toEqual([name, ...words]);
      }
      expect(await status(page)).toContain(verdicts['O/Li'] === 'WARN' ? 'WARN' : 'All is weighed');
      await context.close();
    });

    it('writes what is typed into a record that "formulyte made" reads, whatever that is', async () => {
      const { page, context, noise } = await open(sheetFor('hostile'));
      const words = [
        '=1+1',
        '@SUM(A1)',
        "+cmd|' /C calc'!A0",
        '<img src=x onerror=alert(1)>',
        '</script>',
        ']]>',
        '🧪 \u202e',
      ];
      const [first = '', second = '', third = ''] = [words.join(' '), `${'n'.repeat(200)}: #`, '- "a": {b: c}'];
      for (const [i, text] of ['0.7130', '0.2855', '0.0150', '15'].entries())
        await page.locator(`#mass-${i}`).fill(text);
      for (const [i, text] of words.slice(0, 4).entries()) await page.locator(`#lot-${i}`).fill(text);
      await page.getByLabel('weighed by').fill(first);
      await page.locator('#balance').fill(third);
      await page.getByLabel('deviations').fill([second, third].join('\n'));
      await page.getByLabel('notes').fill(words.join('\n'));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save batch record' }).click(),
      ]);
      const file = join(folder, 'mine', 'hostile.yaml');
      const text = readFileSync(await download.path(), 'utf8').replace(/^recipe: .*$/m, 'recipe: tolerated.yaml');
      writeFileSync(file, text);
      const record = parse(text);
      expect([record.by, record.balance]).toEqual([first, third]);
      expect(record.deviations).toEqual([second, third]);
      expect(record.notes).toEqual(words);
      expect(record.weighed.PEO).toEqual({ is: '0.7130 g', lot: words[0] });
      // A lot that the list has not is told; nothing else is wrong with it.
      const made = formulyte(['made', file, '--json']);
      expect(made.code).toBeLessThan(2);
      expect(
        JSON.parse(made.stdout).findings.filter((one: { code: string }) => /yaml|schema|syntax/.test(one.code)),
      ).toEqual([]);
      expect(await page.locator('img').count()).toBe(0);
      expect(noise).toEqual([]);
      await context.close();
    });

    it('keeps another batch, other lots and other balances apart, and two tabs of one sheet together', async () => {
      const [one, other] = [sheetFor('one'), sheetFor('two', '--batch', '2 g')];
      const { page, context } = await open(one);
      await page.locator('#mass-0').fill('0.7125');
      const beside = await context.newPage();
      await beside.goto(other);
      expect(await beside.locator('#mass-0').inputValue()).toBe('');
      await beside.locator('#mass-0').fill('1.4');
      const twin = await context.newPage();
      await twin.goto(one);
      expect(await twin.locator('#mass-0').inputValue()).toBe('0.7125');
      await twin.locator('#mass-1').fill('0.2850');
      await page.waitForFunction('document.getElementById("mass-1").value === "0.2850"');
      expect(await page.locator('#mass-0').inputValue()).toBe('0.7125');
      expect(await page.locator('#is-0').textContent()).not.toBe('');
      await page.getByRole('button', { name: 'Clear all that was typed' }).click();
      await page.getByRole('button', { name: 'Clear it' }).click();
      await twin.waitForFunction('document.getElementById("mass-1").value === ""');
      await context.close();
      const lotless = put('bare.yaml', 'kind: stock', 'lots:', '  - {material: PEO, lot: P2, purity: 98.2 wt%}');
      const { page: bare, context: last } = await open(sheetFor('one'));
      await bare.locator('#mass-0').fill('0.7125');
      const others = [
        '--lab',
        lab,
        '--stock',
        lotless,
        '--format',
        'html',
        '--output',
        join(folder, 'mine', 'bare.html'),
      ];
      expect(formulyte(['weigh', recipe, ...others]).code).toBe(0);
      await bare.goto(pathToFileURL(join(folder, 'mine', 'bare.html')).href);
      expect(await bare.locator('#mass-0').inputValue()).toBe('');
      expect(await bare.locator('#lot-0').inputValue()).toBe('P2');
      await last.close();
    });
  });

  it('says so where the browser has no more room', async () => {
    const { page, context, noise } = await open(written(film), {}, (made) =>
      made.addInitScript(
        'Storage.prototype.setItem = function (key, value) { if (value.length > 9) throw new DOMException("full", "QuotaExceededError"); };',
      ),
    );
    expect(await page.locator('#kept').textContent()).toMatch(/stays in this browser/);
    await mass(page, 'PEO').fill('0.7021');
    expect(await page.locator('#kept').textContent()).toMatch(/keeps nothing/);
    expect(noise).toEqual([]);
    await context.close();
  });

  it('says what it makes of what is no mass, and forgets it when it is emptied', async () => {
    const { page, context, noise } = await open(written(film));
    const peo = mass(page, 'PEO');
    const said = page.locator('#say-0');
    for (const [text, words] of [
      ['0,5', /Read as 0.5 g/],
      ['1e-3', /is not a number/],
      ['-1', /below zero/],
      ['NaN', /is not a number/],
      ['12 g', /17 times more/],
      ['0.7.0', /more than one point/],
      ['0.7 oz', /is no unit/],
      ['٠٫٧', /is not a number/],
    ] as const) {
      await peo.fill(text);
      expect(await said.textContent(), text).toMatch(words);
      const isRead = text === '0,5';
      expect(await page.getByRole('button', { name: 'Save batch record' }).isEnabled(), text).toBe(isRead);
      const words2 = await page.locator('main').textContent();
      expect(words2, text).not.toMatch(/NaN %|Infinity|undefined/);
    }
    await peo.fill('');
    expect(await said.isVisible()).toBe(false);
    expect(await page.locator('#is-0').textContent()).toBe('');
    expect(await page.locator('#next-1').isVisible()).toBe(false);
    expect(await page.locator('#record').inputValue()).toBe('');
    expect(noise).toEqual([]);
    await context.close();
  });

  it('is a sheet to print where no script runs', async () => {
    const { page, context } = await open(written(film), { javaScriptEnabled: false });
    // Its words are seen; a tool that looks for texts takes what is in it for none.
    expect((await page.locator('noscript p').boundingBox())?.height ?? 0).toBeGreaterThan(10);
    for (const name of ['Save batch record', 'Clear it', 'Now', 'Print']) {
      expect(await page.getByRole('button', { name }).isVisible(), name).toBe(false);
    }
    for (const format of ['A4', 'Letter']) expect(pages(await page.pdf({ format })), format).toBe(1);
    await context.close();
  });

  it('of forty-five components goes on on a second page under the same heads', async () => {
    const names = Array.from({ length: 45 }, (_, i) => `component ${i + 1}`);
    const parts = names.map((name) => `  ${name}: {is: 10 mg, material: PEO}`).join('\n');
    const file = join(folder, 'many.html');
    const sheet = sheetOf('many.yaml', `kind: mixture\ntitle: Many\ncomponents:\n${parts}\n`);
    writeFileSync(file, sheetHtml(sheet));
    const { page, context } = await open(pathToFileURL(file).href);
    const printed = await page.pdf({ format: 'A4' });
    expect(pages(printed)).toBe(2);
    const pdf = join(folder, 'many.pdf');
    writeFileSync(pdf, printed);
    if (spawnSync('pdftotext', ['-v']).error === undefined) {
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      for (const name of names) expect(text).toContain(`${name} `);
      for (const half of text.split('\f').slice(0, 2)) expect(half).toContain('in the vial');
    }
    await context.close();
  });

  it('keeps what was typed across a reload, for this sheet only, and clears it when asked twice', async () => {
    const url = written(film);
    const { page, context } = await open(url);
    await mass(page, 'PEO').fill('0.7021');
    await page.getByRole('checkbox', { name: 'stir 6 h' }).check();
    await page.getByLabel('notes').fill('cloudy');
    await page.getByRole('textbox', { name: 'lot of PEO' }).fill('A1234');
    await page.reload();
    expect(await mass(page, 'PEO').inputValue()).toBe('0.7021');
    expect(await page.getByRole('checkbox', { name: 'stir 6 h' }).isChecked()).toBe(true);
    expect(await page.locator('#record').inputValue()).toContain('"PEO": {is: "0.7021 g", lot: "A1234"}');
    expect(await status(page)).toMatch(/^1 of 4 weighed/);
    await page.goto(written('recipes/ma/peo-litfsi.yaml'));
    expect(await mass(page, 'PEO').inputValue()).toBe('');
    await page.goto(url);
    const clear = page.getByRole('button', { name: 'Clear all that was typed' });
    await clear.click();
    expect(await mass(page, 'PEO').inputValue()).toBe('0.7021');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await clear.click();
    await page.getByRole('button', { name: 'Clear it' }).click();
    expect(await mass(page, 'PEO').inputValue()).toBe('');
    await page.reload();
    expect(await mass(page, 'PEO').inputValue()).toBe('');
    await context.close();
  });

  it('says so where the browser keeps nothing, and works', async () => {
    const { page, context, noise } = await open(written(film), {}, (made) =>
      made.addInitScript('Object.defineProperty(window, "localStorage", { get() { throw new Error("no"); } })'),
    );
    expect(await page.locator('#kept').textContent()).toMatch(/keeps nothing/);
    await mass(page, 'PEO').fill('0.7021');
    expect(await page.locator('#next-1').textContent()).toContain('0.2860 g');
    expect(noise).toEqual([]);
    await context.close();
  });

  it('doubts a slipped point until somebody is sure, and has no record before', async () => {
    const { page, context } = await open(written(film));
    await mass(page, 'PEO').fill('7.021');
    expect(await page.locator('#say-0').textContent()).toContain('10 times more than the 0.7000 g asked for');
    expect(await mass(page, 'PEO').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: 'Save batch record' }).isDisabled()).toBe(true);
    expect(await page.locator('#next-1').isVisible()).toBe(false);
    await page.getByRole('checkbox', { name: 'it is right' }).check();
    expect(await page.locator('#next-1').textContent()).toContain('2.8596 g');
    expect(await page.getByRole('button', { name: 'Save batch record' }).isDisabled()).toBe(false);
    // Another mass is another question.
    await mass(page, 'PEO').fill('70.21');
    expect(await page.getByRole('checkbox', { name: 'it is right' }).isChecked()).toBe(false);
    await mass(page, 'PEO').fill('-0.7');
    expect(await page.locator('#say-0').textContent()).toContain('below zero');
    await context.close();
  });

  it('has a name for everything that is filled in, and says aloud what changes', async () => {
    const { page, context } = await open(written('recipes/nguyen/mema-sn-solution.yaml'));
    const nameless = await page.$$eval(
      'input, textarea, button',
      (all) =>
        all.filter((one) => {
          const { labels } = one as { labels?: ArrayLike<{ textContent: string | null }> };
          const name = one.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? one.textContent ?? '';
          return one.checkVisibility() && name.trim() === '';
        }).length,
    );
    expect(nameless).toBe(0);
    expect(await page.getByRole('status').count()).toBe(2);
    expect(
      await page.getByRole('table', { name: 'what to weigh, in this order' }).getByRole('row').count(),
    ).toBeGreaterThan(8);
    await mass(page, 'MEMA').fill('0.57');
    await mass(page, 'MEMA').press('Tab');
    expect(await status(page)).toMatch(/^1 of 6 weighed: .*Next: SN, 0\.9500\d g\.$/);
    await context.close();
  });

  it('prints black on white in a dark room, with what was typed and without what is for the screen', async () => {
    const { page, context } = await open(written(film), { colorScheme: 'dark' });
    await mass(page, 'PEO').fill('0.7021');
    await page.getByLabel('notes').fill('a cloudy film');
    expect(pages(await page.pdf({ format: 'A4' }))).toBe(1);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const texts = await page.evaluate<{ text: string; fill: string; behind: string }[]>(legible);
    for (const { text, fill, behind } of texts) {
      expect(behind, text).toBe('rgb(255, 255, 255)');
      expect(contrast(fill, behind), text).toBeGreaterThanOrEqual(7);
    }
    const shown = texts.map(({ text }) => text);
    expect(shown).toContain('a cloudy film');
    expect(shown).not.toContain('Save batch record');
    expect(await page.getByText('signature').isVisible()).toBe(true);
    await context.close();
  });

  it('runs nothing of what a recipe says, and no script but its own', async () => {
    const { page, context, noise } = await open(written('hostile'));
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: /^actual mass of/ }).count()).toBe(hostileNames.length);
    for (let i = 0; i < hostileNames.length; i++) await page.locator(`#mass-${i}`).fill('0.1');
    expect(await page.locator('#record').inputValue()).toContain('<img src=x onerror=alert(1)>');
    expect(noise).toEqual([]);
    await page.evaluate(
      'const s = document.createElement("script"); s.textContent = "window.ran = 1"; document.body.append(s)',
    );
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(noise.join()).toContain('Content Security Policy');
    await context.close();
  });
});
