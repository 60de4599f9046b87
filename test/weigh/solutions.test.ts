import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solutionShare, strengthOf } from '../../src/chemistry/solution-share.ts';
import { parseQuantity } from '../../src/units/parse-quantity.ts';
import { ask, errors, grams, mixture, run } from '../solve/ask.ts';
import { reagents, sheetOf } from './sheet-of.ts';

const quantity = (text: string) => {
  const read = parseQuantity(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const lines = (text: string, asked = {}) =>
  Object.fromEntries(reagents(sheetOf(run(text), asked)).map((one) => [one.name, one]));
const bench = (as: string, solvent = '15 mL') =>
  mixture(['PEO: 0.7 g', `LiTFSI: {is: O/Li = 16, as: ${as}}`], `solvents: {acetonitrile: ${solvent}}\n`);

describe('the share by mass of a solution', () => {
  it('follows from its strength: hand calculations', () => {
    // 1 mol/L of 287.075 g/mol at 0.85 kg/L: 287.075 g in 850 g
    expect(solutionShare(quantity('1 mol/L'), 0.287075, 850)).toBeCloseTo(0.337735, 6);
    // 20 g/L at 1 kg/L
    expect(solutionShare(quantity('20 g/L'), undefined, 1000)).toBeCloseTo(0.02, 12);
    // 1 mol per kg of solvent: 287.075 g in 1287.075 g
    expect(solutionShare(quantity('1 mol/kg'), 0.287075)).toBeCloseTo(0.223045, 6);
    expect(solutionShare(quantity('5 wt%'))).toBeCloseTo(0.05, 15);
  });

  it('goes there and back, whatever it is counted by', () => {
    const strengths = fc.constantFrom('1 mol/L', '1 mol/kg', '1 g/L', '1 wt%').map(quantity);
    fc.assert(
      fc.property(
        strengths,
        fc.double({ min: 1e-6, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 500, max: 3000, noNaN: true }),
        (like, share, molarMass, density) => {
          const value = strengthOf(share, like, molarMass, density);
          expect(solutionShare({ ...like, value }, molarMass, density) / share).toBeCloseTo(1, 10);
        },
      ),
    );
  });
});

describe('a component taken as a solution', () => {
  it('is weighed with its solvent, and what comes along is not weighed once more: hand calculation', () => {
    // 0.285101 g of LiTFSI are 0.993124 mmol: 0.993124 mL of 1 mol/L, 0.844156 g at 0.85 g/cm^3, 0.559055 g of them
    // acetonitrile; of 15 mL * 0.7857 g/mL = 11.7855 g are left 11.226445 g, or 14.28846 mL.
    const { LiTFSI, acetonitrile } = lines(bench('1 mol/L in acetonitrile, density: 0.85 g/cm^3'));
    expect((LiTFSI?.mass ?? 0) * 1e3).toBeCloseTo(0.285101, 6);
    expect((LiTFSI?.weigh ?? 0) * 1e3).toBeCloseTo(0.844156, 5);
    expect((LiTFSI?.volume ?? 0) * 1e6).toBeCloseTo(0.993124, 5);
    expect((acetonitrile?.weigh ?? 0) * 1e3).toBeCloseTo(11.226445, 5);
    expect((acetonitrile?.volume ?? 0) * 1e6).toBeCloseTo(14.28846, 4);
    expect(LiTFSI?.brings).toEqual([
      { id: 'LiTFSI', share: expect.closeTo(0.337736, 5) },
      { id: 'acetonitrile', share: expect.closeTo(0.662264, 5) },
    ]);
    // The vial keeps the salt; the solvent leaves.
    expect((LiTFSI?.cumulative ?? 0) * 1e3).toBeCloseTo(0.985101, 6);
  });

  it('changes no composition', () => {
    for (const solvent of ['15 mL', 'as brought']) {
      const text = bench('30 wt% in acetonitrile', solvent);
      expect(grams(text).LiTFSI).toBeCloseTo(0.285101, 6);
      expect(ask(text, 'O/Li')).toBeCloseTo(16, 12);
    }
  });

  it('brings its solvent, and nothing of that is weighed where it is "as brought"', () => {
    const text = bench('30 wt% in acetonitrile', 'as brought');
    expect(Object.keys(lines(text))).toEqual(['PEO', 'LiTFSI']);
    // 0.285101 / 0.3 * 0.7
    expect(grams(text).acetonitrile).toBeCloseTo(0.665236, 5);
  });

  it('may be stated by what is measured of it', () => {
    // 2 mL of 1 mol/L are 2 mmol whatever the density; 2 g of 30 wt% are 0.6 g; 2 mL of 30 wt% at 0.9 g/cm^3 0.54 g.
    const of = (is: string, as: string) =>
      grams(mixture(['PEO: 1 g', `LiTFSI: {is: ${is}, as: ${as}}`], 'solvents: {acetonitrile: as brought}\n')).LiTFSI;
    expect(of('2 mL', '1 mol/L in acetonitrile, density: 0.85 g/cm^3')).toBeCloseTo(0.57415, 5);
    expect(of('2 mL', '1 mol/L in acetonitrile, density: 0.95 g/cm^3')).toBeCloseTo(0.57415, 5);
    expect(of('2 g', '30 wt% in acetonitrile')).toBeCloseTo(0.6, 12);
    expect(of('2 mL', '30 wt% in acetonitrile, density: 0.9 g/cm^3')).toBeCloseTo(0.54, 12);
    expect(of('2 mmol', '30 wt% in acetonitrile')).toBeCloseTo(0.57415, 5);
  });

  it('stays where its solvent is a component', () => {
    // SN/LiTFSI = 10 and LiTFSI as 1 mol/kg in SN: half a gram of salt brings 0.5/0.287075 = 1.741705 g of SN.
    const text = mixture(['LiTFSI: {is: 0.5 g, as: 1 mol/kg in SN}', 'SN: SN/LiTFSI = 20']);
    const { LiTFSI, SN } = lines(text);
    const share = 0.223045;
    expect((LiTFSI?.weigh ?? 0) * 1e3).toBeCloseTo(0.5, 12);
    expect((LiTFSI?.mass ?? 0) * 1e3).toBeCloseTo(0.5 * share, 5);
    // 20 mol of SN (80.09 g/mol) to one of LiTFSI, less what comes along.
    const whole = ((0.5 * share) / 287.075) * 20 * 80.09;
    expect((SN?.weigh ?? 0) * 1e3).toBeCloseTo(whole - 0.5 * (1 - share), 4);
    expect((SN?.cumulative ?? 0) * 1e3).toBeCloseTo(0.5 + whole - 0.5 * (1 - share), 4);
  });

  it('may be dissolved in what is a solution itself', () => {
    const text = mixture(
      ['LiTFSI: {is: 10 wt%, as: 50 wt% in SN}', 'SN: {is: 30 wt%, as: 40 wt% in acetone}', 'PEO: 60 wt%'],
      'solvents: {acetone: as brought}\nbatch: 1 g\n',
    );
    // 0.1 g of salt brings 0.1 g of SN; the other 0.2 g come as 0.5 g of a solution. "As brought" counts 0.3 g of SN,
    // for the composition does not know that a part of it comes otherwise: 0.45 g of acetone, 0.15 g of it weighed.
    const { LiTFSI, SN, acetone } = lines(text);
    expect([LiTFSI?.weigh, SN?.weigh, acetone?.weigh].map((kg) => (kg ?? 0) * 1e3)).toEqual([
      expect.closeTo(0.2, 12),
      expect.closeTo(0.5, 12),
      expect.closeTo(0.15, 12),
    ]);
  });

  it('what is weighed times what it brings is the composition', () => {
    const bottle = fc.oneof(
      fc.double({ min: 0.5, max: 1, noNaN: true }).map((p) => `purity: ${(p * 100).toFixed(4)} wt%`),
      fc.double({ min: 0.2, max: 0.9, noNaN: true }).map((w) => `as: ${(w * 100).toFixed(4)} wt% in acetonitrile`),
      fc.double({ min: 1, max: 3, noNaN: true }).map((b) => `as: ${b.toFixed(4)} mol/kg in SN`),
    );
    fc.assert(
      fc.property(bottle, bottle, fc.integer({ min: 5, max: 40 }), (one, other, ratio) => {
        const text = mixture(
          [
            'PEO: 40 wt% of total',
            `LiTFSI: {is: O/Li = ${ratio}, ${one}}`,
            `LiClO4: {is: 3 wt% of total, ${other}}`,
            'SN: rest',
          ],
          'solvents: {acetonitrile: 20 g}\n',
        );
        const result = run(text);
        if (result.composition === undefined) return;
        const sheet = sheetOf(result);
        const { formulation, masses } = result.composition;
        for (const { id, index } of formulation.constituents) {
          const brought = reagents(sheet).reduce(
            (sum, line) => sum + line.weigh * (line.brings.find((own) => own.id === id)?.share ?? 0),
            0,
          );
          expect(Math.abs(brought - (masses[index] ?? 0)), id).toBeLessThanOrEqual(1e-12 * (masses[index] ?? 0));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a solution that cannot be', () => {
  it('too weak: says by how much, and from where on it would do', () => {
    // 0.05 mol/L at 0.85 g/cm^3: 19.8625 mL or 16.8831 g, 16.5980 g of them acetonitrile, 21.13 mL; 0.0236194 by mass
    // are 0.0236194 * 850 / 0.287075 = 69.93 mol/m3.
    const [told, ...others] = errors(bench('0.05 mol/L in acetonitrile, density: 0.85 g/cm^3'));
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      code: 'stock-too-weak',
      facts: { wanted: '15 mL', brought: '21.13 mL', by: ['0.2851 g of LiTFSI at 0.05 mol/L'], least: '0.07 mol/L' },
    });
    expect(errors(bench('0.07 mol/L in acetonitrile, density: 0.85 g/cm^3'))).toEqual([]);
  });

  it('says it of a gram where the recipe has no size', () => {
    const text = mixture(['PEO: 80 wt%', 'LiTFSI: {is: 5 wt%, as: 10 wt% in SN}', 'SN: 15 wt%']);
    // 0.05 g of salt bring 0.45 g of SN, and 0.15 g are wanted: 0.05 / 0.2 would do.
    expect(errors(text)[0]).toMatchObject({
      code: 'stock-too-weak',
      facts: { brought: '0.45 g', least: '25 wt%', perGram: true },
    });
  });

  it.each([
    ['1 mol/L in acetonitrile', 'solution-density-missing'],
    ['20 g/L in acetonitrile', 'solution-density-missing'],
    ['acetonitrile', 'wrong-value'],
    ['5 vol% in acetonitrile', 'wrong-value'],
    ['5 % in acetonitrile', 'wrong-value'],
    ['100 wt% in acetonitrile', 'wrong-value'],
    ['0 wt% in acetonitrile', 'negative-amount'],
    ['-1 mol/kg in acetonitrile', 'negative-amount'],
    ['5 wt% in DMF', 'solvent-unlisted'],
    ['5 wt% in LiTFSI', 'solvent-unlisted'],
    ['9 mol/L in acetonitrile, density: 0.85 g/cm^3', 'wrong-value'],
    ['1 mol/L in acetonitrile, density: 0.85 g', 'wrong-dimension'],
    ['1 mol/L in acetonitrile, density: 0.85 kg/m^3', 'wrong-value'],
    ['5 wt% in acetonitrile, purity: 99 wt%', 'wrong-value'],
    ['5 wt% in acetonitrile, water: 10 ppm', 'wrong-value'],
  ])('"%s" is %s', (as, code) => {
    expect(errors(bench(as)).map((one) => one.code)).toEqual([code]);
  });

  it('needs "as" beside a density, and a solution behind "as brought"', () => {
    const codes = (...some: string[]) => errors(mixture(some)).map((one) => one.code);
    expect(codes('PEO: {is: 1 g, density: 1 g/cm^3}')).toEqual(['wrong-value']);
    expect(codes('PEO: 1 g', 'SN: as brought')).toEqual(['wrong-value']);
    expect(codes('SN: {is: 1 g, as: 5 wt% in FEC}', 'FEC: {is: 1 g, as: 5 wt% in SN}')).toEqual(['wrong-value']);
    expect(codes('SN: {is: 1 mL, as: 5 wt% in FEC}', 'FEC: 2 g')).toEqual(['solution-density-missing']);
  });
});
