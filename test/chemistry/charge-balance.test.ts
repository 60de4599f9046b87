import { describe, expect, it } from 'vitest';
import { balanceCharge } from '../../src/chemistry/charge-balance.ts';
import { oxidationStates } from '../../src/chemistry/oxidation-states.ts';
import { read } from './read.ts';

describe('balanceCharge', () => {
  it.each([
    // garnets, perovskites, NASICONs, sulfides, halides, glasses
    'Li6.4La3Zr1.4Ta0.6O12',
    'Li7La3Zr2O12',
    'Li6.5La3Zr1.5Ta0.5O12',
    'Li6.25Al0.25La3Zr2O12',
    'La2Zr2O7',
    'Li1.4Al0.4Ti1.6(PO4)3',
    'Li1.3Al0.3Ti1.7(PO4)3',
    'Li_{1.4}Al_{0.4}Ti_{1.6}(PO₄)₃',
    'Na3Zr2Si2PO12',
    'Li0.33La0.557TiO3',
    'Li3PS4',
    'Li7P3S11',
    'Li10GeP2S12',
    'Li6PS5Cl',
    'Li5.5PS4.5Cl1.5',
    'Li3YCl6',
    'Li3InCl6',
    'Li2ZrCl6',
    'Li3OCl',
    'Li2(OH)0.9F0.1Cl',
    'Li2.9PO3.3N0.46',
    'LiBH4',
    'Li3N',
    // cathodes and anodes
    'LiFePO4',
    'FePO4',
    'LiNi0.8Co0.1Mn0.1O2',
    'LiNi0.6Co0.2Mn0.2O2',
    'LiNi0.5Mn0.2Co0.3O2',
    'LiNi1/3Co1/3Mn1/3O2',
    'LiCoO2',
    'LiMn2O4',
    'LiNi0.5Mn1.5O4',
    'LiMn0.6Fe0.4PO4',
    'Li4Ti5O12',
    'V2O5',
    'FeS2',
    'TiS2',
    'Li2S',
    'Li2S6',
    // salts
    'LiN(SO2CF3)2',
    'LiC2F6NO4S2',
    'C2F6LiNO4S2',
    'LiN(SO2F)2',
    'LiBC2O4F2',
    'LiBF2(C2O4)',
    'LiB(C2O4)2',
    'LiPF6',
    'LiBF4',
    'LiClO4',
    'LiCF3SO3',
    'LiSO3F',
    'LiPO2F2',
    // precursors
    'Li2CO3',
    'LiNO3',
    'LiOH·H2O',
    'La(NO3)3',
    'La(NO3)3·6H2O',
    'LaN3O9',
    'ZrO(NO3)2',
    'Cu(NO3)2·3H2O',
    '(NH4)2HPO4',
    'NH4H2PO4',
    'NH4NO3',
    'TiO2',
    'Al2O3',
    'SiO2',
    'Ta2O5',
    'La2O3',
    'ZrO2',
    'Li2SO4',
    'H2SO4',
    'HNO3',
    'KMnO4',
    'Fe3O4',
    'Co3O4',
    'Pb3O4',
    'Ti2O3',
    'Li2O2',
    'KO2',
    'NaN3',
    'CLi2O3',
    'Mg(CH3COO)2',
    'Ti(OC3H7)4',
    'CaSO4·0.5H2O',
    // ions
    'PF6-',
    'NH4+',
    'SO4^2-',
    'La^3+',
  ])('finds %s balanced', (text) => {
    const balance = balanceCharge(read(text));
    expect(balance).toMatchObject({ judged: true, net: 0 });
    expect(balance).not.toHaveProperty('culprit');
  });

  it.each([
    // 2·3 + 2·4 − 8·2 = −2
    ['La2Zr2O8', -2, 'Zr +5'],
    // 2·1 + 2·4 − 8·2 = −6
    ['Li2Zr2O8', -6, 'Zr +7'],
    // 24 − 22 = +2, and 2/0.6 of a charge from each Ta
    ['Li6.4La3Zr1.4Ta0.6O11', 2, 'Ta +1.67'],
    // 1.8 + 1.2 + 6.4 − 9 = +0.4: no whole state of Ti makes up for it
    ['Li1.8Al0.4Ti1.6(PO4)3', 0.4, 'Ti +3.75'],
    // 1 + 3 + 5 − 10 = −1
    ['LiFePO5', -1, 'Fe +4'],
    ['Li2NO3', 1, 'Li +0.5'],
    ['La(NO3)2', 1, 'La +2'],
    ['Li3CO3', 1, 'Li +0.67'],
    ['LiNi0.8Co0.1Mn0.1O3', -1, undefined],
    ['PF6^{2-}', 1, 'P +4'],
  ])('finds %s off by %f', (text, net, culprit) => {
    const balance = balanceCharge(read(text));
    expect(balance).toMatchObject({ judged: true, net, ...(culprit ? { culprit } : {}) });
    expect(balance).toHaveProperty('culprit');
  });

  it('takes the states it is told', () => {
    // 6.4 + 9 + 5.6 + 0.6·4 − 24 = −0.6
    expect(balanceCharge(read('Li6.4La3Zr1.4Ta0.6O12'), { Ta: 4 })).toEqual({
      judged: true,
      net: -0.6,
      states: 'Li +1, La +3, Zr +4, Ta +4, O -2',
      culprit: 'Ta +5',
    });
    expect(balanceCharge(read('LiTi2O4'), { Ti: 3.5 })).toMatchObject({ net: 0 });
    expect(balanceCharge(read('LiFePO4'), { Fe: 3 })).toMatchObject({ net: 1, culprit: 'Fe +2' });
  });

  it('says which states it used', () => {
    expect(balanceCharge(read('LiFePO4'))).toMatchObject({ states: 'Li +1, Fe +2, PO4 -3' });
    expect(balanceCharge(read('FePO4'))).toMatchObject({ states: 'Fe +3, PO4 -3' });
    expect(balanceCharge(read('Fe3O4'))).toMatchObject({ states: 'Fe +2.67, O -2' });
    expect(balanceCharge(read('LiNi0.8Co0.1Mn0.1O2'))).toMatchObject({
      states: 'Li +1, Ni, Co, Mn +3 on average, O -2',
    });
    expect(balanceCharge(read('La(NO3)3'))).toMatchObject({ states: 'La +3, NO3 -1' });
  });

  it.each([
    'C2H4O',
    '(C2H4O)n',
    'C4H4N2',
    'C6H10O2',
    'CO',
    'SO3',
    'NO2',
    'C2N2',
    'H2O',
    '(CH3O)2CO',
    'Li',
    'Li22Si5',
    'LiC6',
    'LiH',
    'TaN',
    'Cu(C5H7O2)2',
    'XeF2',
  ])('does not judge %s', (text) => {
    expect(balanceCharge(read(text))).toMatchObject({ judged: false, why: expect.stringMatching(/\w/) });
  });

  it('is quick with many elements of several states', () => {
    expect(balanceCharge(read('LiFeMnCoNiCuVCrMoWUPbSnO20'))).toMatchObject({ judged: true });
    expect(balanceCharge(read('LiNO3'.repeat(10_000)))).toMatchObject({ judged: true, net: 0 });
  });

  it('lists every mixed range around its own states', () => {
    for (const { states, mixed } of Object.values(oxidationStates)) {
      expect(states.length).toBeGreaterThan(0);
      if (mixed) expect(states).toEqual(expect.arrayContaining([...mixed]));
    }
  });
});
