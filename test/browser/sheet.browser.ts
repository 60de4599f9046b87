import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
