import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitAxis } from '../../src/report/svg-axis.ts';
import { svgFigure } from '../../src/report/svg-figure.ts';
import { chartScale } from '../../src/report/svg-scale.ts';
import { svgStated } from '../../src/report/svg-stated.ts';
import { textWidth } from '../../src/report/svg-text-width.ts';
import { chartTicks } from '../../src/report/svg-ticks.ts';
import { svgUnit } from '../../src/report/svg-unit.ts';

const equal = { label: 'mass', unit: 'g' };
const log = { ...equal, log: true };
const labels = (from: number, to: number, axis = equal, count = 6) =>
  chartTicks(chartScale([from, to], axis, false), count).flatMap(({ label }) => label || []);

describe('a scale', () => {
  it('widens to the round figures around its values', () => {
    expect(chartScale([3, 226], equal, true)).toMatchObject({ from: 0, to: 250 });
    expect(chartScale([0.1, 0.3], equal, true)).toMatchObject({ from: 0.1, to: 0.3 });
    // Of 1, 2 and 5 times a power of ten, the next below 3 is 2, the next above 900 is 1000.
    expect(chartScale([3, 900], log, true)).toMatchObject({ from: 2, to: 1000 });
    expect(chartScale([1e-6, 1e-3], log, true)).toMatchObject({ from: 1e-6, to: 1e-3 });
  });

  it('puts the middle in the middle, the geometric one of a log axis', () => {
    expect(chartScale([10, 30], equal, false).place(20)).toBe(0.5);
    expect(chartScale([1, 100], log, false).place(10)).toBe(0.5);
    expect(chartScale([1e-6, 1e-2], log, false).place(1e-5)).toBeCloseTo(0.25, 12);
  });

  it('puts a single value, and what is one but for noise, in the middle', () => {
    for (const values of [[7], [0], [-0], [7, 7 * (1 + 1e-15)], [5e-324, 0]]) {
      const scale = chartScale(values, equal, true);
      expect(scale.place(values[0] ?? 0)).toBe(0.5);
      expect(chartTicks(scale, 6)).toHaveLength(1);
    }
    expect(chartTicks(chartScale([7], log, true), 6)).toEqual([{ value: 7, label: '7' }]);
  });

  it('leaves aside what is no finite number', () =>
    expect(chartScale([Number.NaN, 1, Number.POSITIVE_INFINITY, 2], equal, false)).toMatchObject({ from: 1, to: 2 }));

  it.each([
    [[], equal, 'nothing to draw: mass has no values'],
    [[Number.NaN], equal, 'nothing to draw: mass has no values'],
    [[1, 1e301], equal, 'mass goes beyond 1e+300: too far for a chart'],
    [[1, 0], log, 'mass is 0 somewhere: a log axis starts above zero'],
    [[1, -2], log, 'mass is -2 somewhere: a log axis starts above zero'],
  ])('refuses %j', (values, axis, message) =>
    expect(() => chartScale(values, axis, true)).toThrow(new RangeError(message)),
  );
});

describe('ticks', () => {
  it.each([
    [0, 250, ['0', '50', '100', '150', '200', '250']],
    [3, 226, ['50', '100', '150', '200']],
    [0.1, 0.3, ['0.10', '0.15', '0.20', '0.25', '0.30']],
    [-1.2, 1.1, ['−1.0', '−0.5', '0.0', '0.5', '1.0']],
    [995, 1005, ['996', '998', '1000', '1002', '1004']],
    [0, 2_400_000, ['0', '0.5×10⁶', '1.0×10⁶', '1.5×10⁶', '2.0×10⁶']],
    [0, 0.00024, ['0', '0.5×10⁻⁴', '1.0×10⁻⁴', '1.5×10⁻⁴', '2.0×10⁻⁴']],
  ])('from %d to %d are %j', (from, to, expected) => expect(labels(from, to)).toEqual(expected));

  it.each([
    [1, 1000, ['1', '10', '100', '1000']],
    [1e-6, 5e-3, ['10⁻⁶', '10⁻⁵', '10⁻⁴', '10⁻³']],
    [3, 300, ['5', '10', '20', '50', '100', '200']],
    [2e-5, 9e-4, ['2×10⁻⁵', '5×10⁻⁵', '10⁻⁴', '2×10⁻⁴', '5×10⁻⁴']],
    [20, 80, ['20', '30', '40', '50', '60', '70', '80']],
    [1e-12, 1, ['10⁻¹²', '10⁻⁹', '10⁻⁶', '10⁻³', '10⁰']],
  ])('from %d to %d in decades are %j', (from, to, expected) => expect(labels(from, to, log)).toEqual(expected));

  it('mark what lies between decades without a label', () => {
    const ticks = chartTicks(chartScale([1, 1000], log, false), 6);
    expect(ticks.map(({ value }) => value).slice(0, 11)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20]);
  });

  it('lie on the axis, rise, and no two say the same', () => {
    const some = fc.oneof(
      fc.double({ min: -1e300, max: 1e300, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(some, some, fc.integer({ min: 2, max: 12 }), (one, other, count) => {
        const scale = chartScale([one, other], equal, false);
        const ticks = chartTicks(scale, count);
        expect(ticks.every(({ value }) => value >= scale.from && value <= scale.to)).toBe(true);
        expect(ticks.every(({ value }, i) => i === 0 || value > (ticks[i - 1]?.value ?? value))).toBe(true);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      }),
    );
  });

  it('are fewer where their labels have no room', () => {
    const scale = chartScale([0, 2_400_000], equal, false);
    for (const length of [40, 150, 300, 700]) {
      const { ticks } = fitAxis(equal, scale, length, 'x');
      const ends = ticks.map(({ value, label }) => {
        const half = textWidth(label, { size: 12 }) / 2;
        return [scale.place(value) * length - half, scale.place(value) * length + half] as const;
      });
      for (const [i, [start]] of ends.entries()) expect(start).toBeGreaterThan((ends[i - 1]?.[1] ?? -1e9) + 8);
    }
  });
});

it.each([
  [0, '0'],
  [-0, '0'],
  [0.875, '0.875'],
  [7, '7.00'],
  [1804.1237, '1804'],
  [999_999.4, '999999'],
  [999_999.5, '1.00×10⁶'],
  [-0.00012345, '−1.23×10⁻⁴'],
])('the figure %d is %s', (value, text) => expect(svgFigure(value)).toBe(text));

it.each([
  [200, '200'],
  [0.1 + 0.2, '0.3'],
  [1e-5, '1×10⁻⁵'],
])('the level %d is %s', (value, text) => expect(svgStated(value)).toBe(text));

it.each([
  ['mg/cm^2', 'mg/cm²'],
  ['mg cm-2', 'mg cm⁻²'],
  ['mg/cm2', 'mg/cm²'],
  ['um', 'µm'],
  ['umol/uL', 'µmol/µL'],
  ['unit', 'unit'],
  ['degC', '°C'],
  ['ohm cm^2', 'Ω cm²'],
  ['mohm*cm', 'mΩ·cm'],
  ['S cm^-1', 'S cm⁻¹'],
  ['Wh/kg', 'Wh/kg'],
  ['1/K', '1/K'],
  ['', ''],
])('the unit %j is set as %j', (unit, text) => expect(svgUnit(unit)).toBe(text));
