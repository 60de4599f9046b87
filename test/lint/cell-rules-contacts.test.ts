import { describe, expect, it } from 'vitest';
import { codesOf, findingsOf, type Said } from './cell-rules-cell.ts';

const layer = (what: string) => `{name: layer, thickness: 20 um, density: 1.2 g/cm^3, ${what}}`;
const peo = 'components: {PEO: 70 wt%, LiTFSI: 30 wt%}';
const pan = 'components: {PAN: 70 wt%, LiTFSI: 30 wt%}';
const ncm = {
  components: '{NCM811: 90 wt%, PVDF: 10 wt%}',
  cathode: 'loading: 7 mg/cm^2 of active, capacity: 190 mAh/g',
};
const lithium = '{material: Li, thickness: 50 um}';

describe('peo-oxidation in a cell', () => {
  const oxidation = ['peo-oxidation'];

  it.each<readonly [string, Said, readonly string[]]>([
    ['PEO beside NCM811, charged to 4.3 V', { ...ncm, separator: layer(peo) }, oxidation],
    ['PEO alone as a layer', { ...ncm, separator: layer('material: PEO') }, oxidation],
    ['PEO beside LFP, charged to 4.0 V', { separator: layer(peo) }, []],
    ['PAN beside NCM811', { ...ncm, separator: layer(pan) }, []],
    ['PAN between them', { ...ncm, separator: `[${layer(pan)}, ${layer(peo)}]` }, []],
    ['PAN on the other side', { ...ncm, separator: `[${layer(peo)}, ${layer(pan)}]` }, oxidation],
    [
      'PEO filled into the layer beside it',
      {
        ...ncm,
        separator: `{material: LLZT, thickness: 20 um, porosity: 50 %, fill: {${peo}, density: 1.2 g/cm^3, amount: 50 % of pores}}`,
      },
      oxidation,
    ],
    [
      'PEO as the catholyte',
      { ...ncm, cathode: `${ncm.cathode}, porosity: 40 %, fill: {${peo}, density: 1.2 g/cm^3, amount: 50 % of pores}` },
      oxidation,
    ],
    // Its ether is one of three donors.
    ['MEMA', { ...ncm, separator: layer('components: {MEMA: 70 wt%, LiTFSI: 30 wt%}') }, []],
  ])('%s', (_, said, expected) => expect(codesOf(said)).toEqual(expected));

  const charged = (properties: string, cathode = '') =>
    codesOf({
      components: '{oxide: 90 wt%, PVDF: 10 wt%}',
      cathode: `loading: 7 mg/cm^2 of active, capacity: 190 mAh/g${cathode}`,
      separator: layer(peo),
      materials: { oxide: `roles: [active]\n${properties}` },
    });
  const cutOff = (value: string) => `properties: {charge cut-off: {value: ${value}, source: here}}`;

  it('begins above 4.0 V', () => {
    expect(charged(cutOff('4.0 V'))).toEqual([]);
    expect(charged(cutOff('4.01 V'))).toEqual(oxidation);
  });

  it('goes by the mean voltage where no cut-off is known, and by the cut-off where it is', () => {
    expect(charged('', ', voltage: 4.7 V')).toEqual(oxidation);
    expect(charged('', ', voltage: 3.9 V')).toEqual([]);
    expect(charged('properties: {nominal voltage: {value: 4.1 V, source: here}}')).toEqual(oxidation);
    expect(charged(cutOff('4.0 V'), ', voltage: 4.1 V')).toEqual([]);
  });

  it('stands at the line that brings the polymer there, and shows the cathode', () => {
    const inline = findingsOf({ ...ncm, separator: layer(peo) });
    expect(inline).toMatchObject([
      {
        place: { path: ['separator', 'components', 'PEO'], at: 'key' },
        related: [{ path: ['cathode', 'components', 'NCM811'] }],
        facts: { polymer: 'PEO', active: 'NCM811', voltage: '4.3 V' },
      },
    ]);
    const files = { 'film.yaml': 'kind: mixture\ncomponents: {PEO: 0.7 g, LiTFSI: O/Li = 16}\n' };
    const outside = findingsOf({ ...ncm, separator: layer('recipe: film.yaml'), files });
    expect(outside).toMatchObject([
      { place: { file: expect.stringMatching(/cell\.yaml$/), path: ['separator', 'recipe'] } },
    ]);
    const nested = findingsOf({
      ...ncm,
      separator: layer('components: {film: {is: 90 wt%, recipe: film.yaml}, PAN: 10 wt%}'),
      files,
    });
    expect(nested).toMatchObject([{ place: { path: ['separator', 'components', 'film'], at: 'key' } }]);
  });

  it('says nothing of what the mixture says already: PEO in the cathode is one finding', () => {
    const said = { ...ncm, components: '{NCM811: 80 wt%, PEO: 10 wt%, Super P: 10 wt%}' };
    expect(findingsOf(said)).toMatchObject([
      { code: 'peo-oxidation', place: { path: ['cathode', 'components', 'NCM811'] } },
    ]);
  });
});

describe('latp-reduction in a cell', () => {
  const reduction = ['latp-reduction'];
  const pcl = 'components: {PCL: 1 g, LiClO4: O(carbonyl)/Li = 20, LATP: 40 wt% of total}';

  it.each<readonly [string, Said, readonly string[]]>([
    ['a pellet on lithium', { separator: layer('material: LATP') }, reduction],
    ['a membrane with LATP on lithium', { separator: layer(pcl) }, reduction],
    ['on lithium that is plated', { separator: layer('material: LATP'), anode: '{plated: Li}' }, reduction],
    [
      'on graphite',
      {
        separator: layer('material: LATP'),
        anode: '{components: {graphite: 1 g}, N/P: 1.1, capacity: 350 mAh/g}',
        more: 'voltage: nominal',
      },
      [],
    ],
    ['with a layer between', { separator: `[${layer('material: LATP')}, ${layer(pan)}]` }, []],
    ['a layer between on the wrong side', { separator: `[${layer(pan)}, ${layer('material: LATP')}]` }, reduction],
    ['LLZO, which holds no titanium', { separator: layer('material: LLZO') }, []],
  ])('%s', (_, said, expected) => expect(codesOf(said)).toEqual(expected));

  it('is one finding between two electrodes of lithium, and two where two layers touch them', () => {
    const symmetric = (separator: string) =>
      `kind: cell\ncathode: ${lithium}\nseparator: ${separator}\nanode: ${lithium}\n`;
    expect(codesOf({ text: symmetric('{material: LATP, thickness: 500 um}') })).toEqual(reduction);
    const three =
      '[{material: LATP, thickness: 9 um}, {material: LLZO, thickness: 9 um}, {material: LATP, thickness: 9 um}]';
    expect(findingsOf({ text: symmetric(three) }).map((one) => one.place.path)).toEqual([
      ['separator', 2, 'material'],
      ['separator', 0, 'material'],
    ]);
  });

  it('stands at the layer and shows the lithium', () => {
    expect(findingsOf({ separator: '{material: LATP, thickness: 20 um}' })).toMatchObject([
      {
        place: { path: ['separator', 'material'] },
        related: [{ path: ['anode', 'material'] }],
        facts: { filler: 'LATP', metal: 'Li' },
      },
    ]);
  });
});

describe('sn-without-film-former in a cell', () => {
  const unprotected = ['sn-without-film-former'];
  const gel = (more: string) => ({
    'gel.yaml': `kind: mixture\ncomponents: {PVDF: 50 wt%, LiTFSI: 30 wt%, SN: 20 wt%}\n${more}`,
  });
  const allowed = gel('allow: {sn-without-film-former: for cells with graphite}\n');
  const liquid = (former: string) =>
    `electrolyte: {name: liquid, density: 1.2 g/cm^3, amount: 1 uL, components: {${former}: 1 g}}`;
  const places = (said: Said) => findingsOf(said).map((one) => [one.code, one.place.path.join('.')]);

  it("is the recipe's own to say, and said once", () => {
    expect(places({ separator: layer('recipe: gel.yaml'), files: gel('') })).toEqual([
      [unprotected[0], 'components.SN'],
    ]);
  });

  it("is the cell's where the recipe allows it and lithium touches it", () => {
    expect(places({ separator: layer('recipe: gel.yaml'), files: allowed })).toEqual([
      [unprotected[0], 'separator.recipe'],
    ]);
    const between = `[${layer('recipe: gel.yaml')}, ${layer(pan)}]`;
    expect(places({ separator: between, files: allowed })).toEqual([]);
    const graphite = '{components: {graphite: 1 g}, N/P: 1.1, capacity: 350 mAh/g}';
    expect(places({ separator: layer('recipe: gel.yaml'), files: allowed, anode: graphite })).toEqual([]);
  });

  it("is the cell's where succinonitrile is the layer", () => {
    expect(places({ separator: '{material: SN, thickness: 20 um}' })).toEqual([[unprotected[0], 'separator.material']]);
  });

  it.each(['FEC', 'LiDFOB'])('is silent beside %s', (former) => {
    const more = `voltage: 3.4 V\nsize: {area: 1 cm^2}\n${liquid(former)}`;
    expect(places({ separator: layer('recipe: gel.yaml'), files: allowed, more })).toEqual([]);
  });
});
