import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffusion } from '../../src/measure/diffusion.ts';
import { gradient } from '../../src/measure/gradient.ts';
import { overpotential } from '../../src/measure/overpotential.ts';
import { concentrationProfile } from '../../src/transport/concentration-profile.ts';
import { root } from '../cli/program.ts';
import { codesOf, figure, inUnit, measure, program } from './measure.ts';

const cases = JSON.parse(readFileSync(`${root}src/selftest/reference-cases.json`, 'utf8'));

describe('diffusion', () => {
  const warburg = cases['Warburg D, cm2/s'];
  const texts = {
    ...{ coefficient: `${warburg.sigma_W} ohm s^-1/2`, area: `${warburg.A_cm2} cm^2`, electrons: `${warburg.n}` },
    ...{ concentration: `${warburg.C_mol_cm3} mol/cm^3`, temperature: `${warburg.T_K} K` },
  };

  it('is the reference value', async () => {
    const measured = await measure(diffusion, texts);
    expect(inUnit(measured, 'diffusion coefficient') / warburg.D).toBeCloseTo(1, 5);
    expect(codesOf(measured)).toEqual([]);
  });

  it('goes with the inverse square of area, concentration and coefficient, and the fourth power of n', async () => {
    const one = inUnit(await measure(diffusion, texts), 'diffusion coefficient');
    const of = async (instead: Record<string, string>) =>
      inUnit(await measure(diffusion, { ...texts, ...instead }), 'diffusion coefficient') / one;
    expect(await of({ coefficient: '200 ohm s^-1/2' })).toBeCloseTo(1 / 4, 9);
    expect(await of({ concentration: '0.0456 mol/cm^3' })).toBeCloseTo(1 / 4, 9);
    expect(await of({ electrons: '2' })).toBeCloseTo(1 / 16, 9);
    expect(await of({ temperature: '596 K' })).toBeCloseTo(4, 9);
  });

  it('is the form that Ma et al. print, (RT)^2 / (2 (A n^2 F^2 C sigma)^2), but for their rounded R and F', async () => {
    // R 8.314, F 96486: (8.314/8.314462618)^2 (96485.33212/96486)^4 = 0.999888718 x 0.999972310 = 0.99986103.
    const ma = (8.314 * 298) ** 2 / (2 * (warburg.A_cm2 * 96486 ** 2 * warburg.C_mol_cm3 * warburg.sigma_W) ** 2);
    expect(ma / inUnit(await measure(diffusion, texts), 'diffusion coefficient')).toBeCloseTo(0.999861, 6);
  });
});

describe('overpotential', () => {
  it('leaves 56 ohm cm2 for the interfaces of Nguyen et al.', async () => {
    // 100e-4 cm / 1.117e-3 S/cm = 8.9526 ohm cm2. 6.5 mV / 0.1 mA/cm2 = 65 ohm cm2: 56.05 left, 13.77 % in the electrolyte.
    // numpy.polyfit of the four plateaus on the four currents: 65.23469 ohm cm2 and -0.23061 mV.
    const flags = ['--thickness', '100 um', '--conductivity', '1.117 mS/cm'];
    const { data, code } = program('overpotential', 'recipes/nguyen/overpotentials.csv', ...flags);
    expect({ code, findings: data.findings }).toEqual({ code: 0, findings: [] });
    const value = (group: number, name: string) =>
      data.measurement.groups[group].figures.find((one: { name: string }) => one.name === name).value;
    expect(value(0, 'L / sigma')).toBeCloseTo(8.9526, 4);
    expect(value(0, 'left for interfaces')).toBeCloseTo(56.0474, 4);
    expect(value(0, 'share of the electrolyte')).toBeCloseTo(13.7732, 4);
    expect(value(4, 'slope')).toBeCloseTo(65.23469, 4);
    expect(value(4, 'at no current')).toBeCloseTo(-0.23061, 4);
  });

  it('is a sum of drops', async () => {
    // Guo et al.: 0.4 mA/cm2 x (1.6014 + 49) ohm cm2 = 20.24 mV of the 42 mV that they measure.
    const measured = await measure(overpotential, {
      ...{
        'current density': '0.4 mA/cm^2',
        thickness: '9 um',
        conductivity: '5.62e-4 S/cm',
        interfaces: '49 ohm cm^2',
      },
      plateau: '42 mV',
    });
    expect(inUnit(measured, 'overpotential')).toBeCloseTo(20.2406, 4);
    expect(inUnit(measured, 'plateau less that')).toBeCloseTo(21.7594, 4);
  });

  it('finds a plateau that is too low', async () => {
    const measured = await measure(overpotential, {
      ...{ 'current density': '0.5 mA/cm^2', thickness: '100 um', conductivity: '0.1 mS/cm', plateau: '29.5 mV' },
    });
    expect(codesOf(measured)).toEqual(['plateau-below-ohmic']);
  });
});

describe('gradient', () => {
  const mu = { 'current density': '0.3 mA/cm^2', thickness: '37.5 um', concentration: '1 M', transference: '0.5' };

  it.each([
    // docs/equations.md, by hand: 2 F D c / (L (1 - t+)) = 2 x 96485 x 6.6e-10 x 1e-3 / (37.5e-4 x 0.5) A/cm2.
    ['3.2e-12', 3.2934e-4, 911],
    ['1.6e-11', 1.647e-3, 182],
    ['6.6e-10', 6.793e-2, 4.42],
  ])('of Mu et al. at %s cm2/s is beyond the limit', async (d, limit, times) => {
    const measured = await measure(gradient, { ...mu, 'salt diffusion': `${d} cm^2/s` });
    expect(inUnit(measured, 'limiting current') / limit).toBeCloseTo(1, 3);
    expect(inUnit(measured, 'current / limit') / times).toBeCloseTo(1, 2);
    expect(codesOf(measured)).toEqual(['current-above-limit']);
    expect(measured.chart).toBeUndefined();
  });

  it('tells three diffusion coefficients apart', async () => {
    // t+ = 0.25: D- = 3 D+. D+ = 1: sum 4, ambipolar 2 x 1 x 3 / 4 = 1.5.
    const measured = await measure(gradient, { ...mu, transference: '0.25', 'lithium diffusion': '1e-7 cm^2/s' });
    expect(inUnit(measured, 'D of the salt') / 1.5e-7).toBeCloseTo(1, 9);
    expect(inUnit(measured, 'D of both ions') / 4e-7).toBeCloseTo(1, 9);
    // Nernst-Einstein, Guo et al.: 0.0562 S/m x 8.314463 x 298.15 / (96485.332^2 x 2000 mol/m3) = 7.4826e-12 m2/s.
    const guo = await measure(gradient, {
      ...{ ...mu, transference: '0.78', concentration: '2 M' },
      ...{ conductivity: '5.62e-4 S/cm', temperature: '25 degC' },
    });
    expect(inUnit(guo, 'D of both ions') / 7.4826e-8).toBeCloseTo(1, 4);
    expect(inUnit(guo, 'D of Li+') / (0.78 * 7.4826e-8)).toBeCloseTo(1, 4);
  });

  it('says how long it takes', async () => {
    // tau = L2/(pi2 D) = (37.5e-4)^2 / (9.8696 x 6.6e-10) = 2158.84 s, times ln(8 / (pi2 x 0.05)) = 2.785714: 6013.9 s.
    const measured = await measure(gradient, {
      ...mu,
      'current density': '0.02 mA/cm^2',
      'salt diffusion': '6.6e-10 cm^2/s',
    });
    expect(inUnit(measured, 'time to 95 %')).toBeCloseTo(6013.9, 0);
    // 0.2 A/m2 x 37.5e-6 m x 0.5 / (96485.33 x 6.6e-14) = 588.8 mol/m3.
    expect(inUnit(measured, 'concentration difference')).toBeCloseTo(0.5889, 4);
    expect(codesOf(measured)).toEqual([]);
    expect(measured.chart?.series.map(({ name }) => name)).toEqual([
      'after 220 s',
      'after 1100 s',
      'after 2200 s',
      'steady',
    ]);
  });

  it('has no limit for a single-ion conductor', async () => {
    const measured = await measure(gradient, { ...mu, transference: '1', 'salt diffusion': '6.6e-10 cm^2/s' });
    expect(measured.groups[0]?.figures.map(({ name }) => name)).not.toContain('limiting current');
    expect(inUnit(measured, 'concentration difference')).toBe(0);
    expect(codesOf(measured)).toEqual([]);
  });

  it.each([
    [
      'a transference number above one',
      { 'salt diffusion': '1e-8 cm^2/s', transference: '1.2' },
      'transference-outside',
    ],
    [
      'one where Li+ does not move at all',
      { 'lithium diffusion': '1e-8 cm^2/s', transference: '0' },
      'transference-outside',
    ],
    ['no diffusion coefficient', {}, 'reading-missing'],
    ['a conductivity without temperature', { conductivity: '1e-4 S/cm' }, 'reading-missing'],
  ])('finds %s', async (_, instead, code) => {
    const texts: Record<string, string> = { ...mu, ...instead } as Record<string, string>;
    expect(codesOf(await measure(gradient, texts))).toEqual([code]);
  });

  it('keeps the salt: the profile starts flat, ends straight and has one mean', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1e-14, max: 1e-9, noNaN: true }),
        fc.double({ min: -0.5, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (diffusivity, t, shares) => {
          const salt = { diffusivity, concentration: 1000, transference: t };
          const at = (depth: number, time: number) => concentrationProfile(salt, 1e-4, 0.01, depth, time);
          const time = (shares * 1e-8) / diffusivity;
          const depths = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);
          const scale = Math.abs(at(0, Number.POSITIVE_INFINITY) - 1000);
          const mean = depths.reduce((sum, depth) => sum + at(depth, time) - 1000, 0) / 100;
          expect(mean / scale).toBeCloseTo(0, 9);
          expect((at(0.3, 0) - 1000) / scale).toBeCloseTo(0, 3);
          expect((at(0.3, time) - 1000 + at(0.7, time) - 1000) / scale).toBeCloseTo(0, 9);
          expect(at(0.5, time)).toBeCloseTo(1000, 6);
        },
      ),
    ));

  it('figure: uncertainty', async () => {
    // The limit is in proportion to D and c, and in inverse proportion to L: 10 % and 5 % make 11.18 %.
    const measured = await measure(gradient, {
      ...{
        ...mu,
        thickness: '37.5 um ± 5 %',
        'current density': '0.01 mA/cm^2',
        'salt diffusion': '6.6e-10 cm^2/s ± 10 %',
      },
    });
    const { value, uncertainty = 0 } = figure(measured, 'limiting current');
    expect(uncertainty / value).toBeCloseTo(0.1118, 4);
  });
});
