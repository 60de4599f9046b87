import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { contrast, lookAt, type SeenText, shareOfEstimate, textsMeet } from './look-at.ts';

const folder = fileURLToPath(new URL('../report/golden-svg', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.svg'));

const executablePath = findChromium();
if (executablePath === undefined)
  process.stderr.write('no chromium on PATH: nobody has looked at the charts for texts that overlap or are cut off\n');

/** What the charts get here, and the widest face that they may get, should it be installed. */
const faces = ['as installed', 'DejaVu Sans'];

/** Whether a text has a corner outside the picture. */
const leaves = ({ corners }: SeenText, width: number, height: number) =>
  corners.some(([x, y]) => x < 0 || y < 0 || x > width || y > height);

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
        const outside = drawn.filter((one) => leaves(one, width, height));
        expect(outside.map(({ text }) => text)).toEqual([]);
        const pairs = drawn.flatMap((one, i) =>
          drawn.slice(i + 1).flatMap((other) => (textsMeet(one, other) ? [[one, other]] : [])),
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
    expect(one && other && textsMeet(one, other)).toBe(true);
    expect(other && leaves(other, width, 100)).toBe(true);
    expect(one && leaves(one, width, 100)).toBe(false);
    await page.close();
  });

  it('would see that turned texts cross, and that they do not where they only pass each other', async () => {
    const page = await browser.newPage();
    const text = (x: number, degrees: number) =>
      `<text x="${x}" y="50" transform="rotate(${degrees} ${x} 50)">turned text</text>`;
    await page.goto(
      `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200"><rect class="paper" fill="#fff"/>${text(50, 60)}${text(80, 60)}${text(80, 120)}</svg>`)}`,
    );
    const [one, beside, across] = (await lookAt(page)).texts;
    expect(one && beside && textsMeet(one, beside)).toBe(false);
    expect(one && across && textsMeet(one, across)).toBe(true);
    expect(one && textsMeet(one, one)).toBe(true);
    await page.close();
  });
});
