import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { contrast, lookAt, type SeenText, shareOfEstimate } from './look-at.ts';

const folder = fileURLToPath(new URL('../report/golden-svg', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.svg'));

const executablePath = findChromium();
if (executablePath === undefined)
  process.stderr.write('no chromium on PATH: nobody has looked at the charts for texts that overlap or are cut off\n');

/** What the charts get here, and the widest face that they may get, should it be installed. */
const faces = ['as installed', 'DejaVu Sans'];

/** Boxes of text are as high as the face, with room above the letters: two px of it may be shared. */
const meet = (one: SeenText, other: SeenText) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;

it('there are charts to look at', () => expect(files.length).toBeGreaterThan(10));

describe.skipIf(executablePath === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    // Chromium in a container has no user namespaces for its sandbox; the only pages are this repository's own.
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  /** A page with the chart, and what it asked the network or the console for. */
  async function open(file: string, scheme: 'light' | 'dark', face: string): Promise<{ page: Page; noise: string[] }> {
    const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 1400, height: 1000 } });
    const url = pathToFileURL(`${folder}/${file}`).href;
    const noise: string[] = [];
    page.on('request', (request) => request.url() === url || noise.push(request.url()));
    page.on('console', (message) => noise.push(message.text()));
    page.on('dialog', (dialog) => {
      noise.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => noise.push(String(error)));
    await page.goto(url);
    if (face !== faces[0]) await page.evaluate(`document.documentElement.setAttribute('font-family', '"${face}"')`);
    return { page, noise };
  }

  describe.each(files)('%s', (file) => {
    it.each(['light', 'dark'] as const)('can be read in %s, and asks for nothing else', async (scheme) => {
      const { page, noise } = await open(file, scheme, 'as installed');
      const { texts } = await lookAt(page);
      expect(texts.length).toBeGreaterThan(2);
      for (const one of texts)
        expect(contrast(one.fill, one.behind), `${one.text}: ${one.fill} on ${one.behind}`).toBeGreaterThanOrEqual(4.5);
      expect(noise).toEqual([]);
      await page.close();
    });

    it.each(faces)('has no text outside the picture or on another, in the face %s', async (face) => {
      for (const scheme of ['light', 'dark'] as const) {
        const { page } = await open(file, scheme, face);
        const { width, height, texts } = await lookAt(page);
        const drawn = texts.filter(({ text }) => text.trim() !== '');
        const outside = drawn.filter((one) => one.left < 0 || one.top < 0 || one.right > width || one.bottom > height);
        expect(outside.map(({ text }) => text)).toEqual([]);
        const pairs = drawn.flatMap((one, i) =>
          drawn.slice(i + 1).flatMap((other) => (meet(one, other) ? [[one, other]] : [])),
        );
        expect(pairs.map((pair) => pair.map(({ text }) => text))).toEqual([]);
        const wide = drawn.filter((one) => shareOfEstimate(one) > 1.005);
        expect(wide.map((one) => `${one.text}: ${shareOfEstimate(one).toFixed(2)} of its estimate`)).toEqual([]);
        await page.close();
      }
    });
  });

  it('a dark system gets a dark picture, a light one a light picture', async () => {
    const papers: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const { page } = await open(files[0] ?? '', scheme, 'as installed');
      papers.push((await lookAt(page)).paper);
      await page.close();
    }
    expect(papers).toEqual(['rgb(255, 255, 255)', 'rgb(13, 17, 23)']);
  });

  it('would see texts that overlap, and one that leaves the picture', async () => {
    const page = await browser.newPage();
    const text = (x: number) => `<text x="${x}" y="50">overlapping</text>`;
    await page.goto(
      `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><rect class="paper" fill="#fff"/>${text(5)}${text(30)}</svg>`)}`,
    );
    const { width, texts } = await lookAt(page);
    const [one, other] = texts;
    expect(one && other && meet(one, other)).toBe(true);
    expect(other?.right).toBeGreaterThan(width);
    await page.close();
  });
});
