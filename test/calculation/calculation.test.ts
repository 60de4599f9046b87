import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calculation, type Figure } from '../../src/calculation/calculation.ts';
import { compileColumns } from '../../src/calculation/compile-columns.ts';
import { cutCalculation } from '../../src/calculation/cut-calculation.ts';
import { findRoots } from '../../src/calculation/find-roots.ts';
import { slopesOf } from '../../src/calculation/slopes-of.ts';
import { uncertaintyOf } from '../../src/calculation/uncertainty-of.ts';
import { valuesOf } from '../../src/calculation/values-of.ts';

/** Any calculation over three inputs: a list of operations, each on two earlier figures. */
const kinds = ['sum', 'difference', 'product', 'quotient', 'least', 'most'] as const;
const recipe = fc.record({
  inputs: fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0.1, max: 10, noNaN: true }))),
  steps: fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
});

function build({ inputs, steps }: typeof recipe extends fc.Arbitrary<infer T> ? T : never) {
  const calculation = new Calculation();
  const figures: Figure[] = inputs.map((value, i) =>
    calculation.put({ name: `x${i}`, value, uncertainty: value / 100 }),
  );
  const own = [...figures];
  for (const [kind, a, b] of steps) {
    const [left, right] = [figures[a % figures.length] as Figure, figures[b % figures.length] as Figure];
    figures.push(calculation[kind](left, right));
  }
  return { calculation, inputs: own, last: figures.at(-1) as Figure };
}

test('an input is put in once', () => {
  const calculation = new Calculation();
  calculation.put({ name: 'x', value: 1 });
  expect(() => calculation.put({ name: 'x', value: 2 })).toThrow(RangeError);
});

test('columns are the values, point by point', () => {
  fc.assert(
    fc.property(
      recipe,
      fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 3000 }),
      (given, xs) => {
        const { calculation, inputs, last } = build(given);
        const results = [new Float64Array(xs.length)];
        compileColumns(calculation, [inputs[0] as Figure], [last])([Float64Array.from(xs)], results);
        for (const at of [0, xs.length >> 1, xs.length - 1]) {
          const values = valuesOf(calculation, new Map([[inputs[0] as Figure, xs[at] ?? 0]]));
          expect(results[0]?.[at]).toBe(values[last]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a part cut out has the values of the whole and no more steps', () => {
  fc.assert(
    fc.property(recipe, fc.double({ min: 0.1, max: 10, noNaN: true }), (given, x) => {
      const { calculation, inputs, last } = build(given);
      const cut = cutCalculation(calculation, [inputs[0] as Figure], last);
      expect(cut.steps.length).toBeLessThanOrEqual(calculation.steps.length);
      const [first = 0 as Figure] = cut.varied;
      const whole = valuesOf(calculation, new Map([[inputs[0] as Figure, x]]))[last];
      expect(valuesOf(cut, new Map([[first, x]]))[cut.wanted]).toBe(whole);
    }),
  );
});

test('slopes are what a small step makes of the figure', () => {
  fc.assert(
    fc.property(recipe, (given) => {
      const { calculation, inputs, last } = build(given);
      const values = valuesOf(calculation);
      const value = values[last] ?? Number.NaN;
      fc.pre(Number.isFinite(value) && Math.abs(value) < 1e6 && Math.abs(value) > 1e-6);
      const slopes = slopesOf(calculation, values, last);
      for (const input of inputs) {
        const x = values[input] ?? 0;
        const h = 1e-6 * x;
        const up = valuesOf(calculation, new Map([[input, x + h]]))[last] ?? Number.NaN;
        const down = valuesOf(calculation, new Map([[input, x - h]]))[last] ?? Number.NaN;
        // At a corner of least and most there is no one slope.
        const [right, left] = [(up - value) / h, (value - down) / h];
        const scale = Math.max(Math.abs(right), Math.abs(left), Math.abs(value / x));
        if (!Number.isFinite(scale) || Math.abs(right - left) > 1e-3 * scale) continue;
        expect(Math.abs((slopes[input] ?? 0) - (right + left) / 2)).toBeLessThan(1e-4 * scale);
      }
    }),
  );
});

test('uncertainties of a product add up as relative squares', () => {
  // y = a b / c with 1 %, 2 % and 2 %: sqrt(1 + 4 + 4) = 3 %.
  const calculation = new Calculation();
  const a = calculation.put({ name: 'a', value: 2, uncertainty: 0.02 });
  const b = calculation.put({ name: 'b', value: 5, uncertainty: 0.1 });
  const c = calculation.put({ name: 'c', value: 4, uncertainty: 0.08 });
  const y = calculation.quotient(calculation.product(a, b), c);
  const doubt = uncertaintyOf(calculation, valuesOf(calculation), y);
  expect(doubt.value).toBeCloseTo(2.5 * 0.03, 12);
  expect(doubt.shares.map((share) => share.input.name)).toEqual(['b', 'c', 'a']);
});

describe('roots', () => {
  const calculation = new Calculation();
  const x = calculation.put({ name: 'x', value: 1 });
  // (x - 2)(x - 5), and something that is flat below 3.
  const parabola = calculation.product(
    calculation.difference(x, calculation.constant(2)),
    calculation.difference(x, calculation.constant(5)),
  );
  const knee = calculation.most(x, calculation.constant(3));

  test('are all found, to the last digits', () => {
    const { roots, least } = findRoots(calculation, x, parabola, 0, [0.1, 100]);
    expect(roots).toHaveLength(2);
    expect(Math.abs((roots[0] ?? 0) - 2)).toBeLessThan(1e-12);
    expect(Math.abs((roots[1] ?? 0) - 5)).toBeLessThan(1e-12);
    // The vertex is at 3.5: -2.25.
    expect(least).toBeCloseTo(-2.25, 4);
  });

  test('are none out of reach, with what can be reached', () => {
    const { roots, least, most } = findRoots(calculation, x, knee, 2, [0.1, 100]);
    expect(roots).toEqual([]);
    expect([least, most]).toEqual([3, 100]);
  });

  test('are a stretch where the figure does not move', () => {
    const { isFlat, roots } = findRoots(calculation, x, knee, 3, [0.1, 100]);
    expect(isFlat).toBe(true);
    expect(roots[0]).toBe(0.1);
  });

  test('are two a little below a peak, and one at it', () => {
    // 4 - (x - 3)^2 has its peak of 4 at 3, and is 4 - d at 3 ± sqrt(d): 1e-4 from it for d = 1e-8, between two of 4001
    // points of 0.1 to 100, which are 0.005 apart there.
    const off = calculation.difference(x, calculation.constant(3));
    const hill = calculation.difference(calculation.constant(4), calculation.product(off, off));
    const below = findRoots(calculation, x, hill, 4 - 1e-8, [0.1, 100]);
    expect(below.roots).toHaveLength(2);
    expect(below.roots[0]).toBeCloseTo(3 - 1e-4, 7);
    expect(below.roots[1]).toBeCloseTo(3 + 1e-4, 7);
    expect(below.most).toBeCloseTo(4, 12);
    const touched = findRoots(calculation, x, hill, 4, [0.1, 100]);
    expect(touched.roots).toHaveLength(1);
    expect(touched.roots[0]).toBeCloseTo(3, 6);
    expect(findRoots(calculation, x, hill, 4 + 1e-8, [0.1, 100]).roots).toEqual([]);
  });

  test('are two beside the edge of a roof', () => {
    // The lesser of x and 6 - x is 3 at 3, and 3 - 1e-4 at 3 ± 1e-4.
    const roof = calculation.least(x, calculation.difference(calculation.constant(6), x));
    const { roots } = findRoots(calculation, x, roof, 3 - 1e-4, [0.1, 100]);
    expect(roots).toHaveLength(2);
    expect(roots[0]).toBeCloseTo(3 - 1e-4, 10);
    expect(roots[1]).toBeCloseTo(3 + 1e-4, 10);
  });

  test('are none at a pole, where the sign changes too', () => {
    // 1 / (x - pi) is 2 at pi + 1/2 only.
    const pole = calculation.quotient(
      calculation.constant(1),
      calculation.difference(x, calculation.constant(Math.PI)),
    );
    const { roots } = findRoots(calculation, x, pole, 2, [0.1, 100]);
    expect(roots).toHaveLength(1);
    expect(roots[0]).toBeCloseTo(Math.PI + 0.5, 12);
    expect(findRoots(calculation, x, pole, 0, [0.1, 100]).roots).toEqual([]);
  });

  test('are found at an end', () => {
    expect(findRoots(calculation, x, parabola, 0, [2, 4]).roots[0]).toBeCloseTo(2, 12);
  });
});
