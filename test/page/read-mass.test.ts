import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMass } from '../../src/page/read-mass.ts';
import { film, reagent } from './reagent.ts';

const peo = reagent('PEO', 0.7);
const solvent = film.reagents[2] ?? peo;
const grams = (text: string, one = peo) => {
  const read = readMass(text, one);
  return read.kind === 'mass' ? read.grams : read.kind;
};

describe('readMass', () => {
  it.each([
    ['0.7021', 0.7021, '0.7021 g'],
    ['0,7021', 0.7021, '0.7021 g'],
    [' .7021 ', 0.7021, '0.7021 g'],
    ['0.70', 0.7, '0.70 g'],
    ['+0.7', 0.7, '0.7 g'],
    ['702.1 mg', 0.7021, '702.1 mg'],
    ['702,1mg', 0.7021, '702.1 mg'],
    ['702100 µg', 0.7021, '702100 ug'],
    ['2.9', 2.9, '2.9 g'],
  ])('reads %s', (text, value, said) => {
    const read = readMass(text, peo);
    expect(read).toMatchObject({ kind: 'mass', text: said });
    expect(grams(text)).toBeCloseTo(value, 12);
  });

  it('says that a comma was read as the point', () => {
    expect(readMass('0,7', peo)).toMatchObject({ comma: true });
    expect(readMass('0.7', peo)).toMatchObject({ comma: false });
  });

  it('reads a liquid by volume through its density, or by mass', () => {
    // 15 mL of 0.7857 g/mL
    expect(grams('15', solvent)).toBeCloseTo(11.7855, 9);
    expect(grams('15000 uL', solvent)).toBeCloseTo(11.7855, 9);
    expect(grams('11.7855 g', solvent)).toBeCloseTo(11.7855, 9);
  });

  it('takes no number of four hundred digits for a mass, whoever is sure of it', () => {
    expect(readMass('9'.repeat(400), peo)).toMatchObject({ kind: 'problem' });
  });

  it.each([
    'abc',
    '1,234.5',
    '1.2.3',
    '-0.7',
    '−0.7',
    '0',
    '0.000',
    'NaN',
    'Infinity',
    '1e5',
    '0x10',
    '=1+1',
    '15 mL',
    '7 lb',
    '٧',
  ])('refuses %s, and says why', (text) => {
    const read = readMass(text, peo);
    expect(read.kind).toBe('problem');
    if (read.kind === 'problem') expect(read.why).toMatch(/^["A-Z].*[.?]$/);
  });

  it.each(['', '  '])('takes %j for nothing', (text) => expect(readMass(text, peo)).toEqual({ kind: 'empty' }));

  it('doubts what is three times too much or too little, a slipped point above all', () => {
    const odd = (text: string) => {
      const read = readMass(text, peo);
      return read.kind === 'mass' ? read.odd : undefined;
    };
    expect(odd('7.021')).toMatch(/^This is 10 times more than the 0.7000 g asked for/);
    expect(odd('0.07021')).toMatch(/^This is 10 times less/);
    expect(odd('702.1')).toMatch(/more than 999 times more/);
    for (const fine of ['0.24', '0.7', '2.0']) expect(odd(fine), fine).toBeUndefined();
  });

  it('reads every number as JavaScript does, to all its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 8 }), (digits, places) => {
        const text = (digits / 10 ** places).toFixed(places);
        expect(grams(text)).toBe(Number(text));
        expect(grams(text.replace('.', ','))).toBe(Number(text));
      }),
    );
  });
});
