import { describe, expect, it } from 'vitest';
import { followSheet } from '../../src/page/follow-sheet.ts';
import { sayStatus } from '../../src/page/say-status.ts';
import { film } from './reagent.ts';

const follow = (...texts: string[]) =>
  followSheet(
    film,
    texts.map((text) => ({ text, sure: false })),
  );

describe('followSheet', () => {
  it('says nothing of its own before anything is typed', () => {
    const { lines, figures } = follow();
    for (const line of lines) {
      expect(line).toEqual({ said: '', isWrong: false, isDoubtful: false, next: '', keeps: '', vial: '' });
    }
    expect(figures[0]?.made).toBeCloseTo(16, 10);
  });

  it('tells the next mass where it is another, what it keeps, and what is in the vial', () => {
    const [peo, litfsi, solvent, lzo] = follow('0,7021').lines;
    expect(peo).toMatchObject({ entry: '0.7021 g', vial: '0.7021 g', next: '' });
    expect(peo?.said).toBe('Read as 0.7021 g: the comma is taken for the decimal point.');
    // 0.28510 * 0.7021 / 0.7 = 0.28596; 15 mL * 1.003 = 15.045, to four digits 15.05 or 15.04 (15.045 is 15.04499...)
    expect(litfsi).toMatchObject({ next: '0.2860 g', keeps: 'keeps O/Li 16.00', vial: '0.9881 g' });
    expect(solvent?.next).toMatch(/^15\.0[45] mL$/);
    expect(lzo).toMatchObject({ next: '', vial: '1.0031 g' });
  });

  it('does not count what is far off before somebody is sure, and then does', () => {
    const doubtful = follow('7.0');
    expect(doubtful.lines[0]).toMatchObject({ isWrong: true, isDoubtful: true });
    expect(doubtful.lines[0]?.entry).toBeUndefined();
    expect(doubtful.lines[1]?.next).toBe('');
    const sure = followSheet(film, [{ text: '7.0', sure: true }]);
    expect(sure.lines[0]).toMatchObject({ isWrong: false, isDoubtful: true, entry: '7.0 g' });
    expect(sure.lines[1]?.next).toBe('2.8510 g');
    // Ten times of everything is expected from then on.
    const more = followSheet(film, [
      { text: '7.0', sure: true },
      { text: '2.85', sure: false },
    ]);
    expect(more.lines[1]).toMatchObject({ isWrong: false, isDoubtful: false });
  });

  it('never makes a mass of what is none', () => {
    const { lines, figures } = follow('NaN', '-1', 'Infinity', '1e400');
    for (const line of lines) expect(line.isWrong).toBe(true);
    expect(figures[0]?.made).toBeCloseTo(16, 10);
  });
});

describe('sayStatus', () => {
  it('says how far it is, what comes of it and what is next', () => {
    expect(sayStatus(film, follow())).toMatch(/^Type what the balance shows/);
    expect(sayStatus(film, follow('0.7021'))).toBe('1 of 4 weighed: O/Li 16.00 (0.00 %). Next: LiTFSI, 0.2860 g.');
    // 0.7 / 44.053 / (0.2875 / 287.075) = 15.866, and 15.866 / 16 = 0.9916
    expect(sayStatus(film, follow('0.7', '0.2875', '15', '0.015'))).toBe('All is weighed: O/Li 15.87 (-0.83 %).');
    // 0.02 / 1.0051 = 1.990 %, and 1.990 / 1.49985 = 1.3267: three digits, as `formulyte made` says it
    expect(sayStatus(film, follow('0.7', '0.2851', '15', '0.02'))).toBe(
      'All is weighed: O/Li 16.00 (0.00 %), LZO of total 1.99 wt% (+32.7 %).',
    );
    expect(sayStatus(film, follow('abc'))).toMatch(/^Look at PEO: "abc" is not a number/);
  });
});
