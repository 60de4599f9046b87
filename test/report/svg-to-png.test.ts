import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { svgDocument } from '../../src/report/svg-document.ts';
import { svgElement } from '../../src/report/svg-element.ts';
import { ternarySvg } from '../../src/report/svg-ternary.ts';
import { svgText } from '../../src/report/svg-text.ts';
import { svgToPng } from '../../src/report/svg-to-png.ts';
import { ternaries } from './ternary-samples.ts';

/** A PNG file's size and its pixels, four bytes each: eight bits a channel, not interlaced (PNG, W3C, clauses 9 and 11). */
function readPng(file: Uint8Array): { width: number; height: number; pixels: Uint8Array } {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect([...bytes.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  const packed: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const filtered = inflateSync(Buffer.concat(packed));
  const row = 4 * width;
  const pixels = new Uint8Array(row * height);
  for (let i = 0; i < pixels.length; i++) {
    const [y, x] = [Math.floor(i / row), i % row];
    const left = x < 4 ? 0 : (pixels[i - 4] ?? 0);
    const above = y < 1 ? 0 : (pixels[i - row] ?? 0);
    const corner = x < 4 || y < 1 ? 0 : (pixels[i - row - 4] ?? 0);
    const guess = left + above - corner;
    const nearest = [left, above, corner].toSorted((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0] ?? 0;
    const kind = filtered[y * (row + 1)] ?? 0;
    const expected = [0, left, above, Math.floor((left + above) / 2), nearest][kind] ?? 0;
    pixels[i] = (filtered[y * (row + 1) + 1 + x] ?? 0) + expected;
  }
  return { width, height, pixels };
}

const sheet = { width: 60, height: 30, title: 'small', description: 'for a test' };
const square = svgElement('rect', { x: 10, y: 5, width: 20, height: 20, fill: '#21918c' });
const text = (bold: boolean) => svgText('Li', { x: 32, y: 20, size: 16, bold });
const draw = (theme: 'light' | 'dark', ...elements: string[]) => svgToPng(svgDocument(sheet, { theme }, elements));

describe('a chart as PNG', () => {
  it('has two pixels for each px, in the colours of the chart', async () => {
    const { width, height, pixels } = readPng(await draw('light', square));
    expect([width, height]).toEqual([120, 60]);
    const at = (x: number, y: number) => [...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];
    expect(at(2, 2)).toEqual([255, 255, 255, 255]);
    expect(at(40, 30)).toEqual([0x21, 0x91, 0x8c, 255]);
    expect(at(62, 30)).toEqual([255, 255, 255, 255]);
  });

  it('is as wide as asked for, and in proportion', async () => {
    const { width, height } = readPng(await svgToPng(svgDocument(sheet, { theme: 'light' }, [square]), { width: 301 }));
    // 30 px high for 60 px of width: 150.5, rounded.
    expect([width, height]).toEqual([301, 151]);
  });

  it('has its texts, in their weight', async () => {
    const darkest = async (...elements: string[]) => {
      const { pixels } = readPng(await draw('light', ...elements));
      return pixels.reduce((sum, one, i) => sum + (i % 4 === 3 ? 0 : 255 - one), 0);
    };
    const [none, regular, bold] = [await darkest(), await darkest(text(false)), await darkest(text(true))];
    expect(none).toBe(0);
    expect(regular).toBeGreaterThan(1000);
    expect(bold).toBeGreaterThan(1.2 * regular);
  });

  it('is dark where the chart is', async () => {
    const { pixels } = readPng(await draw('dark', square));
    expect([...pixels.subarray(0, 3)]).toEqual([0x0d, 0x11, 0x17]);
  });

  it('is the same bytes again, of a whole diagram too, by scale and by width', async () => {
    const diagram = ternaries['ternary-window'];
    const svg = diagram ? ternarySvg(diagram, { theme: 'light' }) : '';
    const [one, other] = [await svgToPng(svg, { scale: 1 }), await svgToPng(svg, { width: 820 })];
    expect(Buffer.compare(one, other)).toBe(0);
    const { width, pixels } = readPng(one);
    expect(width).toBe(820);
    // The title is there: ink in its rows.
    expect(pixels.subarray(4 * 820 * 22, 4 * 820 * 42).some((channel) => channel < 60)).toBe(true);
  });

  it.each([
    ['', 2],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>', 0],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>', Number.NaN],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000"/>', 11],
  ])('of %j at %d is refused', async (svg, scale) => {
    await expect(svgToPng(svg, { scale })).rejects.toThrow(RangeError);
  });
});
