import { describe, expect, it } from 'vitest';
import { codesOf, findingsOf, type Said } from './cell-rules-cell.ts';

/** What is lacking, where, and what to write. */
const lacks = (said: Said) =>
  findingsOf(said).map(({ code, place, facts }) => {
    expect(code).toBe('energy-basis-missing');
    return { at: place.path.join('.'), ...(facts as { lacks: string; remedies: readonly string[]; from?: string }) };
  });

const graphite = (more: string) => `{components: {graphite: 95 wt%, PVDF: 5 wt%}, ${more}}`;

describe('energy-basis-missing: the voltage', () => {
  it('is offered by the nominal one of the catalogue, with its source', () => {
    expect(lacks({ more: '' })).toEqual([
      {
        at: '',
        lacks: 'no voltage is stated',
        remedies: [
          '"voltage: nominal" (3.4 V, Guo et al. 2024)',
          '"discharge: {curve: FILE}"',
          '"voltage:" with what you measured',
        ],
      },
    ]);
    expect(codesOf({ more: 'voltage: nominal' })).toEqual([]);
  });

  it('is offered for both electrodes, an estimate as such', () => {
    const [one] = lacks({ anode: graphite('N/P: 1.1, capacity: 350 mAh/g'), more: '' });
    expect(one?.remedies[0]).toBe('"voltage: nominal" (3.4 V, Guo et al. 2024; anode 0.1 V, an estimate)');
    expect(codesOf({ anode: graphite('N/P: 1.1, capacity: 350 mAh/g'), more: 'voltage: nominal' })).toEqual([]);
  });

  it('of one electrode alone asks for the other', () => {
    const cathode = 'loading: 7 mg/cm^2 of active, capacity: 160 mAh/g, voltage: 3.4 V';
    const half = { cathode, anode: graphite('N/P: 1.1, capacity: 350 mAh/g'), more: '' };
    expect(lacks(half)).toEqual([
      {
        at: 'anode',
        lacks: 'the voltage of the anode is not stated',
        remedies: ['"voltage: nominal" (0.1 V, an estimate)', '"voltage:" with what you measured, under "anode:"'],
      },
    ]);
    const whole = { ...half, anode: graphite('N/P: 1.1, capacity: 350 mAh/g, voltage: nominal') };
    expect(codesOf(whole)).toEqual([]);
    // Lithium is at 0 V by definition.
    expect(codesOf({ cathode, more: '' })).toEqual([]);
    const other = { anode: graphite('N/P: 1.1, capacity: 350 mAh/g, voltage: 0.1 V'), more: '' };
    expect(lacks(other)).toMatchObject([{ at: 'cathode', lacks: 'the voltage of the cathode is not stated' }]);
  });

  it('is not offered where the catalogue has none', () => {
    const materials = { sulfur: 'roles: [active]\nformula: S\nelectrons: 2' };
    const said = {
      components: '{sulfur: 70 wt%, Super P: 30 wt%}',
      cathode: 'loading: 2 mg/cm^2 of active, capacity: 1000 mAh/g',
      anode: '{material: Li, thickness: 50 um}',
      materials,
    };
    expect(lacks({ ...said, more: '' })[0]?.remedies).toEqual([
      '"discharge: {curve: FILE}"',
      '"voltage:" with what you measured',
    ]);
  });
});

describe('energy-basis-missing: the capacity', () => {
  it('is offered by every figure that the material has', () => {
    expect(lacks({ cathode: 'loading: 7 mg/cm^2 of active' })).toEqual([
      {
        at: 'cathode',
        lacks: 'the cathode has no capacity',
        remedies: [
          '"capacity: practical" (160 mAh/g, an estimate)',
          '"capacity: theoretical" (169.9 mAh/g)',
          '"capacity:" with what you measured, under "cathode:"',
        ],
      },
    ]);
    for (const capacity of ['practical', 'theoretical']) {
      expect(codesOf({ cathode: `loading: 7 mg/cm^2 of active, capacity: ${capacity}` })).toEqual([]);
    }
  });

  it('is said once, whatever hangs on it', () => {
    const fill = 'fill: {name: sol, density: 1 g/cm^3, amount: 1 mL/Ah}';
    const said = { cathode: `areal capacity: 3 mAh/cm^2, ${fill}`, anode: graphite('N/P: 1.1, capacity: 350 mAh/g') };
    expect(lacks(said)).toMatchObject([{ at: 'cathode', lacks: 'the cathode has no capacity' }]);
  });
});

describe('energy-basis-missing: masses', () => {
  it.each([
    [
      { cathode: 'capacity: 160 mAh/g' },
      'cathode',
      'the mass of the cathode is open',
      ['"loading:" under "cathode:"', '"areal capacity:" under "cathode:"'],
      undefined,
    ],
    [
      { anode: '{material: Li}' },
      'anode',
      'the mass of the anode is open',
      expect.arrayContaining(['"thickness:" under "anode:"']),
      'active',
    ],
    [
      { anode: graphite('N/P: 1.1') },
      'anode',
      'the mass of the anode is open',
      expect.arrayContaining(['"capacity: theoretical" (371.9 mAh/g)']),
      'active',
    ],
    [
      {
        separator:
          '[{name: a, thickness: 9 um, density: 1 g/cm^3}, {components: {PEO: 70 wt%, LiTFSI: 30 wt%}, name: b, thickness: 9 um, fill: {components: {LiDFOB: 1 g}, amount: 1 uL}}]',
        more: 'voltage: 3.4 V\nsize: {area: 1 cm^2}',
      },
      'separator.1.fill',
      'the mass of electrolyte is open',
      ['"density:" under "separator 2 fill:"'],
      'electrode',
    ],
    [
      {
        more: 'voltage: 3.4 V\nsize: {area: 1 cm^2}\nhousing: {pouch: {foil: {thickness: 113 um, density: 1.8 g/cm^3}, clearance: 1 cm}}',
      },
      'size',
      'the pouch has no width and height',
      ['"width:" and "height:" under "size:"'],
      'cell',
    ],
  ] as const)('%j', (said, at, what, remedies, from) => {
    expect(lacks(said as Said)).toEqual([{ at, lacks: what, remedies, ...(from === undefined ? {} : { from }) }]);
  });

  it('does not ask for collectors, a size or a housing', () => expect(codesOf()).toEqual([]));
});

describe('energy-basis-missing is not for', () => {
  it.each([
    [
      'a symmetric cell',
      'kind: cell\ncathode: {material: Li, thickness: 50 um}\nseparator: {name: SE, thickness: 20 um, density: 1 g/cm^3}\nanode: {material: Li, thickness: 50 um}\n',
    ],
    [
      'blocking electrodes',
      'kind: cell\ncathode: {material: SS, thickness: 500 um}\nseparator: {name: SE, thickness: 20 um, density: 1 g/cm^3}\nanode: {material: SS, thickness: 500 um}\n',
    ],
    [
      'one blocking electrode',
      'kind: cell\ncathode: {material: SS, thickness: 500 um}\nseparator: {name: SE, thickness: 20 um, density: 1 g/cm^3}\nanode: {material: Li, thickness: 50 um}\n',
    ],
  ])('%s', (_, text) => expect(codesOf({ text })).toEqual([]));

  it('a plan with an error of its own', () => {
    expect(codesOf({ cathode: 'loading: 7 mg/cm^2 of PEO, capacity: 160 mAh/g', more: '' })).toEqual(['unknown-name']);
  });
});
