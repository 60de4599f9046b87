import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../../src/pipeline.ts';
import { project } from '../recipe/project.ts';
import { mixture, run } from '../solve/ask.ts';
import { reagents, sheetOf } from './sheet-of.ts';

// From CIAAW weights up, without any code of ours: H 1.008, Li 6.94, C 12.011, N 14.007, O 15.999, F 18.998403162, S 32.06.
const ethyleneOxide = 2 * 12.011 + 4 * 1.008 + 15.999; // C2H4O
const salt = 6.94 + 14.007 + 2 * 32.06 + 4 * 15.999 + 2 * 12.011 + 6 * 18.998403162; // LiN(SO2CF3)2
/** g of LiTFSI for a g of PEO at O/Li = 16. */
const perPeo = salt / ethyleneOxide / 16;

const sheet = (text: string, asked = {}) =>
  Object.fromEntries(reagents(sheetOf(run(text), asked)).map((one) => [one.name, one]));
const close = (kilograms: number | undefined, grams: number) =>
  expect((kilograms ?? Number.NaN) * 1e3 * (1 / grams)).toBeCloseTo(1, 10);

describe('by hand, from atomic weights to what is weighed', () => {
  it('twelve discs of 16 mm x 110 um and 20 % more, with a wet salt', () => {
    const { PEO, LiTFSI, acetonitrile } = sheet(
      mixture(
        ['PEO: 0.7 g', 'LiTFSI: {is: O/Li = 16, purity: 99.9 wt% of dry, water: 200 ppm}'],
        'solvents: {acetonitrile: 15 mL}\n',
      ),
      { film: '16 mm x 110 um', discs: '12', overage: '20 %' },
    );
    // 12 · π/4 · (1.6 cm)² · 0.011 cm · 1.2 of PEO (1.13 g/cm3) and LiTFSI (2.0 g/cm3), volumes added up.
    const polymer = (((12 * Math.PI) / 4) * 1.6 ** 2 * 0.011 * 1.2) / (1 / 1.13 + perPeo / 2);
    expect(polymer).toBeCloseTo(0.29256, 5);
    close(PEO?.weigh, polymer);
    close(LiTFSI?.mass, polymer * perPeo);
    // 99.9 % of what is not water.
    close(LiTFSI?.weigh, (polymer * perPeo) / (0.999 * (1 - 200e-6)));
    // The recipe's 15 mL go with its 0.7 g.
    expect((acetonitrile?.volume ?? 0) * 1e6).toBeCloseTo((15 * polymer) / 0.7, 9);
  });

  it('a salt in 1 mol/L beside an impure polymer, and a filler of what stays', () => {
    const { PEO, LiTFSI, LZO, acetonitrile } = sheet(
      mixture(
        [
          'PEO: {is: 0.7 g, purity: 99 wt%}',
          'LiTFSI: {is: O/Li = 16, as: 1 mol/L in acetonitrile, density: 0.88 g/cm^3}',
          'LZO: 2 wt% of total',
        ],
        'solvents: {acetonitrile: 15 mL}\n',
      ),
    );
    const pure = 0.7 * 0.99;
    const millilitres = ((pure * perPeo) / salt) * 1e3;
    expect(millilitres).toBeCloseTo(0.98319, 5);
    close(PEO?.weigh, 0.7);
    close(LiTFSI?.weigh, millilitres * 0.88);
    expect((LiTFSI?.volume ?? 0) * 1e6).toBeCloseTo(millilitres, 9);
    // 2 of 98: of the pure substances.
    close(LZO?.weigh, (pure * (1 + perPeo) * 2) / 98);
    // 15 mL of 0.7857 g/mL, less what came with the salt.
    close(acetonitrile?.weigh, 15 * 0.7857 - (millilitres * 0.88 - pure * perPeo));
  });

  it('a salt at 2 mol for a kg of nitrile, of which an impure jar gives the rest', () => {
    const { LiTFSI, SN } = sheet(
      mixture([
        'PEO: 1 g',
        'LiTFSI: {is: EO/Li = 12, as: 2 mol/kg in SN}',
        'SN: {is: 60 wt% of total, purity: 98 wt%}',
      ]),
    );
    const mass = salt / ethyleneOxide / 12;
    const brought = (mass / salt / 2) * 1e3;
    close(LiTFSI?.weigh, mass + brought);
    close(SN?.weigh, (1.5 * (1 + mass) - brought) / 0.98);
  });

  it('a batch of a bottle of powder, a solution by volume and too little filler', () => {
    const folder = project({
      'stock.yaml': [
        'kind: stock',
        'lots:',
        '  - {material: PEO, lot: P1, purity: 98 wt%}',
        '  - {material: LiTFSI, lot: S1, as: 1 mol/L in acetonitrile, density: 0.88 g/cm^3}',
        '',
      ].join('\n'),
      'film.yaml': [
        'kind: mixture',
        'tolerance: 1 %',
        'components: {PEO: 0.7 g, LiTFSI: O/Li = 16, LZO: 10 wt% of total}',
        'solvents: {acetonitrile: 15 mL}',
        '',
      ].join('\n'),
      'batch.yaml': [
        'kind: batch',
        'recipe: film.yaml',
        'weighed:',
        '  PEO: {is: 0.7100 g, lot: P1}',
        '  LiTFSI: {is: 1.00 mL, lot: S1}',
        '  acetonitrile: 14 mL',
        '  LZO: 0.1050 g',
        '',
      ].join('\n'),
    });
    const { made } = runBatch(join(folder, 'batch.yaml'));
    const figure = (name: string) => made?.figures.find((one) => one.name === name);
    // 1 mL of 1 mol/L is 1 mmol, whatever its density; 2 % of what was weighed of the polymer is not polymer.
    const [polymer, lithium, filler] = [0.71 * 0.98, 1e-3, 0.105];
    expect(figure('O/Li')?.made).toBeCloseTo(polymer / ethyleneOxide / lithium, 9);
    expect(figure('LZO of total')?.made).toBeCloseTo(filler / (polymer + lithium * salt + filler), 12);
    expect([figure('O/Li')?.verdict, figure('LZO of total')?.verdict]).toEqual(['warn', 'warn']);
  });
});
