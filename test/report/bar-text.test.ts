import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barText } from '../../src/report/bar-text.ts';
import { displayWidth } from '../../src/report/findings.ts';

const rows = [
  { label: 'LFP', value: 7, figure: '7.00' },
  { label: 'Super P', value: 0.875, figure: '0.875' },
  { label: 'Cu foil', value: 7.168, figure: '7.17' },
  { label: 'separator', value: 1.17, figure: '1.17 mg/cm2' },
  { label: 'pouch', value: 12.5, figure: '12.5' },
  { label: 'glue', value: 0, figure: '0' },
];

describe('bars in a terminal', () => {
  it('are aligned, in eighths of a column', () =>
    // 40 columns less 9 of names, 12 of figures and 2 gaps of two: 15 for 12.5. 7 is 8.4 columns, 0.875 is 1.05.
    expect(barText(rows, 40).split('\n')).toEqual([
      'LFP         7.00         ████████▍',
      'Super P     0.875        █',
      'Cu foil     7.17         ████████▋',
      'separator   1.17 mg/cm2  █▍',
      'pouch      12.5          ███████████████',
      'glue        0',
    ]));

  it('are made of ASCII where they have to', () => {
    const lines = barText(
      [...rows, { label: 'a name of forty-one characters, all of them', value: 0.01, figure: '0.010' }],
      40,
      {
        ascii: true,
      },
    ).split('\n');
    expect(lines[0]).toMatch(/ {2}#+$/);
    expect(lines.at(-1)).toMatch(/^a name of \.\.\. +0\.010 +\.$/);
    expect(lines.join('')).toMatch(/^[ -~]*$/);
  });

  it('are never wider than asked, and longer for more', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('ポリエチレン', '\u202ex', 'a\tb'),
    );
    const row = fc.record({
      label: name,
      value: fc.double({ min: 0, max: 1e300, noNaN: true }),
      figure: fc.constantFrom('1.5 g', '10'),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean(), (all, ascii) => {
        const lines = barText(all, 80, { ascii }).split('\n');
        expect(lines).toHaveLength(all.length);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
        const greatest = Math.max(...all.map(({ value }) => value));
        const bars = lines.map((line) => (line.match(/[█▏▎▍▌▋▊▉#.]+$/)?.[0] ?? '').length);
        for (const [i, one] of all.entries())
          if (one.value / greatest > 0 && !ascii) expect(bars[i]).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    [[], 'nothing to draw: there are no rows'],
    [[{ label: 'LFP', value: -1, figure: '' }], 'cannot draw -1 for LFP'],
    [[{ label: 'LFP', value: Number.NaN, figure: '' }], 'cannot draw NaN for LFP'],
  ])('refuse %j', (none, message) => expect(() => barText(none, 80)).toThrow(new RangeError(message)));
});
