import { describe, expect, it } from 'vitest';
import { concentrationDifference } from '../../src/transport/concentration-difference.ts';
import { concentrationOverpotential } from '../../src/transport/concentration-overpotential.ts';
import { diffusionTime } from '../../src/transport/diffusion-time.ts';
import { faradayConstant } from '../../src/transport/faraday-constant.ts';
import { gasConstant } from '../../src/transport/gas-constant.ts';
import { limitingCurrentDensity } from '../../src/transport/limiting-current-density.ts';
import { relaxationTime } from '../../src/transport/relaxation-time.ts';
import { sandTime } from '../../src/transport/sand-time.ts';
import { steadyStateTime } from '../../src/transport/steady-state-time.ts';
import { surfaceConcentrations } from '../../src/transport/surface-concentrations.ts';
import { fromSI } from '../../src/units/convert.ts';
import { si } from './transport-si.ts';

/** Mu et al., table S6 and anode models: 1 M, 37.5 um, 0.3 mA/cm2; t+ is not stated. */
const mu = (diffusivity: string, transference: number) => ({
  diffusivity: si(diffusivity),
  concentration: si('1 M'),
  transference,
});
const muThickness = si('37.5 um');
const muCurrent = si('0.3 mA/cm^2');

describe('the constants', () => {
  it('are those that CODATA prints', () => {
    expect(faradayConstant).toBeCloseTo(96485.33212, 5);
    expect(gasConstant).toBeCloseTo(8.314462618, 9);
  });
});

describe('limitingCurrentDensity', () => {
  // 2 * 96485.33 C/mol * 3.2e-12 cm2/s * 1e-3 mol/cm3 / 37.5e-4 cm = 1.6467e-7 A/cm2 at t+ = 0; the others by D.
  // 1 - t+ of 0.5 doubles it, 0.2 (t+ = 0.8) makes it five times that.
  it.each([
    ['3.2e-12 cm^2/s', 0, 1.6467e-4, 1822],
    ['3.2e-12 cm^2/s', 0.5, 3.2934e-4, 911],
    ['3.2e-12 cm^2/s', 0.8, 8.2334e-4, 364],
    ['1.6e-11 cm^2/s', 0, 8.2334e-4, 364],
    ['1.6e-11 cm^2/s', 0.5, 1.6467e-3, 182],
    ['6.6e-10 cm^2/s', 0, 3.3963e-2, 8.83],
    ['6.6e-10 cm^2/s', 0.5, 6.7926e-2, 4.417],
  ])(
    'Mu et al., D = %s and t+ = %f: %f mA/cm2, and their 0.3 mA/cm2 is %f times that',
    (diffusivity, t, limit, times) => {
      const found = limitingCurrentDensity(mu(diffusivity, t), muThickness) ?? Number.NaN;
      expect(fromSI(found, 'mA/cm^2') / limit).toBeCloseTo(1, 4);
      expect(muCurrent / found / times).toBeCloseTo(1, 2);
    },
  );

  it('is their current only where lithium carries 99.945 % of it (planar) or 88.7 % (pillars)', () => {
    // 1 - 1.6467e-4 / 0.3 = 0.999451; 1 - 3.3963e-2 / 0.3 = 0.88679
    const planar = limitingCurrentDensity(mu('3.2e-12 cm^2/s', 0.999451), muThickness) ?? Number.NaN;
    const pillars = limitingCurrentDensity(mu('6.6e-10 cm^2/s', 0.88679), muThickness) ?? Number.NaN;
    expect(planar / muCurrent).toBeCloseTo(1, 3);
    expect(pillars / muCurrent).toBeCloseTo(1, 3);
  });

  it('does not depend on t+ where the D that is given is that of Li+ in an ideal dilute salt', () => {
    // D = 2 D+ (1 - t+), so the limit is 4 F D+ c / L whatever t+ is:
    // 4 * 96485.33 * 3.2e-16 * 1000 / 37.5e-6 = 3.2934e-3 A/m2
    for (const transference of [0.1, 0.5, 0.9]) {
      const salt = { diffusivity: 2 * 3.2e-16 * (1 - transference), concentration: 1000, transference };
      expect(limitingCurrentDensity(salt, muThickness)).toBeCloseTo(3.2934e-3, 7);
    }
  });

  it('is undefined for a single-ion conductor, and never infinite', () => {
    expect(limitingCurrentDensity(mu('6.6e-10 cm^2/s', 1), muThickness)).toBeUndefined();
    expect(limitingCurrentDensity({ ...mu('6.6e-10 cm^2/s', 0), concentration: 1e308 }, 1e-300)).toBeUndefined();
  });

  it('takes a t+ below 0, as polymer electrolytes have shown: it lowers the limit', () => {
    const none = limitingCurrentDensity(mu('6.6e-10 cm^2/s', 0), muThickness) ?? Number.NaN;
    expect(limitingCurrentDensity(mu('6.6e-10 cm^2/s', -1), muThickness)).toBeCloseTo(none / 2, 12);
  });
});

describe('concentrationDifference and surfaceConcentrations', () => {
  // 0.3 A/m2 * 37.5e-6 m / (96485.33 C/mol * 6.6e-14 m2/s) = 1.125e-5 / 6.36803e-9 = 1766.64 mol/m3
  const salt = mu('6.6e-10 cm^2/s', 0);
  const difference = concentrationDifference(salt, muThickness, si('0.03 mA/cm^2'));

  it('leave 0.117 M at the plating side of the pillars at a tenth of the current of Mu et al.', () => {
    expect(difference).toBeCloseTo(1766.64, 2);
    const { stripping, plating } = surfaceConcentrations(salt.concentration, difference) ?? {};
    expect(stripping).toBeCloseTo(1883.32, 2);
    expect(plating).toBeCloseTo(116.68, 2);
  });

  it('have no steady state at their own current', () => {
    // Ten times 1766.64, half of it 8833 mol/m3: there are 1000.
    const theirs = concentrationDifference(salt, muThickness, muCurrent);
    expect(theirs).toBeCloseTo(17666.4, 1);
    expect(surfaceConcentrations(salt.concentration, theirs)).toBeUndefined();
  });

  it('are used up at exactly twice the concentration', () => {
    expect(surfaceConcentrations(1000, 1999)).toEqual({ stripping: 1999.5, plating: 0.5 });
    expect(surfaceConcentrations(1000, 2000)).toBeUndefined();
    expect(surfaceConcentrations(1000, -2000)).toBeUndefined();
  });

  it('see no gradient in a single-ion conductor', () => {
    expect(concentrationDifference({ ...salt, transference: 1 }, muThickness, muCurrent)).toBe(0);
  });
});

describe('concentrationOverpotential', () => {
  it('is RT/F for a ratio of e at t+ = 0.5', () => {
    // 8.314462618 * 298.15 / 96485.33212 = 0.02569258 V; 2 * 0.5 * 1 of it
    expect(concentrationOverpotential(298.15, 0.5, { stripping: Math.E, plating: 1 })).toBeCloseTo(0.02569258, 8);
  });

  it('is 143 mV for 1883 against 117 mol/m3 at 25 degC and t+ = 0', () => {
    // ln(1883.32 / 116.68) = ln 16.1409 = 2.78136; 2 * 25.69258 mV * 2.78136 = 142.92 mV
    const found = concentrationOverpotential(si('25 degC'), 0, { stripping: 1883.32, plating: 116.68 });
    expect(fromSI(found, 'mV')).toBeCloseTo(142.92, 2);
  });
});

describe('sandTime', () => {
  // pi * 3.2e-16 * (96485.33 * 1000 / (2 * 3))^2 = pi * 3.2e-16 * 2.58595e14 = 0.25997 s at t+ = 0; by D for the
  // others; 1 / (1 - t+)^2 = 4 at t+ = 0.5.
  it.each([
    ['3.2e-12 cm^2/s', 0, 0.25997],
    ['3.2e-12 cm^2/s', 0.5, 1.03987],
    ['1.6e-11 cm^2/s', 0, 1.29984],
    ['6.6e-10 cm^2/s', 0, 53.6184],
    ['6.6e-10 cm^2/s', 0.5, 214.474],
  ])('Mu et al. at 0.3 mA/cm2, D = %s and t+ = %f: %f s', (diffusivity, t, seconds) => {
    expect((sandTime(mu(diffusivity, t), muCurrent) ?? Number.NaN) / seconds).toBeCloseTo(1, 4);
  });

  it('has the factor of Sand: i tau^(1/2) / c = 85.5 D^(1/2) (Bard and Faulkner 2001, section 8.2)', () => {
    // In mA/cm2, mM and cm2/s, the ion among much supporting electrolyte: 85.5^2 * 1e-5 = 0.0731 s for 1 mM, 1 mA/cm2.
    const salt = { diffusivity: si('1e-5 cm^2/s'), concentration: si('1e-3 M'), transference: 0 };
    expect(sandTime(salt, si('1 mA/cm^2'))).toBeCloseTo(0.0731, 4);
  });

  it('has the factor of a binary salt: 0.0872665 L2/D at 1.5 times the limiting current', () => {
    // t_s in the data sets to Khoo, Zhao and Bazant, J. Electrochem. Soc. 166 (2019) A2280: two univalent ions, one D.
    const salt = { diffusivity: 3e-12, concentration: 800, transference: 0.5 };
    const limit = limitingCurrentDensity(salt, 5e-5) ?? Number.NaN;
    const time = sandTime(salt, 1.5 * limit) ?? Number.NaN;
    expect(time / diffusionTime(salt.diffusivity, 5e-5)).toBeCloseTo(0.08726646259971647, 14);
  });

  it('is the same in the form with mobilities: pi D (e c (u- + u+) / (2 J u-))^2', () => {
    // Chazalviel 1990. u- : u+ = 3 : 1, so t+ = 1/4. 96485.33 * 500 / (2 * 10) * 4/3 = 3.21618e6;
    // pi * 1e-11 * 1.034380e13 = 324.96 s
    const salt = { diffusivity: 1e-11, concentration: 500, transference: 0.25 };
    expect(sandTime(salt, 10)).toBeCloseTo(324.96, 2);
  });

  it('is undefined without a current and for a single-ion conductor', () => {
    expect(sandTime(mu('6.6e-10 cm^2/s', 0), 0)).toBeUndefined();
    expect(sandTime(mu('6.6e-10 cm^2/s', 1), muCurrent)).toBeUndefined();
    expect(sandTime(mu('6.6e-10 cm^2/s', 1), 0)).toBeUndefined();
    expect(sandTime(mu('6.6e-10 cm^2/s', 0), 1e-200)).toBeUndefined();
  });
});

describe('the times of diffusion', () => {
  it('Mu et al., pillars: 5.9 h, of which the time constant is a tenth', () => {
    // (37.5e-6)^2 / 6.6e-14 = 1.40625e-9 / 6.6e-14 = 21306.8 s; / 9.8696 = 2158.83 s
    expect(diffusionTime(si('6.6e-10 cm^2/s'), muThickness)).toBeCloseTo(21306.8, 1);
    expect(relaxationTime(si('6.6e-10 cm^2/s'), muThickness)).toBeCloseTo(2158.83, 2);
  });

  it('Mu et al., planar: 51 days', () => {
    // 1.40625e-9 / 3.2e-16 = 4.39453e6 s = 50.86 d
    expect(diffusionTime(si('3.2e-12 cm^2/s'), muThickness) / 86400).toBeCloseTo(50.86, 2);
  });

  it('5 % are missing after 2.786 time constants', () => {
    // ln(8 / (9.8696 * 0.05)) = ln 16.2114 = 2.78571
    expect(steadyStateTime(1e-12, 1e-5, 0.05) / relaxationTime(1e-12, 1e-5)).toBeCloseTo(2.78571, 5);
  });
});
