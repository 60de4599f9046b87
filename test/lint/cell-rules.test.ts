import { describe, expect, it, test } from 'vitest';
import { pages } from '../../src/diagnostics/pages.ts';
import { cellRules } from '../../src/lint/cell-rules.ts';
import { codesOf, findingsOf } from './cell-rules-cell.ts';

// M(LiFePO4) = 6.94 + 55.845 + 30.974 + 4 × 15.999 = 157.755 g/mol; F / 3.6 M = 169.89 mAh/g.
// Lithium: 3861.9 mAh/g × 0.534 g/cm3 = 2062.2 mAh/cm3, so 4.849 um per mAh/cm2.

test('the cell that the others differ from is sound', () => expect(codesOf()).toEqual([]));

test('pages say the severity that the rules have', () => {
  for (const { code, severity } of cellRules) expect([code, pages[code].severity]).toEqual([code, severity]);
});

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
      separator: '{name: GF, thickness: 100 um, density: 1 g/cm^3, porosity: 50 %, fill: {name: liquid, density: 1.2 g/cm^3, amount: 60 uL}}',
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

  it('does not judge a room that is open', () => {
    const separator = '{name: PE, thickness: 12 um, density: 0.9 g/cm^3}';
    const more = 'voltage: 3.4 V\nsize: {area: 2 cm^2}\nelectrolyte: {name: liquid, density: 1.2 g/cm^3, amount: 60 mL}';
    expect(codesOf({ separator, more })).toEqual([]);
  });
});

describe('volume-overflow: porosity below zero', () => {
  const overflow = ['volume-overflow'];
  const lfp = (cathode: string) => codesOf({ components: '{LFP: 100 wt%}', cathode: `capacity: 160 mAh/g, ${cathode}` });

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
    const [finding] = findingsOf({ components: '{LFP: 100 wt%}', cathode: 'capacity: 160 mAh/g, loading: 7 mg/cm^2 of active, thickness: 10 um' });
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
    const cathode = 'loading: 7 mg/cm^2 of active, capacity: 160 mAh/g, density: 4.5 g/cm^3, fill: {name: l, density: 1 g/cm^3, amount: 1 uL}';
    expect(codesOf({ cathode, more: 'voltage: 3.4 V\nsize: {area: 2 cm^2}' })).toEqual(overflow);
  });
});

describe('n-p-below-one', () => {
  const anode = (more: string) =>
    codesOf({
      cathode: 'loading: 7.00 mg/cm^2 of active, capacity: 160 mAh/g',
      anode: `{components: {graphite: 95 wt%, PVDF: 5 wt%}, ${more}}`,
    });
  const below = ['n-p-below-one'];

  it.each([
    ['N/P: 1, capacity: 350 mAh/g', []],
    ['N/P: 0.99, capacity: 350 mAh/g', below],
    // Nothing follows from it without a capacity; it is below one all the same.
    ['N/P: 0.99', [...below, 'energy-basis-missing']],
    // 1.12 mAh/cm2 on the other side.
    ['loading: 3.20 mg/cm^2 of active, capacity: 350 mAh/g', []],
    ['loading: 3.19 mg/cm^2 of active, capacity: 350 mAh/g', below],
    ['areal capacity: 1.12 mAh/cm^2, capacity: 350 mAh/g', []],
    ['areal capacity: 1.11 mAh/cm^2, capacity: 350 mAh/g', below],
  ])('%s', (more, expected) => expect([...anode(more)].sort()).toEqual([...expected].sort()));

  it('leaves lithium to its own rule', () => {
    expect(codesOf({ anode: '{material: Li, N/P: 0.5}' })).toEqual(['li-below-capacity']);
    expect(codesOf({ anode: '{plated: Li}' })).toEqual([]);
  });
});

describe('li-below-capacity', () => {
  const foil = (thickness: string, used = '') =>
    codesOf({
      cathode: 'areal capacity: 2.00 mAh/cm^2, capacity: 160 mAh/g',
      anode: `{material: Li, thickness: ${thickness}}`,
      more: `voltage: 3.4 V\n${used}`,
    });

  // 2 × 4.849 = 9.698 um; half of it is used in the last two.
  it.each([
    ['9.70 um', '', []],
    ['9.69 um', '', ['li-below-capacity']],
    ['4.85 um', 'used: 50 %', []],
    ['4.84 um', 'used: 50 %', ['li-below-capacity']],
  ])('%s %s', (thickness, used, expected) => expect(foil(thickness, used)).toEqual(expected));

  it('says how thick it would have to be', () => {
    const [finding] = findingsOf({ cathode: 'areal capacity: 3.3 mAh/cm^2, capacity: 160 mAh/g', anode: '{material: Li, thickness: 10 um}' });
    // 3.3 × 4.849 = 16.0 um; 10 um hold 2.062 mAh/cm2.
    expect(finding).toMatchObject({
      place: { path: ['anode', 'thickness'] },
      facts: { lithium: '2.06 mAh/cm^2 (10 um)', needed: '3.3 mAh/cm^2', thickness: '16 um' },
    });
  });
});

describe('anode-smaller', () => {
  const sizes = (cathode: string, anode: string, cell = '') =>
    codesOf({
      cathode: `loading: 7 mg/cm^2 of active, capacity: 160 mAh/g${cathode && `, size: {${cathode}}`}`,
      anode: `{material: Li, thickness: 50 um${anode && `, size: {${anode}}`}}`,
      more: `voltage: 3.4 V\n${cell && `size: {${cell}}`}`,
    });
  const smaller = ['anode-smaller'];

  it.each([
    ['diameter: 15 mm', 'diameter: 16 mm', '', []],
    ['diameter: 15 mm', 'diameter: 15 mm', '', []],
    ['diameter: 15 mm', 'diameter: 14.9 mm', '', smaller],
    // What has no size of its own has the cell's.
    ['', 'diameter: 13 mm', 'diameter: 14 mm', smaller],
    ['diameter: 15 mm', '', 'diameter: 14 mm', smaller],
    ['diameter: 13 mm', '', 'diameter: 14 mm', []],
    ['', '', 'diameter: 14 mm', []],
    // π/4 × 1.6² = 2.011 cm2.
    ['diameter: 16 mm', 'area: 2.011 cm^2', '', []],
    ['diameter: 16 mm', 'area: 2.010 cm^2', '', smaller],
    ['width: 10 cm, height: 30 cm', 'width: 10.2 cm, height: 30.2 cm', '', []],
    // Larger, and still too narrow.
    ['width: 10 cm, height: 30 cm', 'width: 9.9 cm, height: 40 cm', '', smaller],
  ])('cathode {%s}, anode {%s}, cell {%s}', (cathode, anode, cell, expected) =>
    expect(sizes(cathode, anode, cell)).toEqual(expected),
  );
});

describe('collector-side', () => {
  const foils = (cathode: string, anode: string, voltage = '') =>
    findingsOf({
      cathode: `loading: 7 mg/cm^2 of active, capacity: 160 mAh/g${voltage && `, voltage: ${voltage}`}${cathode && `, collector: {material: ${cathode}, thickness: 15 um}`}`,
      anode: anode.startsWith('{') ? anode : `{material: Li, thickness: 50 um${anode && `, collector: {material: ${anode}, thickness: 10 um}`}}`,
    }).map((one) => one.code);
  const wrong = ['collector-side'];

  it.each([
    ['Al', 'Cu', '', []],
    ['Cu', 'Cu', '', wrong],
    ['Al', 'Al', '', wrong],
    ['SS', 'SS', '', []],
    ['Cu', '', '3.00 V', []],
    ['Cu', '', '3.01 V', wrong],
    ['aluminium foil', 'aluminium foil', '', wrong],
  ])('%s | %s %s', (cathode, anode, voltage, expected) => expect(foils(cathode, anode, voltage)).toEqual(expected));

  it.each([
    ['{plated: Li, collector: {material: Al, thickness: 10 um}}', wrong],
    ['{plated: Li, collector: {material: Cu, thickness: 10 um}}', []],
    // Graphite is at 0.1 V by its file; what is stated counts.
    ['{components: {graphite: 1 g}, N/P: 1.1, capacity: 350 mAh/g, collector: {material: Al, thickness: 10 um}}', wrong],
    ['{components: {graphite: 1 g}, N/P: 1.1, capacity: 350 mAh/g, voltage: 0.50 V, collector: {material: Al, thickness: 10 um}}', []],
    ['{components: {graphite: 1 g}, N/P: 1.1, capacity: 350 mAh/g, voltage: 0.49 V, collector: {material: Al, thickness: 10 um}}', wrong],
  ])('%s', (anode, expected) => expect(foils('Al', anode)).toEqual(expected));

  it('says of two swapped foils once, and shows both', () => {
    const findings = findingsOf({
      cathode: 'loading: 7 mg/cm^2 of active, capacity: 160 mAh/g, collector: {material: Cu, thickness: 15 um}',
      anode: '{material: Li, thickness: 50 um, collector: {material: Al, thickness: 10 um}}',
    });
    expect(findings).toMatchObject([
      {
        place: { path: ['cathode', 'collector', 'material'] },
        related: [{ path: ['anode', 'collector', 'material'] }],
        facts: { foil: 'Cu', electrode: 'a cathode at 3.4 V', instead: 'Al' },
      },
    ]);
  });
});
