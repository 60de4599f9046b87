import { describe, expect, it } from 'vitest';
import { loadDistributions } from '../../src/calculation/load-distributions.ts';
import { expectedImprovement } from '../../src/mixture/expected-improvement.ts';

const distributions = await loadDistributions();
const improvement = (ahead: number, standardError: number, degreesOfFreedom = Number.POSITIVE_INFINITY) =>
  expectedImprovement({ ahead, standardError, degreesOfFreedom }, distributions);

describe('the expected improvement', () => {
  it.each([
    [0.7, 0.5, Number.POSITIVE_INFINITY],
    [-1.2, 0.5, Number.POSITIVE_INFINITY],
    [0, 2, 9],
    [-3, 1.5, 4],
    [1.1, 0.2, 30],
  ])(
    'of %d ahead with a standard error of %d and %d degrees of freedom is the integral',
    (ahead, standardError, df) => {
      // Simpson's rule over t = tan(u): Student's tails are long, and reach any t so.
      const steps = 200_000;
      const width = Math.PI / steps;
      let sum = 0;
      for (let i = 1; i < steps; i++) {
        const u = -Math.PI / 2 + i * width;
        const t = Math.tan(u);
        const gain = Math.max(0, ahead + standardError * t);
        sum += (i % 2 === 1 ? 4 : 2) * gain * distributions.studentDensity(t, df) * (1 + t ** 2);
      }
      expect(improvement(ahead, standardError, df)).toBeCloseTo((sum * width) / 3, 8);
    },
  );

  it('is the standard error times 0.3989 where nothing is ahead, and no less than what is ahead', () => {
    expect(improvement(0, 2)).toBeCloseTo(2 / Math.sqrt(2 * Math.PI), 12);
    expect(improvement(5, 0.1)).toBeCloseTo(5, 12);
    expect(improvement(1, 0)).toBe(1);
    expect(improvement(-1, 0)).toBe(0);
    for (const df of [2, 9, Number.POSITIVE_INFINITY]) {
      for (const small of [1e-5, 1e-9, 1e-40, 1e-200]) {
        expect(improvement(-1, small, df)).toBeCloseTo(0, 4);
        expect(improvement(1, small, df)).toBeCloseTo(1, 4);
      }
    }
  });

  it('keeps its digits where there is hardly any', () => {
    // For z = -t the normal formula is p(t) (1/t² - 3/t⁴ + 15/t⁶ - ...), an asymptotic series: t = 20.
    const density = Math.exp(-200) / Math.sqrt(2 * Math.PI);
    const series = 1 / 400 - 3 / 160_000 + 15 / 64e6 - 105 / 256e8;
    expect(improvement(-20, 1) / (density * series)).toBeCloseTo(1, 6);
  });

  it('is infinite with one degree of freedom, as the tails of that distribution are', () => {
    expect(improvement(-5, 1, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});
