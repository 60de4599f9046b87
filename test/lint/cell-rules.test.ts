import { describe, expect, it, test } from 'vitest';
import { pages } from '../../src/diagnostics/pages.ts';
import { cellRules } from '../../src/lint/cell-rules.ts';
import { codesOf, findingsOf } from './cell-rules-cell.ts';

// Lithium: 3861.9 mAh/g × 0.534 g/cm3 = 2062.2 mAh/cm3, so 4.849 um per mAh/cm2.

test('the cell that the others differ from is sound', () => expect(codesOf()).toEqual([]));

test('pages say the severity that the rules have', () => {
  for (const { code, severity } of cellRules) expect([code, pages[code].severity]).toEqual([code, severity]);
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
    const [finding] = findingsOf({
      cathode: 'areal capacity: 3.3 mAh/cm^2, capacity: 160 mAh/g',
      anode: '{material: Li, thickness: 10 um}',
    });
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
      anode: anode.startsWith('{')
        ? anode
        : `{material: Li, thickness: 50 um${anode && `, collector: {material: ${anode}, thickness: 10 um}`}}`,
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
    [
      '{components: {graphite: 1 g}, N/P: 1.1, capacity: 350 mAh/g, collector: {material: Al, thickness: 10 um}}',
      wrong,
    ],
    [
      '{components: {graphite: 1 g}, N/P: 1.1, capacity: 350 mAh/g, voltage: 0.50 V, collector: {material: Al, thickness: 10 um}}',
      [],
    ],
    [
      '{components: {graphite: 1 g}, N/P: 1.1, capacity: 350 mAh/g, voltage: 0.49 V, collector: {material: Al, thickness: 10 um}}',
      wrong,
    ],
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
