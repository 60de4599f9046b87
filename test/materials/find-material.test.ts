import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMaterial } from '../../src/materials/find-material.ts';
import { catalogue, material } from './read-catalogue.ts';

const idOf = (name: string, shelf = catalogue) => {
  const found = findMaterial(name, shelf);
  return found.ok ? found.material.id : found;
};

describe('findMaterial', () => {
  // Every substance the five papers name, as they name it.
  it.each([
    ...['PEO', 'PAN', 'PVP', 'PVDF', 'PCL', 'povidone', 'PVB', 'starch', 'PEGDA', 'poly(PEGDA)', 'PPC', 'PVDF-HFP'],
    ...['polyvinylidene fluoride', 'polyvinylidene difluoride', 'polycaprolactone', 'Polycaprolactone', 'kynar'],
    ...['MEMA', 'AIBN', 'azobisisobutyronitrile', 'SN', 'FEC', 'BBP'],
    ...['LiTFSI', 'LiFSI', 'LiDFOB', 'LiClO4', 'LiClO₄', 'LiNO3', 'lithium nitrate', 'Mg(ClO4)2', 'Li2SO4'],
    ...['LZO', 'LZON', 'LZONs', 'La2Zr2O7', 'LLZO', 'Li7La3Zr2O12', 'LATP', 'Li1.4Al0.4Ti1.6(PO4)3', 'LLZT'],
    ...[
      'Al2O3',
      'Al2O3 nanofibers',
      'LLZO nanofibers',
      'TiO2',
      'SiO2',
      'MoO3',
      'CuTCPP',
      'TCPP',
      'LGPS',
      'LSTZ',
      'g-C3N4',
    ],
    ...['LFP', 'NCM811', 'NCM622', 'LiNi0.5Mn0.2Co0.3O2', 'super-P', 'Super P', 'carbon black', 'Li foil', 'Li'],
    ...['acetonitrile', 'DMF', 'Dimethylformamide', 'NMP', 'DMC', 'ethanol', 'acetone', 'TFA', 'trifluoroacetic acid'],
    ...[
      'acetic acid',
      'concentrated sulfuric acid',
      'deionized water',
      'water',
      'stainless steel',
      'Whatman glass fiber',
    ],
    ...['La(NO3)3·6H2O', 'ZrO(NO3)2', 'Zirconium oxynitrate', 'Li2CO3', '(NH4)2HPO4', 'Cu(NO₃)₂·3H₂O'],
    ...['Li6.4La3Zr1.4Ta0.6O12', 'Li6.5La3Zr1.5Ta0.5O12'],
  ])('knows %s', (name) => {
    expect(findMaterial(name, catalogue)).toMatchObject({ ok: true });
  });

  it.each([
    ['LZON', 'LZO'],
    ['La₂Zr₂O₇ nanofibres', 'LZO'],
    ['La_2Zr_2O_7', 'LZO'],
    ['la2zr2o7', 'LZO'],
    ['Zr2La2O7', 'LZO'],
    ['(La2O3)(ZrO2)2', 'LZO'],
    ['Super-P', 'Super P'],
    ['superp', 'Super P'],
    ['NMC811', 'NCM811'],
    ['NCM-811', 'NCM811'],
    ['litfsi', 'LiTFSI'],
    ['LiN(SO2CF3)2', 'LiTFSI'],
    ['LiN(CF3SO2)2', 'LiTFSI'],
    ['LiC2F6NO4S2', 'LiTFSI'],
    ['lithium bis(trifluoromethanesulfonyl)imide', 'LiTFSI'],
    ['Lithium Bis(trifluoromethanesulfonyl)imide', 'LiTFSI'],
    ['succinonitrile', 'SN'],
    ['NC(CH2)2CN', 'SN'],
    ['110-61-2', 'SN'],
    ['2-methoxyethyl methacrylate', 'MEMA'],
    ['ethylene glycol methyl ether methacrylate', 'MEMA'],
    ['2,2′-azobis(2-methylpropionitrile)', 'AIBN'],
    ['2,2’-azobis(2-methylpropionitrile)', 'AIBN'],
    ['poly(ε-caprolactone)', 'PCL'],
    ['poly(epsilon-caprolactone)', 'PCL'],
    ['alpha-Al2O3', 'Al2O3'],
    ['La(NO3)3.6H2O', 'La(NO3)3·6H2O'],
    ['La(NO3)3*6H2O', 'La(NO3)3·6H2O'],
    ['LLZTO-0.6', 'LLZT'],
    ['  PEO ', 'PEO'],
    ['MeCN', 'acetonitrile'],
    ['CH3CN', 'acetonitrile'],
  ])('reads %s as %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it('finds every material by its own id, name, aliases and CAS number', () => {
    for (const { id, name, aliases, cas } of catalogue) {
      for (const text of [id, name, ...aliases, ...(cas === undefined ? [] : [cas])])
        expect([text, idOf(text)]).toEqual([text, id]);
    }
  });

  it.each([
    ['LiTFS', 'LiTFSI'],
    ['LiTSFI', 'LiTFSI'],
    ['sucinonitrile', 'succinonitrile'],
    ['acetonitril', 'acetonitrile'],
    ['Superp P', 'Super P'],
    ['LiDBOF', 'LiDFOB'],
    ['lanthanum nitrate', 'lanthanum nitrate hexahydrate'],
    ['lithium bis(triflouromethanesulfonyl)imide', 'lithium bis(trifluoromethanesulfonyl)imide'],
  ])('for %s asks whether %s was meant, first of all', (typo, meant) => {
    const found = findMaterial(typo, catalogue);
    expect(found.ok || found.nearest[0]).toBe(meant);
  });

  it('refuses a bare LLZTO, which papers use for two garnets, and names both', () => {
    const found = findMaterial('LLZTO', catalogue);
    expect(found.ok || found.nearest.slice(0, 2).sort()).toEqual(['LLZTO-0.5', 'LLZTO-0.6']);
  });

  it('does not take the hydrate of unknown water for the anhydrous salt', () => {
    const found = findMaterial('ZrO(NO3)2·xH2O', catalogue);
    expect(found.ok || found.nearest[0]).toBe('ZrO(NO3)2');
  });

  it('does not take tin for succinonitrile', () => {
    expect(findMaterial('Sn', catalogue)).toMatchObject({ ok: false, nearest: expect.arrayContaining(['SN']) });
    expect(idOf('sn')).toBe('SN');
  });

  it('does not take an ion for the element', () => {
    expect(findMaterial('Li+', catalogue)).toMatchObject({ ok: false });
  });

  it('says which materials share a formula instead of picking one', () => {
    expect(findMaterial('C', catalogue)).toEqual({
      ok: false,
      among: ['carbon black', 'graphite', 'Super P'],
      nearest: ['carbon black', 'graphite', 'Super P'],
    });
  });

  it('says so when a formula in another spelling is shared', () => {
    const shelf = [material({ id: 'anatase', formula: 'TiO2' }), material({ id: 'rutile', formula: 'O2Ti' })];
    // Only rutile spells it so; the atoms are compared where no spelling fits.
    expect(idOf('O2Ti', shelf)).toBe('rutile');
    expect(findMaterial('OTiO', shelf)).toMatchObject({ ok: false, among: ['anatase', 'rutile'] });
  });

  it('prefers an exact id to anything else of that name', () => {
    const shelf = [material({ id: 'x', aliases: ['PEO'] }), material({ id: 'PEO' }), material({ id: 'peo' })];
    expect(idOf('PEO', shelf)).toBe('PEO');
    expect(idOf('peo', shelf)).toBe('peo');
    expect(findMaterial('Peo', shelf)).toMatchObject({ ok: false, among: ['PEO', 'peo'] });
  });

  it('prefers the user’s own where a name is shared with the shipped one', () => {
    const shelf = [material({ id: 'a', name: 'salt' }), material({ id: 'b', name: 'salt', file: 'b.yaml' })];
    expect(idOf('salt', shelf)).toBe('b');
    expect(findMaterial('salt', [...shelf, material({ id: 'c', name: 'salt', file: 'c.yaml' })])).toMatchObject({
      ok: false,
      among: ['a', 'b', 'c'],
    });
  });

  it('takes any text without throwing and suggests at most three materials', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const found = findMaterial(text, catalogue);
        if (!found.ok) expect(found.nearest.length).toBeLessThanOrEqual(3);
      }),
    );
    expect(findMaterial('', catalogue)).toEqual({ ok: false, among: [], nearest: [] });
  });

  it('finds a name in any case and with any hyphens or spaces put in', () => {
    const names = catalogue.flatMap(({ id, name, aliases }) => [name, ...aliases].map((text) => [text, id] as const));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.boolean(), fc.nat(), ([text, id], upper, at) => {
        const cased = upper ? text.toUpperCase() : text.toLowerCase();
        const cut = at % (text.length + 1);
        const sameLength = cased.length === text.length;
        expect(idOf(sameLength ? `${cased.slice(0, cut)}\u2011 ${cased.slice(cut)}` : cased)).toBe(id);
      }),
    );
  });
});
