import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  multiply,
  quotient,
  rationalOf,
  subtract,
  toNumber,
} from '../../src/mixture/rational.ts';
import { simplestRational } from '../../src/mixture/simplest-rational.ts';

const double = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('a rational', () => {
  test.each([
    ['0.3', 3n, 10n],
    ['-.25', -1n, 4n],
    ['+12.50', 25n, 2n],
    ['1e-3', 1n, 1000n],
    ['2.5E2', 250n, 1n],
    ['7.', 7n, 1n],
    [0.25, 1n, 4n],
    [-0, 0n, 1n],
    // The double next to 3/10, from its bits.
    [0.3, 5404319552844595n, 2n ** 54n],
    [2 ** 60, 2n ** 60n, 1n],
    [12n, 12n, 1n],
  ])('reads %s', (value, n, d) => expect(rationalOf(value)).toEqual({ n, d }));

  test.each(['', '.', '1,5', '1/3', 'x', '0x10', '1e', '--1', '1e99999', Number.NaN, Number.POSITIVE_INFINITY])(
    'does not read %s',
    (value) => expect(() => rationalOf(value)).toThrow(RangeError),
  );

  test('is any double exactly, and the double again', () => {
    fc.assert(
      fc.property(double, (value) => {
        expect(toNumber(rationalOf(value))).toBe(value + 0);
      }),
    );
    expect(toNumber(rationalOf(Number.MAX_VALUE))).toBe(Number.MAX_VALUE);
  });

  test('goes to the double that the language reads from its digits', () => {
    const digits = fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: -300, max: 200 }));
    fc.assert(
      fc.property(digits, ([whole, power]) => {
        const text = `${whole}e${power}`;
        expect(toNumber(rationalOf(text))).toBe(Number(text) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('rounds halves to even, whatever comes after them', () => {
    // 2^53 + 1 lies between two doubles; a hair more goes up.
    expect(toNumber(quotient(2n ** 53n + 1n, 1n))).toBe(2 ** 53);
    expect(toNumber(quotient((2n ** 53n + 1n) * 10n ** 60n + 1n, 10n ** 60n))).toBe(2 ** 53 + 2);
  });

  test('computes as whole numbers do over a common denominator', () => {
    const whole = fc.bigInt({ min: -1000n, max: 1000n });
    fc.assert(
      fc.property(whole, whole, fc.bigInt({ min: 1n, max: 1000n }), (a, b, d) => {
        const [x, y] = [quotient(a, d), quotient(b, d)];
        expect(add(x, y)).toEqual(quotient(a + b, d));
        expect(subtract(x, y)).toEqual(quotient(a - b, d));
        expect(multiply(x, y)).toEqual(quotient(a * b, d * d));
        if (b !== 0n) expect(multiply(divide(x, y), y)).toEqual(x);
        expect(Math.sign(compare(x, y))).toBe(Math.sign(Number(a - b)));
      }),
    );
    expect(quotient(-4n, -6n)).toEqual({ n: 2n, d: 3n });
    expect(() => divide(rationalOf(1), rationalOf(0))).toThrow(RangeError);
  });
});

describe('the simplest rational near a double', () => {
  test.each([
    // Three steps of arithmetic away from 3/4 and 3/10.
    [0.1 + 0.2, 3n, 10n],
    [1 - 0.9 - 0.1 + 0.75, 3n, 4n],
    [-1 / 3, -1n, 3n],
    [0, 0n, 1n],
    [8, 8n, 1n],
    [287.075, 11483n, 40n],
  ])('of %s', (value, n, d) => expect(simplestRational(value, 1e-12)).toEqual({ n, d }));

  test('is as near as asked', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (value) => {
        expect(Math.abs(toNumber(simplestRational(value, 1e-12)) / value - 1)).toBeLessThanOrEqual(1.001e-12);
      }),
    );
  });
});
