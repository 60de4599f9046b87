import { describe, expect, it } from 'vitest';
import { loadDistributions } from '../../src/calculation/load-distributions.ts';

const { studentQuantile, studentBelow, studentDensity, fisherAbove } = await loadDistributions();

describe('the distributions', () => {
  it.each([
    // Tables of Student's t, as in the NIST/SEMATECH e-Handbook 1.3.6.7.2: 2.262, 2.132, 2.750, 1.960.
    [0.975, 9, 2.262157162798205],
    [0.95, 4, 2.1318467863266495],
    [0.995, 30, 2.7499956535672254],
    [0.975, Number.POSITIVE_INFINITY, 1.959963984540054],
  ])('give the t below which %d of Student(%d) lies', (share, df, t) =>
    expect(studentQuantile(share, df)).toBeCloseTo(t, 9),
  );

  it('agree with the closed forms of one and two degrees of freedom', () => {
    // Student(1) is Cauchy's; of Student(2), t = (2p - 1) / sqrt(2p(1 - p)).
    for (const p of [0.01, 0.3, 0.6, 0.95, 0.9995]) {
      expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 9);
      expect(studentQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 9);
      expect(studentBelow(studentQuantile(p, 7), 7)).toBeCloseTo(p, 9);
    }
  });

  it('keep their digits far out in the tails', () => {
    // SciPy 1.17: norm.sf(8), t.sf(12, 3), f.sf(40, 5, 40).
    expect(studentBelow(-8, Number.POSITIVE_INFINITY) / 6.22096057427174e-16).toBeCloseTo(1, 9);
    expect(studentBelow(-12, 3) / 0.0006225079003946681).toBeCloseTo(1, 9);
    expect(fisherAbove(40, 5, 40) / 1.5549562734305813e-14).toBeCloseTo(1, 8);
  });

  it('have an F of one numerator that is t squared, and a closed form for two', () => {
    for (const [t, df] of [
      [0.4, 3],
      [2.1, 9],
      [5, 40],
    ] as const) {
      expect(fisherAbove(t ** 2, 1, df)).toBeCloseTo(2 * studentBelow(-t, df), 9);
      expect(fisherAbove(t, 2, df)).toBeCloseTo((1 + (2 * t) / df) ** (-df / 2), 9);
    }
    // The table of F(2, 9) at 5 %: 4.26.
    expect(fisherAbove(4.26, 2, 9)).toBeCloseTo(0.04991003, 7);
  });

  it('have a density that is the slope of the distribution', () => {
    for (const df of [1, 2, 9, 200, Number.POSITIVE_INFINITY]) {
      for (const t of [-3, -0.5, 0, 1.7]) {
        const slope = (studentBelow(t + 1e-4, df) - studentBelow(t - 1e-4, df)) / 2e-4;
        expect(studentDensity(t, df)).toBeCloseTo(slope, 7);
      }
    }
  });
});
