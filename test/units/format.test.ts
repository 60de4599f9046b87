import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/units/format-number.ts';
import { formatQuantity } from '../../src/units/format-quantity.ts';
import { parseQuantity } from '../../src/units/parse-quantity.ts';
import type { Quantity } from '../../src/units/quantity.ts';

function read(text: string): Quantity {
  const parsed = parseQuantity(text, [
    'number',
    'mass',
    'temperature',
    'conductivity',
    'fraction',
    'length',
    'molar mass',
  ]);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}

describe('formatNumber', () => {
  it.each<[number, number, string]>([
    [0.7, 4, '0.7000'],
    [0.28506, 4, '0.2851'],
    [1.005, 2, '1.01'], // toFixed gives 1.00: the double is a little less
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [0.5, 0, '1'],
    [0.4, 0, '0'],
    [0.006, 2, '0.01'],
    [0.004, 2, '0.00'],
    [-0.004, 2, '0.00'],
    [0.0004, 2, '0.00'],
    [9.96, 1, '10.0'],
    [999.9999, 3, '1000.000'],
    [-0, 1, '0.0'],
    [1234567, 1, '1234567.0'],
    [1e21, 0, '1000000000000000000000'],
    [1e-7, 8, '0.00000010'],
  ])('%d to %d decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, { decimals })).toBe(text);
  });

  it.each<[number, number, string]>([
    [0.1, 7, '0.1000000'],
    [16, 4, '16.00'],
    [15.866, 4, '15.87'],
    [9.996, 3, '10.0'],
    [12345, 3, '12300'],
    [999999, 3, '1.00e6'],
    [0.001, 1, '0.001'],
    [5.62e-4, 3, '5.62e-4'],
    [5.62e-4, 1, '6e-4'],
    [-0.0285, 2, '-0.029'],
    [0, 2, '0.0'],
  ])('%d to %d significant digits is %s', (value, significant, text) => {
    expect(formatNumber(value, { significant })).toBe(text);
  });

  it('has the fewest digits that tell the double where none are asked for', () => {
    expect([0.1, 15, 1e3, 1e-7, 5.62e-4, 1e6, -0.25, 0].map((value) => formatNumber(value))).toEqual([
      '0.1',
      '15',
      '1000',
      '1e-7',
      '5.62e-4',
      '1e6',
      '-0.25',
      '0',
    ]);
  });

  it('refuses what is no figure', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => formatNumber(value)).toThrow(RangeError);
    for (const digits of [{ decimals: -1 }, { decimals: 1.5 }, { significant: 0 }])
      expect(() => formatNumber(1, digits)).toThrow(RangeError);
  });

  it('comes back as the same double, or within half a step', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(double, (value) => {
        expect(Number(formatNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 8 }),
        (value, decimals) => {
          const text = formatNumber(value, { decimals });
          expect(text).toMatch(decimals > 0 ? new RegExp(`^-?\\d+\\.\\d{${decimals}}$`) : /^-?\d+$/);
          expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
        fc.integer({ min: 1, max: 15 }),
        (value, significant) => {
          expect(Math.abs(Number(formatNumber(value, { significant })) / value - 1)).toBeLessThanOrEqual(
            0.5 * 10 ** (1 - significant) + 1e-15,
          );
        },
      ),
    );
  });
});

describe('formatQuantity', () => {
  it.each<[string, Parameters<typeof formatQuantity>[1], string]>([
    ['0.70 g', {}, '0.70 g'],
    ['15 mg', { unit: 'g' }, '0.015 g'],
    ['15 mg', { unit: 'g', decimals: 4 }, '0.0150 g'],
    ['0.7 g', { unit: 'mg' }, '700 mg'],
    ['0.7 g', { significant: 3 }, '0.700 g'],
    ['5.62 × 10⁻⁴ S cm⁻¹', {}, '5.62e-4 S cm^-1'],
    ['5.62e-4 S/cm', { unit: 'mS/cm' }, '0.562 mS/cm'],
    ['25 degC', { unit: 'K' }, '298 K'],
    ['0 degC', {}, '0 degC'],
    ['0.000 g', {}, '0.000 g'],
    ['−5 °C', {}, '-5 °C'],
    ['0.7 g ± 0.1 mg', {}, '0.7000 ± 0.0001 g'],
    ['0.7 g ± 0.1 mg', { unit: 'mg' }, '700.0 ± 0.1 mg'],
    ['0.2875(15) g', {}, '0.2875 ± 0.0015 g'],
    ['0.7 g ± 2 %', {}, '0.700 ± 0.014 g'],
    ['0.7 g ± 0.1 mg', { decimals: 2 }, '0.70 ± 0.0001 g'],
    ['(5.62 ± 0.03) × 10^-4 S/cm', {}, '5.62e-4 ± 3e-6 S/cm'],
    ['25 degC ± 1 K', { unit: 'K' }, '298 ± 1 K'],
    ['600000 ± 20000 g/mol', {}, '600000 ± 20000 g/mol'],
    ['0.7 ± 0 g', {}, '0.7 ± 0 g'],
    ['16 ± 0.5', {}, '16.0 ± 0.5'],
    ['16', {}, '16'],
    ['45.76 wt. %', {}, '45.76 wt%'],
  ])('%s with %o is %s', (text, options, printed) => {
    expect(formatQuantity(read(text), options)).toBe(printed);
  });

  it('is read again as the same number, digits and unit', () => {
    const digits = fc.integer({ min: 1, max: 10 ** 6 });
    const unit = fc.constantFrom('g', 'mg', 'µm', 'degC', 'K', 'S/cm', 'mS cm^-1', 'wt%', 'mol%', 'g/mol');
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 0, max: 8 }),
        unit,
        fc.option(fc.integer({ min: 1, max: 99 })),
        (number, decimals, symbol, doubt) => {
          const shifted = formatNumber(number / 10 ** decimals, { decimals });
          const first = read(`${shifted}${doubt === null ? '' : `(${doubt})`} ${symbol}`);
          const again = read(formatQuantity(first));
          expect(again.unit).toEqual(first.unit);
          expect(Math.abs(again.number - first.number)).toBeLessThanOrEqual(
            1e-15 * Math.abs(first.number) + 0.53 * (first.uncertainty ?? 0),
          );
          if (doubt === null) expect(again.halfStep / first.halfStep).toBeCloseTo(1, 12);
          else expect((again.uncertainty ?? 0) / (first.uncertainty ?? 1)).toBeCloseTo(1, 1);
        },
      ),
    );
  });
});
