import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgElement } from '../../src/report/svg-element.ts';
import { fitText } from '../../src/report/svg-fit-text.ts';
import { svgNumber } from '../../src/report/svg-number.ts';
import { svgText } from '../../src/report/svg-text.ts';
import { textWidth } from '../../src/report/svg-text-width.ts';
import { wrapText } from '../../src/report/svg-wrap-text.ts';
import { parseSvg } from './svg-parse.ts';

describe('a number', () => {
  it.each([
    [1, '1'],
    [1.005, '1'],
    [2 / 3, '0.67'],
    [-0.001, '0'],
    [-0, '0'],
    [1234.5, '1234.5'],
  ])('%d is %s', (value, text) => expect(svgNumber(value)).toBe(text));

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (value) =>
    expect(() => svgNumber(value)).toThrow(RangeError),
  );
});

it('an element escapes what is written into its attributes', () => {
  expect(svgElement('rect', { x: 1.5, class: undefined, fill: '"><script>' })).toBe(
    '<rect x="1.5" fill="&quot;&gt;&lt;script&gt;"/>',
  );
  expect(svgElement('g', {}, '<a/>', '<b/>')).toBe('<g><a/><b/></g>');
});

describe('the width of a text', () => {
  // Advance widths in em: the last two of Arial, where it is the wider, the others of DejaVu Sans 2.37; as a browser has them.
  it.each([
    ['LFP', 0.557 + 0.575 + 0.603],
    ['Wh/kg', 0.989 + 0.634 + 0.337 + 0.579 + 0.635],
    ['0.875', 4 * 0.636 + 0.318],
    ['mg/cm²', 0.974 + 0.635 + 0.337 + 0.55 + 0.974 + 0.401],
    ['éÅ', 0.615 + 0.684],
    ['PEO', 0.667 + 0.667 + 0.778],
    ['CRYJ@', 0.722 + 0.722 + 0.667 + 0.5 + 1.015],
  ])('of %s is not below what it is, nor far above', (text, em) => {
    expect(textWidth(text, { size: 100 })).toBeGreaterThanOrEqual(em * 100);
    expect(textWidth(text, { size: 100 })).toBeLessThan(em * 115);
  });

  it('grows with its size, and when bold', () => {
    expect(textWidth('LFP', { size: 26 })).toBeCloseTo(2 * textWidth('LFP'), 9);
    expect(textWidth('LFP', { bold: true })).toBeGreaterThan(textWidth('LFP'));
    expect(textWidth('固体', { size: 10 })).toBe(20);
  });
});

const words = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 12 })
  .map((all) => all.join(' '));

describe('a text', () => {
  it('is cut short where it has no room', () => {
    // At 13 px the widest letters are 13 px: three of them and the sign are 52.
    expect(fitText('mmmmmm', 52)).toBe('mmm…');
    expect(fitText('mmmmmm', 78)).toBe('mmmmmm');
    expect(fitText('👩‍🔬👩‍🔬👩‍🔬', 60)).toMatch(/^(👩‍🔬)*…$/);
  });

  it('is never wider than asked, but for the sign itself', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (text, width) => {
        expect(textWidth(fitText(text, width))).toBeLessThanOrEqual(width);
        for (const line of wrapText(text, width, 3)) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(wrapText(text, width, 3).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('is broken at spaces, and nothing of it is lost while there are lines', () => {
    expect(wrapText('one two three four', textWidth('one two three'), 2)).toEqual(['one two three', 'four']);
    expect(wrapText('', 100, 2)).toEqual([]);
  });

  it('that is cut short keeps the whole of it in its tooltip', () => {
    const cut = parseSvg(`<svg>${svgText('<b>mmmmmm', { x: 1, y: 2, width: 60 })}</svg>`).children[0];
    expect(cut?.children.map(({ name, text }) => [name, text])).toEqual([['title', '<b>mmmmmm']]);
    expect(cut?.attributes).toEqual({ class: 'ink', x: '1', y: '2' });
  });

  it('on a colour is black or white with an outline in that colour', () => {
    const on = parseSvg(`<svg>${svgText('200', { x: 0, y: 0, on: '#fde725' })}</svg>`).children[0];
    expect(on?.attributes).toMatchObject({ fill: '#000000', stroke: '#fde725', 'paint-order': 'stroke' });
  });
});
