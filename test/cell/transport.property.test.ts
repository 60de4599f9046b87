import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaSpecificResistance } from '../../src/transport/area-specific-resistance.ts';
import { concentrationDifference } from '../../src/transport/concentration-difference.ts';
import { concentrationOverpotential } from '../../src/transport/concentration-overpotential.ts';
import { diffusionTime } from '../../src/transport/diffusion-time.ts';
import { firstOrderPolarisation } from '../../src/transport/first-order-polarisation.ts';
import { limitingCurrentDensity } from '../../src/transport/limiting-current-density.ts';
import { macMullinNumber } from '../../src/transport/mac-mullin-number.ts';
import { ohmicDrop } from '../../src/transport/ohmic-drop.ts';
import { relaxationTime } from '../../src/transport/relaxation-time.ts';
import type { Salt } from '../../src/transport/salt.ts';
import { sandTime } from '../../src/transport/sand-time.ts';
import { separatorShare } from '../../src/transport/separator-share.ts';
import { steadyStateTime } from '../../src/transport/steady-state-time.ts';
import { surfaceConcentrations } from '../../src/transport/surface-concentrations.ts';

/** Any size between two, every power of ten as likely as the next. */
const between = (least: number, most: number) =>
  fc.double({ min: Math.log10(least), max: Math.log10(most), noNaN: true }).map((power) => 10 ** power);

const thickness = between(1e-7, 1e-2);
const conductivity = between(1e-9, 10);
const resistance = between(1e-7, 10);
const current = between(1e-4, 1e4);
const diffusivity = between(1e-18, 1e-8);
const concentration = between(1, 1e4);
const temperature = fc.double({ min: 200, max: 500, noNaN: true });
const factor = between(1e-3, 1e3);
const transference = fc.double({ min: -1, max: 0.99, noNaN: true });
const salt: fc.Arbitrary<Salt> = fc.record({ diffusivity, concentration, transference });

const close = (found: number | undefined, wanted: number | undefined, within = 1e-9) =>
  expect(Math.abs((found ?? Number.NaN) / (wanted ?? Number.NaN) - 1)).toBeLessThan(within);
const check = <T extends unknown[]>(given: fc.Arbitrary<T>, holds: (...given: T) => void) =>
  fc.assert(
    fc.property(given, (all) => {
      holds(...all);
    }),
  );

describe('resistances', () => {
  it('of two layers in series are that of one as thick as both', () =>
    check(fc.tuple(thickness, thickness, conductivity), (one, other, sigma) =>
      close(
        areaSpecificResistance(one, sigma) + areaSpecificResistance(other, sigma),
        areaSpecificResistance(one + other, sigma),
      ),
    ));

  it('grow with the MacMullin number, which is 1 or more', () =>
    check(
      fc.tuple(
        thickness,
        conductivity,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
      ),
      (deep, sigma, porosity, tortuosity) => {
        const number = macMullinNumber(porosity, tortuosity);
        expect(number).toBeGreaterThanOrEqual(1);
        close(areaSpecificResistance(deep, sigma, number), areaSpecificResistance(deep, sigma / number));
      },
    ));

  it('make a drop that turns with the current', () =>
    check(fc.tuple(current, resistance), (i, r) => expect(ohmicDrop(-i, r)).toBe(-ohmicDrop(i, r))));

  it('share the voltage as they share the resistance', () =>
    check(fc.tuple(current, resistance, resistance, between(1e-6, 1)), (i, film, interfaces, area) => {
      const { electrolyte, total } = firstOrderPolarisation(i, film, interfaces);
      close(electrolyte / total, separatorShare(film, (film + interfaces) / area, area));
    }));
});

describe('a salt', () => {
  it('is used up at the plating side exactly at its limiting current', () =>
    check(fc.tuple(salt, thickness), (one, deep) => {
      const limit = limitingCurrentDensity(one, deep) ?? Number.NaN;
      close(concentrationDifference(one, deep, limit), 2 * one.concentration);
      const at = (times: number) =>
        surfaceConcentrations(one.concentration, concentrationDifference(one, deep, times * limit));
      close(at(0.999)?.plating, 0.001 * one.concentration, 1e-6);
      expect(at(1.001)).toBeUndefined();
    }));

  it('is neither made nor lost, and its sides swap with the current', () =>
    check(fc.tuple(salt, thickness, fc.double({ min: 0, max: 0.99, noNaN: true })), (one, deep, times) => {
      const i = times * (limitingCurrentDensity(one, deep) ?? Number.NaN);
      const there = surfaceConcentrations(one.concentration, concentrationDifference(one, deep, i));
      const back = surfaceConcentrations(one.concentration, concentrationDifference(one, deep, -i));
      close(((there?.stripping ?? Number.NaN) + (there?.plating ?? Number.NaN)) / 2, one.concentration);
      expect(back).toEqual({ stripping: there?.plating, plating: there?.stripping });
    }));

  it('lasts as Sand says: as c^2, as 1/i^2, as D, and either way alike', () =>
    check(fc.tuple(salt, current, factor), (one, i, times) => {
      const time = sandTime(one, i) ?? Number.NaN;
      close(sandTime({ ...one, concentration: times * one.concentration }, i), time * times ** 2);
      close(sandTime(one, times * i), time / times ** 2);
      close(sandTime({ ...one, diffusivity: times * one.diffusivity }, i), time * times);
      expect(sandTime(one, -i)).toBe(time);
    }));

  it('lasts pi/16 of the diffusion time at the limiting current of any layer, by Sand', () =>
    check(fc.tuple(salt, thickness, factor), (one, deep, times) => {
      const limit = limitingCurrentDensity(one, deep) ?? Number.NaN;
      close(sandTime(one, times * limit), ((Math.PI / 16) * diffusionTime(one.diffusivity, deep)) / times ** 2);
    }));

  it('has the same limits in cm as in m', () =>
    check(fc.tuple(salt, thickness, current), (one, deep, i) => {
      // A/cm2 is 1e4 A/m2, cm2/s is 1e-4 m2/s, mol/cm3 is 1e6 mol/m3; F has no length in it.
      const inCm = { ...one, diffusivity: one.diffusivity * 1e4, concentration: one.concentration * 1e-6 };
      close(limitingCurrentDensity(inCm, deep * 100), (limitingCurrentDensity(one, deep) ?? Number.NaN) * 1e-4);
      close(sandTime(inCm, i * 1e-4), sandTime(one, i));
      close(concentrationDifference(inCm, deep * 100, i * 1e-4), concentrationDifference(one, deep, i) * 1e-6);
    }));

  it('never leaks infinity or NaN, however near t+ comes to 1', () =>
    check(fc.tuple(salt, thickness, fc.double({ min: 0.9, max: 1, noNaN: true })), (one, deep, t) => {
      const near = { ...one, transference: t };
      for (const found of [limitingCurrentDensity(near, deep), sandTime(near, 1)]) {
        if (found !== undefined) expect(Number.isFinite(found)).toBe(true);
        expect(found === undefined).toBe(t === 1);
      }
    }));

  it('carries more, for longer, the more of the current lithium carries', () =>
    check(fc.tuple(salt, thickness, current, fc.double({ min: 0.01, max: 1, noNaN: true })), (one, deep, i, less) => {
      const lower = { ...one, transference: one.transference - less };
      expect(limitingCurrentDensity(lower, deep)).toBeLessThan(limitingCurrentDensity(one, deep) ?? Number.NaN);
      expect(sandTime(lower, i)).toBeLessThan(sandTime(one, i) ?? Number.NaN);
    }));
});

describe('the concentration overpotential', () => {
  it('turns with the sides, is nothing without a difference or at t+ = 1, and goes as T', () =>
    check(fc.tuple(temperature, transference, concentration, concentration), (kelvin, t, stripping, plating) => {
      const found = concentrationOverpotential(kelvin, t, { stripping, plating });
      const turned = concentrationOverpotential(kelvin, t, { stripping: plating, plating: stripping });
      expect(turned).toBeCloseTo(-found, 12);
      expect(concentrationOverpotential(2 * kelvin, t, { stripping, plating })).toBeCloseTo(2 * found, 12);
      expect(concentrationOverpotential(kelvin, t, { stripping, plating: stripping })).toBeCloseTo(0, 15);
      expect(concentrationOverpotential(kelvin, 1, { stripping, plating })).toBeCloseTo(0, 15);
    }));
});

// Two ions in the Nernst-Planck equations, ideal and dilute, without a word of D or t+ of the salt. The anion stands
// still: its diffusion balances its migration, so i/F = -2 D+ dc/dx. The potential falls by (RT/F) ln(c1/c2) in the
// electrolyte and by as much again at the electrodes. Constants as CODATA prints them.
describe('two ions in the Nernst-Planck equations', () => {
  const [faraday, gas] = [96485.33212, 8.314462618];
  const ions = fc.record({ cation: between(1e-16, 1e-9), ratio: between(0.01, 100) });
  const saltOf = ({ cation, ratio }: { cation: number; ratio: number }, level: number): Salt => {
    const anion = cation * ratio;
    return {
      diffusivity: (2 * cation * anion) / (cation + anion),
      concentration: level,
      transference: cation / (cation + anion),
    };
  };

  it('have the same gradient: i L / (2 F D+)', () =>
    check(fc.tuple(ions, concentration, thickness, current), (pair, level, deep, i) =>
      close(concentrationDifference(saltOf(pair, level), deep, i), (i * deep) / (2 * faraday * pair.cation), 1e-8),
    ));

  it('have the same voltage: ohmic drop and concentration overpotential are (2RT/F) ln(c1/c2)', () =>
    check(
      fc.tuple(ions, concentration, thickness, fc.double({ min: 0.01, max: 0.9, noNaN: true }), temperature),
      (pair, level, deep, times, kelvin) => {
        const one = saltOf(pair, level);
        const i = times * (limitingCurrentDensity(one, deep) ?? Number.NaN);
        const ends = surfaceConcentrations(level, concentrationDifference(one, deep, i)) ?? {
          stripping: 1,
          plating: 1,
        };
        // sigma = F^2 c (D+ + D-) / RT along the straight profile, by Simpson's rule over 400 slices.
        const slices = 400;
        const drop = Array.from({ length: slices + 1 }, (_, at) => {
          const local = ends.stripping + ((ends.plating - ends.stripping) * at) / slices;
          const sigma = (faraday ** 2 * local * pair.cation * (1 + pair.ratio)) / (gas * kelvin);
          const weight = at === 0 || at === slices ? 1 : at % 2 === 1 ? 4 : 2;
          return (weight * ohmicDrop(i, areaSpecificResistance(deep, sigma))) / (3 * slices);
        }).reduce((sum, part) => sum + part, 0);
        const overpotential = concentrationOverpotential(kelvin, one.transference, ends);
        const whole = ((2 * gas * kelvin) / faraday) * Math.log(ends.stripping / ends.plating);
        close(drop + overpotential, whole, 1e-4);
      },
    ));

  it('carry t+ of the first current once the gradient stands (Bruce and Vincent)', () =>
    check(fc.tuple(ions, concentration, thickness, temperature), (pair, level, deep, kelvin) => {
      // For a small current: the voltage at first is the ohmic drop, in the end drop and overpotential; their ratio is t+.
      const one = saltOf(pair, level);
      const i = 1e-4 * (limitingCurrentDensity(one, deep) ?? Number.NaN);
      const sigma = (faraday ** 2 * level * pair.cation * (1 + pair.ratio)) / (gas * kelvin);
      const first = ohmicDrop(i, areaSpecificResistance(deep, sigma));
      const ends = surfaceConcentrations(level, concentrationDifference(one, deep, i)) ?? { stripping: 1, plating: 1 };
      const last = first + concentrationOverpotential(kelvin, one.transference, ends);
      close(first / last, one.transference, 1e-6);
    }));
});

describe('the times', () => {
  it('keep their ratios, and go as L^2/D', () =>
    check(
      fc.tuple(diffusivity, thickness, factor, fc.double({ min: 0.001, max: 0.5, noNaN: true })),
      (d, deep, times, missing) => {
        const tau = relaxationTime(d, deep);
        close(diffusionTime(d, deep), Math.PI ** 2 * tau);
        close(diffusionTime(d * times ** 2, deep * times), diffusionTime(d, deep));
        close(steadyStateTime(d, deep, missing / Math.E) - steadyStateTime(d, deep, missing), tau, 1e-6);
      },
    ));
});

describe('what cannot be', () => {
  const one: Salt = { diffusivity: 1e-12, concentration: 1000, transference: 0.5 };
  const ends = { stripping: 2, plating: 1 };
  const wrong = [0, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const notFinite = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const calls: Record<string, [readonly number[], (x: number) => unknown]> = {
    'thickness of a resistance': [wrong, (x) => areaSpecificResistance(x, 1)],
    conductivity: [wrong, (x) => areaSpecificResistance(1, x)],
    'MacMullin number': [[...wrong, 0.99], (x) => areaSpecificResistance(1, 1, x)],
    porosity: [[...wrong, 1.01], (x) => macMullinNumber(x, 1)],
    tortuosity: [[...wrong, 0.99], (x) => macMullinNumber(0.5, x)],
    'current of a drop': [notFinite, (x) => ohmicDrop(x, 1)],
    'resistance of a drop': [[...notFinite, -1], (x) => ohmicDrop(1, x)],
    'resistance of the interfaces': [[...notFinite, -1], (x) => firstOrderPolarisation(1, 1, x)],
    'resistance of a separator': [wrong, (x) => separatorShare(x, 1, 1)],
    'resistance of a cell': [wrong, (x) => separatorShare(1, x, 1)],
    area: [wrong, (x) => separatorShare(1, 1, x)],
    diffusivity: [wrong, (x) => limitingCurrentDensity({ ...one, diffusivity: x }, 1)],
    concentration: [wrong, (x) => sandTime({ ...one, concentration: x }, 1)],
    transference: [[...notFinite, 1.01], (x) => concentrationDifference({ ...one, transference: x }, 1, 1)],
    'thickness at the limit': [wrong, (x) => limitingCurrentDensity(one, x)],
    'thickness of a gradient': [wrong, (x) => concentrationDifference(one, x, 1)],
    'current of a gradient': [notFinite, (x) => concentrationDifference(one, 1, x)],
    'current of Sand': [notFinite, (x) => sandTime(one, x)],
    'concentration at rest': [wrong, (x) => surfaceConcentrations(x, 0)],
    difference: [notFinite, (x) => surfaceConcentrations(1, x)],
    temperature: [wrong, (x) => concentrationOverpotential(x, 0, ends)],
    'transference of an overpotential': [[...notFinite, 1.01], (x) => concentrationOverpotential(300, x, ends)],
    'stripping side': [wrong, (x) => concentrationOverpotential(300, 0, { ...ends, stripping: x })],
    'plating side': [wrong, (x) => concentrationOverpotential(300, 0, { ...ends, plating: x })],
    'diffusivity of a time': [wrong, (x) => relaxationTime(x, 1)],
    'thickness of a time': [wrong, (x) => diffusionTime(1, x)],
    missing: [[...wrong, 0.51], (x) => steadyStateTime(1, 1, x)],
  };

  it.each(Object.keys(calls))('is refused: %s', (name) => {
    const [values, call] = calls[name] ?? [[], () => undefined];
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(() => call(value), String(value)).toThrow(RangeError);
  });
});
