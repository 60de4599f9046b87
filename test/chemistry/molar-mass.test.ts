import { describe, expect, it } from 'vitest';
import { atomicWeights } from '../../src/chemistry/atomic-weights.ts';
import { elementSymbols } from '../../src/chemistry/element-symbols.ts';
import { molarMass, molarMassUncertainty } from '../../src/chemistry/molar-mass.ts';
import { read } from './read.ts';

describe('molarMass', () => {
  // Computed with other people's software on CIAAW weights; they use Zr 91.224, hence 1e-5.
  it.each([
    ['C2H4O', 44.053],
    ['LiN(SO2CF3)2', 287.075419],
    ['LiClO4', 106.386],
    ['LiBC2O4F2', 143.764806],
    ['C4H4N2', 80.09],
    ['C6H10O2', 114.144],
    ['Li7La3Zr2O12', 839.73241],
    ['Li6.4La3Zr1.4Ta0.6O12', 889.402738],
    ['La2Zr2O7', 572.25194],
    ['LiFePO4', 157.754762],
    ['LiNi0.8Co0.1Mn0.1O2', 97.279844],
    ['Li2CO3', 73.888],
  ])('%s is %f g/mol', (formula, grams) => {
    expect(Math.abs(molarMass(read(formula)) / (grams / 1000) - 1)).toBeLessThan(1e-5);
  });

  it('counts the waters of a hydrate', () => {
    // La 138.90547 + 3 N 42.021 + 15 O 239.985 + 12 H 12.096 = 433.00747
    expect(molarMass(read('La(NO3)3·6H2O'))).toBeCloseTo(0.43300747, 10);
    // Cu 63.546 + 2 N 28.014 + 9 O 143.991 + 6 H 6.048 = 241.599
    expect(molarMass(read('Cu(NO3)2·3H2O'))).toBeCloseTo(0.241599, 10);
  });

  it('uses the digits CIAAW publishes', () => {
    // Li 6.94 + P 30.973761998 + 6 F 113.990418972
    expect(molarMass(read('LiPF6'))).toBeCloseTo(0.15190418097, 13);
    expect(molarMass(read('Zr'))).toBeCloseTo(0.091222, 12);
  });

  it('refuses an element without a standard atomic weight', () => {
    expect(() => molarMass({ elements: { Tc: 1 } })).toThrow(RangeError);
    expect(() => molarMass({ elements: { constructor: 1 } })).toThrow(RangeError);
  });
});

describe('molarMassUncertainty', () => {
  it('adds the elements in squares, each bound over the root of three', () => {
    // Li2CO3: sqrt((2·0.06)² + 0.002² + (3·0.001)²) / √3 = 0.120054 / 1.732051 = 0.069313 g/mol
    expect(molarMassUncertainty(read('Li2CO3')) * 1000).toBeCloseTo(0.069313, 6);
    expect(molarMassUncertainty(read('AlF3')) * 1000).toBeLessThan(1e-6);
  });
});

describe('atomicWeights', () => {
  it('names itself', () => {
    expect(atomicWeights.name).toContain('CIAAW');
    expect(atomicWeights.year).toBe(2024);
  });

  it('holds the 84 elements that have a standard atomic weight, and no other', () => {
    const symbols = Object.keys(atomicWeights.weights);
    expect(symbols).toHaveLength(84);
    expect(elementSymbols.size).toBe(118);
    for (const symbol of symbols) expect(elementSymbols).toContain(symbol);
    for (const symbol of ['Tc', 'Pm', 'Po', 'At', 'Rn', 'Fr', 'Ra', 'Ac', 'Np', 'Og'])
      expect(symbols).not.toContain(symbol);
  });

  it('rises with the atomic number but for the four known pairs', () => {
    const order = [...elementSymbols].filter((symbol) => symbol in atomicWeights.weights);
    const falls = order.filter((symbol, i) => {
      const next = order[i + 1];
      return next && (atomicWeights.weights[symbol]?.value ?? 0) > (atomicWeights.weights[next]?.value ?? 0);
    });
    // Ar/K, Co/Ni, Te/I and, for want of Ac, Th/Pa
    expect(falls).toEqual(['Ar', 'Co', 'Te', 'Th']);
  });

  it('covers every published interval with the conventional value and its bound', () => {
    const varied = Object.entries(atomicWeights.weights).filter(([, weight]) => weight.interval);
    expect(varied.map(([symbol]) => symbol)).toEqual([
      'H',
      'Li',
      'B',
      'C',
      'N',
      'O',
      'Mg',
      'Si',
      'S',
      'Cl',
      'Ar',
      'Br',
      'Tl',
      'Pb',
    ]);
    for (const [, { value, uncertainty, interval }] of varied) {
      expect(value - uncertainty).toBeLessThanOrEqual(interval?.[0] ?? 0);
      expect(value + uncertainty).toBeGreaterThanOrEqual(interval?.[1] ?? Infinity);
    }
  });
});
