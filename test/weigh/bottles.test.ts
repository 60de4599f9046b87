import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.ts';
import { paint } from '../../src/report/colour.ts';
import { sheetCsv } from '../../src/report/sheet-csv.ts';
import { sheetMarkdown } from '../../src/report/sheet-markdown.ts';
import { sheetText } from '../../src/report/sheet-text.ts';
import type { Sheet } from '../../src/weigh/sheet.ts';
import { ask, errors, grams, mixture, run } from '../solve/ask.ts';
import { reagents, sheetOf } from './sheet-of.ts';

describe('an amount beside a purity', () => {
  it('is what is weighed; what is computed is pure, and the sheet says what to weigh of it', () => {
    // 0.7 g of 99.5 wt% hold 0.6965 g of PEO; O/Li = 16 with 44.053 and 287.075 g/mol takes
    // 0.6965 / 44.053 / 16 * 287.075 = 0.283675 g of LiTFSI, weighed of 98 wt% as 0.289465 g.
    const text = mixture(['PEO: {is: 0.7 g, purity: 99.5 wt%}', 'LiTFSI: {is: O/Li = 16, purity: 98 wt%}']);
    const [peo, salt] = reagents(sheetOf(run(text)));
    expect(peo).toMatchObject({ weigh: expect.closeTo(0.7e-3, 15), mass: expect.closeTo(0.6965e-3, 15) });
    expect((salt?.mass ?? 0) * 1e3).toBeCloseTo(0.283675, 5);
    expect((salt?.weigh ?? 0) * 1e3).toBeCloseTo(0.289465, 5);
    expect(salt?.brings).toEqual([{ id: 'LiTFSI', share: expect.closeTo(0.98, 15) }]);
    expect(ask(text, 'O/Li')).toBeCloseTo(16, 12);
    // What the vial gains is what went in, impurities and all.
    expect((salt?.cumulative ?? 0) * 1e3).toBeCloseTo(0.989465, 5);
  });

  it('counts water apart where the assay is that of the dry substance', () => {
    // 99.9 wt% of dry with 1000 ppm of water: 0.999 * 0.999 = 0.998001
    const dry = mixture(['PEO: {is: 1 g, purity: 99.9 wt% of dry, water: 1000 ppm}', 'LZO: 0.1 g']);
    expect(grams(dry).PEO).toBeCloseTo(0.998001, 12);
    // Of the whole: the water is part of what is missing, and takes nothing off once more.
    const whole = mixture(['PEO: {is: 1 g, purity: 99.8 wt%, water: 1000 ppm}', 'LZO: 0.1 g']);
    expect(grams(whole).PEO).toBeCloseTo(0.998, 12);
    // Water alone: the rest is the substance.
    const wet = mixture(['PEO: {is: 1 g, water: 0.5 wt%}', 'LZO: 0.1 g']);
    expect(grams(wet).PEO).toBeCloseTo(0.995, 12);
  });

  it('is moles of the substance where it is in moles', () => {
    // 2 mmol of LiTFSI are 0.57415 g, in a bottle of 98 wt% 0.585867 g.
    const [salt] = reagents(sheetOf(run(mixture(['LiTFSI: {is: 2 mmol, purity: 98 wt%}', 'PEO: 1 g']))));
    expect((salt?.mass ?? 0) * 1e3).toBeCloseTo(0.57415, 5);
    expect((salt?.weigh ?? 0) * 1e3).toBeCloseTo(0.585867, 5);
  });

  it('is a volume of what is in the bottle', () => {
    // SN at 99 wt%, FEC 1 mL: measured as it is; its density is taken for the bottle's.
    const [, fec] = reagents(sheetOf(run(mixture(['SN: 1 g', 'FEC: {is: 1 mL, purity: 99 wt%}']))));
    expect((fec?.volume ?? 0) * 1e6).toBeCloseTo(1, 12);
    expect((fec?.mass ?? 0) / (fec?.weigh ?? 1)).toBeCloseTo(0.99, 12);
  });

  it('keeps shares and parts pure, inside another recipe too', () => {
    const text = mixture(
      ['PEO: {is: 30 parts, purity: 90 wt%}', 'LiTFSI: 10 parts', 'LZO: 10 wt% of total'],
      'batch: 1 g\n',
    );
    expect(grams(text)).toMatchObject({
      PEO: expect.closeTo(0.675, 12),
      LiTFSI: expect.closeTo(0.225, 12),
      LZO: expect.closeTo(0.1, 12),
    });
    const inner = mixture(['PEO: {is: 0.5 g, purity: 90 wt%}', 'LiTFSI: 0.15 g']);
    const outer = mixture(['LFP: 60 wt%', 'c: {is: 40 wt%, recipe: inner.yaml}'], 'batch: 1 g\n');
    const read = (file: string) => ({ ok: true as const, value: file.endsWith('inner.yaml') ? inner : outer });
    const [, peo, salt] = reagents(sheetOf(runPipeline('x.yaml', { read, list: () => undefined })));
    // 0.45 g of pure PEO to 0.15 g: three quarters of 0.4 g.
    expect([peo?.mass, salt?.mass].map((kg) => (kg ?? 0) * 1e3)).toEqual([
      expect.closeTo(0.3, 12),
      expect.closeTo(0.1, 12),
    ]);
    expect((peo?.weigh ?? 0) * 1e3).toBeCloseTo(0.3 / 0.9, 12);
  });

  it('is held against its like: the author’s amounts, not the pure ones', () => {
    const [told] = errors(mixture(['PEO: {is: [0.7 g, 0.8 g], purity: 90 wt%}', 'LiTFSI: O/Li = 16']));
    expect(told).toMatchObject({ code: 'contradiction', what: expect.stringContaining('PEO = 0.70000 g, not 0.8 g') });
  });
});

describe('a bottle that cannot be', () => {
  const told = (more: string) =>
    errors(mixture(['PEO: 0.7 g', `LiTFSI: {is: O/Li = 16, ${more}}`])).map(({ code, at }) => `${code} ${at}`);
  it.each([
    ['purity: 0 wt%', 'wrong-value'],
    ['purity: 101 wt%', 'wrong-value'],
    ['purity: -5 wt%', 'wrong-value'],
    ['purity: 99 %', 'wrong-value'],
    ['purity: 99 mol%', 'wrong-value'],
    ['purity: "99,5 wt%"', 'decimal-comma'],
    ['purity: 99', 'bare-number'],
    ['purity: .nan', 'wrong-type'],
    ['purity: 0.99 g', 'wrong-dimension'],
    ['purity: 1e-30 wt%', 'wrong-value'],
    ['purity: of dry', /./],
    ['purity: 99 wt% of dry', 'wrong-value'],
    ['water: 100 wt%', 'wrong-value'],
    ['water: -1 ppm', 'wrong-value'],
    ['purity: 99.9 wt%, water: 2000 ppm', 'purity-beyond-whole'],
    ['lot: 1234', 'wrong-type'],
    ['lot: ""', 'wrong-value'],
  ])('%s is one finding', (more, code) => {
    expect(told(more)).toEqual([expect.stringMatching(code)]);
  });

  it('belongs to one substance', () => {
    const [group] = errors(mixture(['PEO: 1 g', 'salts: {is: 0.2 g, purity: 99 wt%, components: {LiTFSI: rest}}']));
    expect(group).toMatchObject({ code: 'wrong-value', what: expect.stringContaining('"purity" beside "components"') });
  });
});

describe('the sheet', () => {
  it('says pure and to weigh only where they are two', () => {
    const pure = sheetOf(run(mixture(['PEO: 0.7 g', 'LiTFSI: O/Li = 16'])));
    const real = sheetOf(run(mixture(['PEO: 0.7 g', 'LiTFSI: {is: O/Li = 16, purity: 98 wt%, lot: "=A1"}'])));
    for (const print of [(one: Sheet) => sheetText(one, paint(false)), sheetMarkdown, sheetCsv]) {
      expect(print(pure)).not.toMatch(/to weigh|pure/);
      expect(print(real)).toMatch(/to weigh/);
      expect(print(real)).toMatch(/pure/);
    }
    // A table read by its heads finds no "mass" to take for the one on the balance; a lot is no formula.
    expect(sheetCsv(real).split('\r\n')[0]).not.toContain('mass / g');
    expect(sheetCsv(real)).toContain(",'=A1,");
  });
});
