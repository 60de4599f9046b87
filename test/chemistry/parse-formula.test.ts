import fc from 'fast-check';
import { MF } from 'mf-parser';
import { describe, expect, it } from 'vitest';
import { atomicWeights } from '../../src/chemistry/atomic-weights.ts';
import { parseFormula } from '../../src/chemistry/parse-formula.ts';
import { read } from './read.ts';

describe('parseFormula', () => {
  it.each([
    ['Li6.4La3Zr1.4Ta0.6O12', { Li: 6.4, La: 3, Zr: 1.4, Ta: 0.6, O: 12 }],
    ['Li_{6.4}La_3Zr_{1.4}Ta_{0.6}O_{12}', { Li: 6.4, La: 3, Zr: 1.4, Ta: 0.6, O: 12 }],
    ['La₂Zr₂O₇', { La: 2, Zr: 2, O: 7 }],
    ['Li_{1.4}Al_{0.4}Ti_{1.6}(PO₄)₃', { Li: 1.4, Al: 0.4, Ti: 1.6, P: 3, O: 12 }],
    ['(NH4)2HPO4', { N: 2, H: 9, P: 1, O: 4 }],
    ['Fe4[Fe(CN)6]3', { Fe: 7, C: 18, N: 18 }],
    ['{[(Li)2]3}0.5', { Li: 3 }],
    ['LiNi1/2Mn3/4O2', { Li: 1, Ni: 0.5, Mn: 0.75, O: 2 }],
    ['(H0.1)3', { H: 0.3 }],
    ['CO', { C: 1, O: 1 }],
    ['Co', { Co: 1 }],
    ['NO', { N: 1, O: 1 }],
    ['  LiF ', { Li: 1, F: 1 }],
  ])('reads %s', (text, elements) => {
    expect(read(text)).toEqual({ text: text.trim(), elements, charge: 0, repeatUnit: false, water: 0 });
  });

  it.each([
    ['La(NO3)3·6H2O', 6],
    ['Cu(NO₃)₂·3H₂O', 3],
    ['Cu(NO3)2•3H2O', 3],
    ['Cu(NO3)2*3H2O', 3],
    ['Cu(NO3)2 · 3 H2O', 3],
    ['CaSO4·0.5H2O', 0.5],
    ['CaSO4·1/2H2O', 0.5],
    ['LiOH.H2O', 1],
    ['LiOH·(H2O)', 1],
    ['ZrOCl2·2H2O·6H2O', 8],
    ['CaCl2·2CH3OH', 0],
  ])('counts the water of %s', (text, water) => {
    expect(read(text).water).toBe(water);
  });

  it('adds the water to the elements', () => {
    expect(read('La(NO3)3·6H2O').elements).toEqual({ La: 1, N: 3, O: 15, H: 12 });
  });

  it.each(['(C2H4O)n', '[C2H4O]n', '(CH2CH2O)ₙ', '(C2H4O)_n', '(C2H4O)_{n}'])('reads the repeat unit %s', (text) => {
    expect(read(text)).toMatchObject({ repeatUnit: true, elements: { C: 2, H: 4, O: 1 } });
  });

  it.each([
    ['Li+', 1],
    ['PF6-', -1],
    ['PF6−', -1],
    ['NH4+', 1],
    ['NO3-', -1],
    ['SO4^2-', -2],
    ['SO4^{2-}', -2],
    ['SO4^{-2}', -2],
    ['SO4 2-', -2],
    ['SO₄²⁻', -2],
    ['Fe^{3+}', 3],
    ['La^3+', 3],
    ['Ca++', 2],
    ['N(SO2CF3)2^-', -1],
  ])('reads the charge of %s', (text, charge) => {
    expect(read(text).charge).toBe(charge);
  });
});

describe('what parseFormula refuses', () => {
  const problemOf = (text: string) => {
    const parsed = parseFormula(text);
    return parsed.ok ? undefined : parsed.problem;
  };

  it.each([
    ['CuSO4.5H2O', [4, 10], ['CuSO4·5H2O', 'Cu S O4.5 H2 O']],
    ['La(NO3)3.6H2O', [7, 13], ['La(NO3)3·6H2O', 'La (N O3)3.6 H2 O']],
    ['LiOH.5H2O', [4, 9], ['LiOH·5H2O', 'Li O H0.5 H2 O']],
    ['CaSO4.0.5H2O', [4, 12], ['CaSO4·0.5H2O', 'CaSO4.0·5H2O']],
    ['KH2PO40.85g', [5, 11], ['KH2PO4 and 0.85 g', 'KH2PO and 40.85 g']],
    ['La3+', [2, 4], ['La^{3+}', 'La3^{+}']],
    ['SO42-', [2, 5], ['SO4^{2-}', 'SO42^{-}']],
    ['VO2+', [2, 4], ['VO^{2+}', 'VO2^{+}']],
    ['(PO4)3-', [5, 7], ['(PO4)^{3-}', '(PO4)3^{-}']],
  ])('%s, which has two readings', (text, span, readings) => {
    expect(problemOf(text)).toEqual({ code: 'ambiguous-formula', facts: { formula: text, readings }, span });
  });

  it('Li2CO312mg, with every reading', () => {
    expect(problemOf('Li2CO312mg')).toMatchObject({
      code: 'ambiguous-formula',
      facts: { readings: ['Li2CO31 and 2 mg', 'Li2CO3 and 12 mg', 'Li2CO and 312 mg'] },
      span: [5, 10],
    });
  });

  it.each([
    ['ZrO(NO3)2·xH2O', [9, 14]],
    ['ZrO(NO3)2·nH2O', [9, 14]],
    ['ZrO(NO3)2 · x H2O', [10, 17]],
    ['ZrO(NO3)2.xH2O', [9, 14]],
    ['ZrO(NO₃)₂xH₂O', [9, 13]],
    ['ZrO(NO3)2·(H2O)x', [9, 16]],
    ['Al(NO3)3·aq', [8, 11]],
  ])('%s, whose water is unknown', (text, span) => {
    expect(problemOf(text)).toEqual({ code: 'hydrate-unknown', facts: { formula: text }, span });
  });

  it('a decimal comma, with the point instead', () => {
    expect(problemOf('Li1,4Al0,4Ti1,6(PO4)3')).toEqual({
      code: 'decimal-comma',
      facts: { text: 'Li1,4Al0,4Ti1,6(PO4)3', instead: 'Li1.4Al0.4Ti1.6(PO4)3' },
      span: [2, 5],
    });
  });

  it.each([
    ['lifepo4', 'li', ['Li'], [0, 2]],
    ['LIFEPO4', 'LI', ['Li'], [0, 2]],
    ['Fe2o3', 'o', ['O'], [3, 4]],
    ['LiXx2', 'Xx', ['Xe'], [2, 4]],
    ['D2O', 'D', [], [0, 1]],
    ['LiTFSI', 'T', [], [2, 3]],
  ])('%s, which holds no such element', (text, symbol, nearest, span) => {
    expect(problemOf(text)).toEqual({ code: 'unknown-element', facts: { formula: text, symbol, nearest }, span });
  });

  it.each([
    ['', [0, 0]],
    ['   ', [0, 3]],
    ['()', [0, 2]],
    ['Li0', [2, 3]],
    ['Li0.0', [2, 5]],
    ['H02O', [1, 3]],
    ['O00', [1, 3]],
    ['Li-', [0, 3]],
    ['Li1e3', [2, 5]],
    ['Li1E3', [2, 5]],
    ['Li1.', [2, 4]],
    ['Li1.4.5', [2, 6]],
    ['Li.5', [2, 3]],
    ['Li O', [2, 3]],
    ['(Li', [0, 1]],
    ['Li)', [2, 3]],
    ['(Li]', [3, 4]],
    ['2H2O', [0, 1]],
    ['NaCl(aq)', [4, 8]],
    ['LiCl(s)', [4, 7]],
    ['LiF 5 g', [4, 7]],
    ['LixCoO2', [2, 3]],
    ['H(C2H4O)nOH', [8, 9]],
    ['C2H4On', [5, 6]],
    ['LiFePO4/C', [7, 8]],
    ['Li3/2O', [2, 5]],
    ['Li+PF6-', [2, 3]],
    ['LiOH·', [4, 5]],
    ['(Fe,Mn)PO4', [3, 4]],
    ['Tc2O7', [0, 2]],
    ['No', [0, 2]],
    ['⁷LiF', [0, 1]],
    ['H_O', [1, 2]],
    ['__proto__', [0, 1]],
  ])('"%s", which is no formula', (text, span) => {
    expect(problemOf(text)).toMatchObject({ code: 'formula-syntax', facts: { formula: text.trim() }, span });
  });

  it('says which element has no weight, and to drop a state', () => {
    expect(problemOf('Tc2O7')).toMatchObject({ facts: { detail: 'Tc has no standard atomic weight' } });
    expect(problemOf('NaCl(aq)')).toMatchObject({ facts: { detail: 'drop the state (aq)' } });
  });

  it('absurd texts, at once and without a stack overflow', () => {
    expect(problemOf(`${'('.repeat(10_000)}H${')'.repeat(10_000)}`)).toMatchObject({ code: 'formula-syntax' });
    expect(read(`${'('.repeat(100)}H${')'.repeat(100)}`).elements).toEqual({ H: 1 });
    expect(read('Li'.repeat(50_000)).elements).toEqual({ Li: 50_000 });
    for (const unit of ['9', 'H9', '(', ')', ' ', '·', '.', ',', '1,', '^', '+', '-', 'x', '(H)9', '\u{1F600}']) {
      expect(problemOf(`H${unit.repeat(100_000 / unit.length)}!`)).toBeDefined();
    }
    expect(problemOf(`${'('.repeat(90)}H9${')999999'.repeat(90)}`)).toMatchObject({ code: 'formula-syntax' });
  });

  it('anything, without throwing, with a span in the text', () => {
    const piece = fc.constantFrom(
      'Li',
      'O',
      'H2O',
      '(',
      ')',
      '[',
      '}',
      '.',
      ',',
      '·',
      '_',
      '^',
      '+',
      '-',
      '3',
      '0',
      ' ',
      'x',
      'n',
      'g',
      '₂',
      '⁺',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const parsed = parseFormula(text);
          if (parsed.ok) {
            for (const count of Object.values(parsed.value.elements)) expect(count).toBeGreaterThan(0);
            return;
          }
          const [start, end] = parsed.problem.span ?? [Number.NaN, Number.NaN];
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('properties of parseFormula', () => {
  const symbol = fc.constantFrom(...Object.keys(atomicWeights.weights));
  const count = fc.oneof(
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 99 }).map((n) => n / 10),
  );
  const composition = fc.uniqueArray(fc.tuple(symbol, count), { minLength: 1, maxLength: 6, selector: ([s]) => s });
  const print = (atoms: readonly (readonly [string, number])[]) =>
    atoms.map(([element, n]) => element + (n === 1 ? '' : n)).join('');

  it('reads back what is printed', () => {
    fc.assert(
      fc.property(composition, (atoms) => {
        const formula = read(print(atoms));
        expect(Object.entries(formula.elements)).toEqual(atoms);
        expect(read(print(Object.entries(formula.elements))).elements).toEqual(formula.elements);
      }),
    );
  });

  it('agrees with mf-parser on plain formulas', () => {
    const whole = fc.array(fc.tuple(symbol, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 9 }), (outer, inner, times) => {
        const text = `${print(outer)}(${print(inner)})${times}`;
        expect(read(text).elements).toEqual(new MF(text).getInfo().atoms);
      }),
    );
  });

  it('scales a bracket by its count, and nests without change', () => {
    fc.assert(
      fc.property(
        composition,
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 0, max: 20 }),
        (atoms, times, depth) => {
          const once = read(print(atoms)).elements;
          const many = read(`(${print(atoms)})${times}`).elements;
          for (const [element, n] of Object.entries(once)) expect(many[element]).toBeCloseTo(n * times, 9);
          expect(read('('.repeat(depth) + print(atoms) + ')'.repeat(depth)).elements).toEqual(once);
        },
      ),
    );
  });

  it('reads subscripts of every kind alike', () => {
    fc.assert(
      fc.property(composition, (atoms) => {
        const plain = print(atoms);
        const raised = plain.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit)));
        const latex = plain.replace(/\d+(?:\.\d+)?/g, (number) => `_{${number}}`);
        expect(read(raised).elements).toEqual(read(plain).elements);
        expect(read(latex).elements).toEqual(read(plain).elements);
      }),
    );
  });
});
