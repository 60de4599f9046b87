import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, findingsOf } from './cell-rules-cell.ts';

describe('volume-overflow: fillings, beyond the digits written', () => {
  const overflow = ['volume-overflow'];
  // 2 cm2 × 100 um × 50 % = 10 uL, written to 0.025 + 0.05 + 0.1 % (0.0175 uL); the dose to 0.005 uL.
  const pores = (amount: string, more = 'area: 2.000 cm^2') =>
    codesOf({
      separator: `{name: GF, thickness: 100.0 um, density: 1 g/cm^3, porosity: 50.0 %, fill: {name: liquid, density: 1.20 g/cm^3, amount: ${amount}}}`,
      more: `voltage: 3.4 V\n${more === '' ? '' : `size: {${more}}`}`,
    });

  it.each([
    ['10.00 uL', []],
    ['10.02 uL', []],
    ['10.03 uL', overflow],
    ['60 uL', overflow],
    ['100 % of pores', []],
    ['110 % of pores', overflow],
    // 12 mg at 1.20 g/cm3 is 10 uL, and the density is known to 0.4 %.
    ['12.00 mg', []],
    ['12.10 mg', overflow],
    // 7 mg/cm2 × 160 mAh/g × 2 cm2 = 2.24 mAh, the loading written to 7 %: 10 uL are 4.46 mL/Ah, up to 4.8.
    ['4.4 mL/Ah', []],
    ['5.2 mL/Ah', overflow],
  ])('%s', (amount, expected) => expect(pores(amount)).toEqual(expected));

  it('says how much and how much room', () => {
    const said = findingsOf({
      separator:
        '{name: GF, thickness: 100 um, density: 1 g/cm^3, porosity: 50 %, fill: {name: liquid, density: 1.2 g/cm^3, amount: 60 uL}}',
      more: 'voltage: 3.4 V\nsize: {area: 2 cm^2}',
    });
    expect(said).toMatchObject([
      { place: { path: ['separator', 'fill', 'amount'] }, facts: { what: 'liquid', filled: '60 uL', room: '10 uL' } },
    ]);
  });

  // Cathode 7/0.8 mg/cm2 at 50 %: 3.02 g/cm3 of solids make 28.97 um of them, and as much of pores: 2.897 uL/cm2.
  it('counts what fills the whole cell together with what fills a layer', () => {
    const filled = (cell: string, layer: string) =>
      codesOf({
        cathode: `loading: 7.00 mg/cm^2 of active, capacity: 160 mAh/g, porosity: 50.0 %, fill: {name: sol, density: 1 g/cm^3, amount: ${layer}}`,
        separator: '{name: GF, thickness: 100.0 um, density: 1 g/cm^3, porosity: 50.0 %}',
        more: `voltage: 3.4 V\nsize: {area: 2.000 cm^2}\nelectrolyte: {name: liquid, density: 1.2 g/cm^3, amount: ${cell}}`,
      });
    expect(filled('100 % of pores', '0.001 uL')).toEqual([]);
    expect(filled('60 % of pores', '4.0 uL')).toEqual([]);
    expect(filled('90 % of pores', '4.0 uL')).toEqual(overflow);
  });

  it('holds whatever the layer: what fits passes, a fifth more than fits does not', () => {
    const positive = (min: number, max: number) =>
      fc.double({ min, max, noNaN: true }).map((value) => value.toPrecision(4));
    fc.assert(
      fc.property(positive(10, 300), positive(20, 80), positive(1, 300), (thickness, porosity, area) => {
        // um × % × cm2: 1e-4 cm × 1e-2 × 1e3 uL/cm3.
        const room = Number(thickness) * Number(porosity) * Number(area) * 1e-3;
        const dose = (share: number) =>
          codesOf({
            separator: `{name: GF, thickness: ${thickness} um, density: 1 g/cm^3, porosity: ${porosity} %, fill: {name: liquid, density: 1 g/cm^3, amount: ${(share * room).toPrecision(6)} uL}}`,
            more: `voltage: 3.4 V\nsize: {area: ${area} cm^2}`,
          });
        return dose(1).length === 0 && dose(1.2).join() === overflow.join();
      }),
      { numRuns: 40 },
    );
  });

  it('does not judge a room that is open', () => {
    const separator = '{name: PE, thickness: 12 um, density: 0.9 g/cm^3}';
    const more =
      'voltage: 3.4 V\nsize: {area: 2 cm^2}\nelectrolyte: {name: liquid, density: 1.2 g/cm^3, amount: 60 mL}';
    expect(codesOf({ separator, more })).toEqual([]);
  });
});

describe('volume-overflow: porosity below zero', () => {
  const overflow = ['volume-overflow'];
  const lfp = (cathode: string) =>
    codesOf({ components: '{LFP: 100 wt%}', cathode: `capacity: 160 mAh/g, ${cathode}` });

  // LFP 3.60 g/cm3 from the catalogue, known to 5 %: 3.78 and half of the last digit written.
  it.each([
    ['3.60 g/cm^3', []],
    ['3.78 g/cm^3', []],
    ['3.79 g/cm^3', overflow],
    ['4.5 g/cm^3', overflow],
  ])('a coating of %s', (density, expected) =>
    expect(lfp(`loading: 7 mg/cm^2 of active, density: ${density}`)).toEqual(expected),
  );

  // 38.0 mg/cm2 over 100.0 um is 3.80 g/cm3, written to 0.13 + 0.05 %: above 3.78 by 0.02, of which 0.007 is doubt.
  it.each([
    ['37.8 mg/cm^2', []],
    ['38.0 mg/cm^2', overflow],
  ])('%s over 100.0 um', (loading, expected) => {
    const anode = '{material: Li, thickness: 100 um}';
    const cathode = `capacity: 160 mAh/g, loading: ${loading} of active, thickness: 100.0 um`;
    expect(codesOf({ components: '{LFP: 100 wt%}', cathode, anode })).toEqual(expected);
  });

  it('points at what makes it so dense', () => {
    const [finding] = findingsOf({
      components: '{LFP: 100 wt%}',
      cathode: 'capacity: 160 mAh/g, loading: 7 mg/cm^2 of active, thickness: 10 um',
    });
    expect(finding).toMatchObject({
      code: 'volume-overflow',
      severity: 'error',
      place: { path: ['cathode', 'thickness'] },
      related: [{ path: ['cathode', 'loading'] }],
      facts: { what: 'the cathode', filled: '7 g/cm^3', room: '3.6 g/cm^3', of: 'solids' },
    });
  });

  // LLZT 5.45 g/cm3: up to 5.72.
  it.each([
    ['5.70 g/cm^3', []],
    ['5.80 g/cm^3', overflow],
  ])('a layer of LLZT of %s', (density, expected) =>
    expect(codesOf({ separator: `{material: LLZT, thickness: 100 um, density: ${density}}` })).toEqual(expected),
  );

  it('is one finding, though the pores below zero hold no liquid either', () => {
    const cathode =
      'loading: 7 mg/cm^2 of active, capacity: 160 mAh/g, density: 4.5 g/cm^3, fill: {name: l, density: 1 g/cm^3, amount: 1 uL}';
    expect(codesOf({ cathode, more: 'voltage: 3.4 V\nsize: {area: 2 cm^2}' })).toEqual(overflow);
  });
});
