import { describe, expect, it } from 'vitest';
import { areaSpecificResistance } from '../../src/transport/area-specific-resistance.ts';
import { firstOrderPolarisation } from '../../src/transport/first-order-polarisation.ts';
import { macMullinNumber } from '../../src/transport/mac-mullin-number.ts';
import { ohmicDrop } from '../../src/transport/ohmic-drop.ts';
import { separatorShare } from '../../src/transport/separator-share.ts';
import { fromSI } from '../../src/units/convert.ts';
import { si } from './transport-si.ts';

describe('areaSpecificResistance', () => {
  it('is 1.60 ohm cm2 for the laminar electrolyte of Guo et al. 2024, 0.80 ohm on a 16 mm disc', () => {
    // 9e-4 cm / 5.62e-4 S/cm = 1.6014 ohm cm2; disc: pi * 0.8^2 = 2.0106 cm2; 1.6014 / 2.0106 = 0.7965 ohm
    const resistance = areaSpecificResistance(si('9 um'), si('5.62e-4 S/cm'));
    expect(fromSI(resistance, 'ohm cm^2')).toBeCloseTo(1.6014, 4);
    expect(resistance / si('2.0106 cm^2')).toBeCloseTo(0.7965, 4);
  });

  it('is 8.95 ohm cm2 for the composite of Nguyen et al. 2024', () => {
    // 1e-2 cm / 1.117e-3 S/cm = 8.9526 ohm cm2
    expect(fromSI(areaSpecificResistance(si('100 um'), si('1.117 mS/cm')), 'ohm cm^2')).toBeCloseTo(8.9526, 4);
  });

  it('takes the conductivity of a filled separator from its MacMullin number', () => {
    // Landesfeind et al. 2016, table II, first separator: 18.5 um, N_M = 14, 9.25 mS/cm in the pores:
    // 14 * 18.5e-4 cm / 9.25e-3 S/cm = 2.8 ohm cm2
    expect(fromSI(areaSpecificResistance(si('18.5 um'), si('9.25 mS/cm'), 14), 'ohm cm^2')).toBeCloseTo(2.8, 10);
  });
});

describe('macMullinNumber', () => {
  // Landesfeind et al. 2016, table II: porosity, tortuosity and N_M with its spread, as measured.
  it.each([
    [0.39, 5.4, 14, 1.1],
    [0.43, 6.9, 16, 0.3],
    [0.47, 3.2, 6.9, 0.5],
  ])('porosity %f and tortuosity %f: %f', (porosity, tortuosity, measured, spread) => {
    expect(Math.abs(macMullinNumber(porosity, tortuosity) - measured)).toBeLessThan(spread);
  });

  it('is the inverse of the porosity for straight pores, and 1 without solid', () => {
    expect(macMullinNumber(0.25, 1)).toBe(4);
    expect(macMullinNumber(1, 1)).toBe(1);
  });
});

describe('ohmicDrop', () => {
  it('is 0.9 mV of the 6.5 mV that Nguyen et al. measure at 0.1 mA/cm2', () => {
    // 1e-4 A/cm2 * 8.9526 ohm cm2 = 0.89526 mV; 0.89526 / 6.5 = 13.8 %
    const drop = ohmicDrop(si('0.1 mA/cm^2'), areaSpecificResistance(si('100 um'), si('1.117 mS/cm')));
    expect(fromSI(drop, 'mV')).toBeCloseTo(0.8953, 4);
    expect(drop / si('6.5 mV')).toBeCloseTo(0.138, 3);
  });
});

describe('firstOrderPolarisation', () => {
  // Nguyen et al. 2024, fig. 4: 65, 63.5, 64.4, 65.1 ohm cm2 one by one, 64.5 on average: a resistance.
  // 64.5 - 8.9526 = 55.55 ohm cm2 for the interfaces.
  it.each([
    ['0.1 mA/cm^2', '6.5 mV'],
    ['0.2 mA/cm^2', '12.7 mV'],
    ['0.5 mA/cm^2', '32.2 mV'],
    ['1.0 mA/cm^2', '65.1 mV'],
  ])('meets Nguyen et al. at %s within 2 %: %s', (current, measured) => {
    const film = areaSpecificResistance(si('100 um'), si('1.117 mS/cm'));
    const { total } = firstOrderPolarisation(si(current), film, si('55.55 ohm cm^2'));
    expect(Math.abs(total / si(measured) - 1)).toBeLessThan(0.02);
  });

  it('keeps electrolyte and interfaces apart', () => {
    // Guo et al. 2024: 4 A/m2 * 1.6014e-4 ohm m2 = 0.64 mV; 4 A/m2 * 24.5e-4 ohm m2 = 9.8 mV
    const film = areaSpecificResistance(si('9 um'), si('5.62e-4 S/cm'));
    const { electrolyte, interfaces, total } = firstOrderPolarisation(si('0.4 mA/cm^2'), film, si('24.5 ohm cm^2'));
    expect(fromSI(electrolyte, 'mV')).toBeCloseTo(0.6406, 4);
    expect(fromSI(interfaces, 'mV')).toBeCloseTo(9.8, 10);
    expect(total).toBe(electrolyte + interfaces);
  });

  it('gives 4 % too much at 25 mV, as it says', () => {
    // Butler-Volmer, both coefficients 1/2: i = 2 i0 sinh(F eta / 2RT); at 25 degC 2RT/F = 51.385 mV.
    // With i0 = 1 A/m2: R = RT/(F i0) = 0.0256926 ohm m2; eta = 25 mV needs i = 2 sinh(0.48652) = 1.01189 A/m2.
    const { total } = firstOrderPolarisation(1.01189, 0, 0.0256926);
    expect(total / 0.025).toBeCloseTo(1.04, 3);
  });
});

describe('separatorShare', () => {
  it('is 14 % of the cell of Nguyen et al.', () => {
    // 6.5 mV at 0.1 mA/cm2 is 65 ohm cm2; on a 16 mm lithium disc (2.0106 cm2) 32.33 ohm. 8.9526 / 65 = 0.1377.
    const film = areaSpecificResistance(si('100 um'), si('1.117 mS/cm'));
    expect(separatorShare(film, 65 / 2.0106, si('2.0106 cm^2'))).toBeCloseTo(0.1377, 4);
  });

  it('is over 1 where the figures contradict one another', () => {
    // 1.6014 ohm cm2 on 2.0106 cm2 is 0.7965 ohm: a cell of 0.5 ohm cannot contain it; 0.7965 / 0.5 = 1.593
    const film = areaSpecificResistance(si('9 um'), si('5.62e-4 S/cm'));
    expect(separatorShare(film, 0.5, si('2.0106 cm^2'))).toBeCloseTo(1.593, 3);
  });
});
