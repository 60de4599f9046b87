import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atoms, shares } from '../../src/units/atoms.ts';
import { convertTo, fromSI, toSI, unitNamed } from '../../src/units/convert.ts';
import { parseQuantity } from '../../src/units/parse-quantity.ts';
import type { Quantity } from '../../src/units/quantity.ts';

const everySymbol = [
  ...Object.entries(atoms).flatMap(([symbol, { prefixes = '' }]) => [
    symbol,
    ...[...prefixes].map((prefix) => prefix + symbol),
  ]),
  ...Object.keys(shares),
];

function read(text: string): Quantity {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}

describe('convertTo', () => {
  it.each<[string, string, number]>([
    ['15 mg', 'g', 0.015],
    ['0.7 g', 'mg', 700],
    ['0.7 g', 'g', 0.7],
    ['1.4 mg/cm^2', 'g/m^2', 14],
    ['165 mAh/g', 'Ah/kg', 165],
    ['5.62e-4 S/cm', 'mS/cm', 0.562],
    ['26.8 degC', 'K', 299.95],
    ['299.95 K', 'degC', 26.8],
    ['25 degC', 'degC', 25],
    ['634 Wh/L', 'Wh/cm^3', 0.634],
    ['5 wt%', 'ppm', 50000],
    ['1 M', 'mol/L', 1],
    ['2 d', 'h', 48],
    ['1 in', 'mm', 25.4],
    ['1 atm', 'bar', 1.01325],
    ['1 Wh', 'J', 3600],
    ['1 C', 'h^-1', 1],
    ['600 rpm', 'Hz', 10],
  ])('%s in %s is exactly %d', (text, unit, number) => {
    expect(convertTo(read(text), unit)).toBe(number);
  });

  it('throws for a unit of the program that cannot be', () => {
    expect(() => convertTo(read('0.7 g'), 'gg')).toThrow(RangeError);
    expect(() => convertTo(read('0.7 g'), 'mL')).toThrow(/g \(mass\) is not mL \(volume\)/);
    expect(() => convertTo(read('5 wt%'), 'vol%')).toThrow(RangeError);
  });
});

describe('every unit', () => {
  const magnitude = fc.double({ min: 1e-9, max: 1e9, noNaN: true });

  it('comes back from SI to 1e-15', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everySymbol), magnitude, (symbol, number) => {
        const unit = unitNamed(symbol);
        const back = fromSI(toSI(number, unit), symbol);
        // Beside an offset of 273.15 K what is lost is lost of the larger number; elsewhere a rounding each way.
        const scale = unit.offset === undefined ? number : Math.max(number, 273.15);
        expect(Math.abs(back - number)).toBeLessThanOrEqual(1e-15 * scale);
      }),
    );
  });

  it('has the factor that its ratio says, and a finite one', () => {
    for (const symbol of everySymbol) {
      const { factor, ratio } = unitNamed(symbol);
      expect(factor).toBe(ratio[0] / ratio[1]);
      expect(factor).toBeGreaterThan(0);
    }
  });

  it('prints a symbol that is read as the same unit', () => {
    for (const symbol of everySymbol) {
      const unit = unitNamed(symbol);
      expect(unitNamed(unit.symbol)).toEqual(unit);
    }
  });

  it('scales: twice the number is twice the value, and products multiply', () => {
    const several = everySymbol.filter((symbol) => !(symbol in shares) && !atoms[symbol]?.alone);
    fc.assert(
      fc.property(
        fc.constantFrom(...several),
        fc.constantFrom(...several),
        fc.integer({ min: 1, max: 3 }),
        (a, b, power) => {
          const [left, right, quotient] = [unitNamed(a), unitNamed(b), unitNamed(`${a}/${b}^${power}`)];
          expect(quotient.factor / (left.factor / right.factor ** power)).toBeCloseTo(1, 13);
          expect(quotient.dimension).toEqual(left.dimension.map((e, i) => e - power * (right.dimension[i] ?? 0)));
          expect(toSI(2, quotient)).toBe(2 * toSI(1, quotient));
          // A unit over itself, written out, is a share: g/g.
          if (!(quotient.symbol in shares)) expect(unitNamed(quotient.symbol)).toEqual(quotient);
        },
      ),
    );
  });

  it('keeps a decimal number through g, mg and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const number = Number(`${digits}e-${decimals}`);
        const grams = read(`${digits}e-${decimals} mg`);
        expect(convertTo(grams, 'mg')).toBe(number);
        expect(Math.abs(convertTo(grams, 'g') * 1000 - number)).toBeLessThanOrEqual(4e-16 * number);
      }),
    );
  });
});
