import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vtf } from '../../src/measure/vtf.ts';
import { root } from '../cli/program.ts';
import { codesOf, figure, inUnit, measureText } from './measure.ts';

/** Made from A = 2 S/cm, B = 1200 K, T0 = 190 K with 2 % of scatter (a seed), and rounded. */
const data = readFileSync(`${root}test/measure/data/vogel.csv`, 'utf8');

describe('vtf', () => {
  it('is what SciPy finds', async () => {
    // scipy.optimize.curve_fit (lm) of ln sigma; the limits by brentq on the profile of the residuals; p by scipy.stats.f.
    const measured = await measureText(vtf, data);
    const group = 'prefactor A';
    expect(inUnit(measured, 'B', group)).toBeCloseTo(1214.57118, 2);
    expect(figure(measured, 'B', group).uncertainty).toBeCloseTo(25.00817, 3);
    expect(inUnit(measured, 'T0', group)).toBeCloseTo(189.365943, 4);
    expect(figure(measured, 'T0', group).uncertainty).toBeCloseTo(1.199019, 5);
    expect(inUnit(measured, 'ln A', group)).toBeCloseTo(0.766142, 4);
    expect(figure(measured, 'ln A', group).uncertainty).toBeCloseTo(0.10210012, 5);
    expect(figure(measured, 'T0', group).interval).toMatchObject({
      least: expect.closeTo(186.529976, 4),
      most: expect.closeTo(192.066643, 4),
    });
    expect(inUnit(measured, 'p', group) / 6.690534e-12).toBeCloseTo(1, 3);
    const root2 = 'prefactor A T^-1/2';
    expect(inUnit(measured, 'B', root2)).toBeCloseTo(1278.72798, 2);
    expect(inUnit(measured, 'T0', root2)).toBeCloseTo(187.484053, 4);
    expect(inUnit(measured, 'ln A', root2)).toBeCloseTo(4.00338151, 4);
    expect(figure(measured, 'T0', root2).interval).toMatchObject({
      least: expect.closeTo(184.570156, 4),
      most: expect.closeTo(190.25786, 4),
    });
    expect(codesOf(measured)).toEqual([]);
  });

  it('gives back what it is fed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 300, max: 2500, noNaN: true }),
        fc.double({ min: 120, max: 240, noNaN: true }),
        async (b, t0) => {
          const celsius = [10, 20, 30, 45, 60, 80, 100];
          const text = celsius.map((t) => `${t},${3 * Math.exp(-b / (t + 273.15 - t0))}`).join('\n');
          const measured = await measureText(vtf, `T (degC),sigma (S/cm)\n${text}\n`);
          expect(inUnit(measured, 'T0', 'prefactor A')).toBeCloseTo(t0, 2);
          expect(inUnit(measured, 'B', 'prefactor A') / b).toBeCloseTo(1, 3);
        },
      ),
      { numRuns: 30 },
    ));

  it('says so where the data are straight, too few for it, or too scattered', async () => {
    const straight = 'T (degC),sigma (mS/cm)\n30,0.51\n40,0.62\n50,0.76\n60,0.90\n70,1.08\n';
    expect(codesOf(await measureText(vtf, straight))).toEqual(['vtf-undetermined']);
    expect(codesOf(await measureText(vtf, straight.split('\n').slice(0, 4).join('\n')))).toEqual(['points-too-few']);
    // The four points of Ma Table S2, across a melting point, leave T0 anywhere between 0 K and the coldest of them.
    const ma = await measureText(vtf, readFileSync(`${root}recipes/ma/table-s2.csv`, 'utf8'));
    expect(codesOf(ma)).toEqual(['vtf-undetermined']);
    expect(figure(ma, 'T0', 'prefactor A').interval?.least).toBe(0);
  });
});
