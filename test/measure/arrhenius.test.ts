import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrhenius } from '../../src/measure/arrhenius.ts';
import { arrheniusChart } from '../../src/measure/arrhenius-chart.ts';
import { formulyte, root } from '../cli/program.ts';
import { codesOf, figure, inUnit, measure, measureText, program } from './measure.ts';

const ma = readFileSync(`${root}recipes/ma/table-s2.csv`, 'utf8');
const plain = 'ln sigma against 1/T';
const hopping = 'ln(sigma T) against 1/T';

/** A series in S/cm made from an energy (eV) and a prefactor. */
const series = (energy: number, prefactor: number, celsius: readonly number[]) =>
  `T (degC),sigma (S/cm)\n${celsius
    .map((t) => `${t},${prefactor * Math.exp(-energy / (8.617333262e-5 * (t + 273.15)))}`)
    .join('\n')}\n`;

describe('arrhenius', () => {
  it('is what SciPy finds in Ma Table S2', async () => {
    // scipy.stats.linregress of ln sigma, and of ln(sigma T), on 1/T, times k/e; intervals by scipy.stats.t.ppf(0.975, 2).
    const measured = await measureText(arrhenius(), ma);
    const energy = figure(measured, 'activation energy', plain);
    expect(inUnit(measured, 'activation energy', plain)).toBeCloseTo(0.9042485334, 9);
    expect((energy.uncertainty ?? 0) / 1.602176634e-19).toBeCloseTo(0.2058012784, 9);
    expect((energy.interval?.least ?? 0) / 1.602176634e-19).toBeCloseTo(0.0187571, 6);
    expect((energy.interval?.most ?? 0) / 1.602176634e-19).toBeCloseTo(1.78974, 6);
    expect(inUnit(measured, 'the same per mole', plain)).toBeCloseTo(87.24672007, 7);
    expect(inUnit(measured, 'ln A', plain)).toBeCloseTo(23.540270998, 8);
    expect(figure(measured, 'ln A', plain).uncertainty).toBeCloseTo(7.3762076875, 8);
    expect(inUnit(measured, 'r2', plain)).toBeCloseTo(0.9061272193, 9);
    expect(inUnit(measured, 'activation energy', hopping)).toBeCloseTo(0.9321460742, 9);
    expect(inUnit(measured, 'ln A', hopping)).toBeCloseTo(30.3221334545, 8);
  });

  it('tells the melting of PEO: 1.57, 0.42 and 0.55 eV between neighbours', async () => {
    // By hand for the first: ln(2.11e-4 / 4.56e-6) = 3.83446, over 1/298.15 - 1/318.15 = 2.10846e-4: 18186 K x 8.617333e-5.
    const measured = await measureText(arrhenius(), ma);
    const between = (name: string) => inUnit(measured, name, 'ln sigma between neighbours').toFixed(2);
    expect(['25 to 45 degC', '45 to 60 degC', '60 to 80 degC'].map(between)).toEqual(['1.57', '0.42', '0.55']);
    expect(codesOf(measured)).toEqual(['arrhenius-curved']);
  });

  it('cuts where the pieces fit best, or where it is told to', async () => {
    const cut = await measureText(arrhenius({ segments: 2 }), ma);
    expect(cut.groups.map(({ name }) => name)).toContain(`${plain}, 25 to 45 degC`);
    expect(inUnit(cut, 'activation energy', `${plain}, 60 to 80 degC`)).toBeCloseTo(0.548, 3);
    const told = await measureText(arrhenius({ breaks: [323.15] }), ma);
    expect(told.groups).toEqual(cut.groups);
    // Two slopes, 1.2 and 0.4 eV, that meet at 60 degC: the sixth point may be in either.
    const bent = `${series(1.2, 1e13, [10, 20, 30, 40, 50])}${series(0.4, 7.9, [60, 70, 80, 90, 100]).split('\n').slice(1).join('\n')}`;
    const found = await measureText(arrhenius({ segments: 2 }), bent);
    expect(inUnit(found, 'activation energy', `${plain}, 10 to 50 degC`)).toBeCloseTo(1.2, 9);
    expect(inUnit(found, 'activation energy', `${plain}, 60 to 100 degC`)).toBeCloseTo(0.4, 9);
  });

  it('reads resistances and geometry as well as conductivities: the energy does not depend on the area', async () => {
    const rows = [
      [30, 100],
      [50, 50],
      [70, 30],
    ].map(([t, r]) => ({ temperature: `${t} degC`, resistance: `${r} ohm`, thickness: '100 um' }));
    const of = async (diameter: string) =>
      inUnit(await measure(arrhenius(), ...rows.map((row) => ({ ...row, diameter }))), 'activation energy', plain);
    expect(await of('16 mm')).toBeCloseTo(await of('10 mm'), 12);
  });

  it('is the same in K and degC, in S/m and S/cm', async () => {
    const one = await measureText(arrhenius(), 'T (degC),sigma (S/cm)\n26.85,1e-5\n46.85,3e-5\n76.85,1e-4\n');
    const other = await measureText(arrhenius(), 'T / K,sigma [S/m]\n300,1e-3\n320,3e-3\n350,1e-2\n');
    for (const group of [plain, hopping])
      for (const name of ['activation energy', 'ln A', 'r2'])
        expect(inUnit(one, name, group)).toBeCloseTo(inUnit(other, name, group), 9);
  });

  it('gives back any energy and prefactor that it is fed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.05, max: 1.5, noNaN: true }),
        fc.double({ min: 0, max: 25, noNaN: true }),
        async (energy, log) => {
          const measured = await measureText(arrhenius(), series(energy, Math.exp(log), [20, 35, 50, 65, 80]));
          expect(inUnit(measured, 'activation energy', plain)).toBeCloseTo(energy, 8);
          expect(inUnit(measured, 'ln A', plain)).toBeCloseTo(log, 6);
        },
      ),
      { numRuns: 40 },
    ));

  it.each([
    ['0.904 eV', []],
    ['0.932 eV', []],
    ['0.25 eV', ['printed-differs']],
  ])('compares with a printed %s: that of either form will do', async (printed, more) => {
    const rows = ma
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const texts = rows.map(([t, , s]) => ({ temperature: `${t} degC`, conductivity: `${s} S/cm`, printed }));
    expect(codesOf(await measure(arrhenius(), ...texts))).toEqual(['arrhenius-curved', ...more]);
  });

  it.each([
    ['one temperature', 'T (degC),sigma (S/cm)\n25,1e-5\n25,2e-5\n', ['points-too-few']],
    ['no conductivity', 'T (degC),R (ohm)\n25,100\n45,50\n', ['reading-missing', 'reading-missing']],
    ['K called degC', 'T (degC),sigma (S/cm)\n298,1e-5\n318,2e-5\n', ['magnitude-slip', 'magnitude-slip']],
    ['degC called K', 'T (K),sigma (S/cm)\n25,1e-5\n45,2e-5\n', ['magnitude-slip', 'magnitude-slip']],
    ['below 0 K', 'T (degC),sigma (S/cm)\n-300,1e-5\n45,2e-5\n', ['magnitude-slip', 'magnitude-slip']],
    ['mS/cm called S/cm', 'T (degC),sigma (S/cm)\n25,0.5\n45,1\n', ['magnitude-slip', 'magnitude-slip']],
    ['conductivities that fall', 'T (degC),sigma (S/cm)\n25,2e-5\n45,1e-5\n', ['temperature-order']],
  ])('finds %s', async (_, text, codes) => {
    expect(codesOf(await measureText(arrhenius(), text))).toEqual(codes);
  });

  it('says what to do about too many segments', () => {
    const { code, data } = program('arrhenius', 'recipes/ma/table-s2.csv', '--segments', '3');
    expect(code).toBe(1);
    expect(data.findings.map((one: { code: string }) => one.code)).toEqual(['points-too-few']);
  });

  it('is drawn with degC above', () => {
    const { stdout, code } = formulyte(['measure', 'arrhenius', 'recipes/ma/table-s2.csv', '--format', 'svg']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<svg/);
    expect(stdout).toContain('>Temperature (°C)<');
    expect(stdout).toContain('>60<');
  });

  it('puts the ticks of degC where they are in 1/T', () => {
    const { above } = arrheniusChart([], []);
    for (const { at, label } of above?.ticks ?? []) expect(1000 / at - 273.15).toBeCloseTo(Number(label), 9);
  });
});
