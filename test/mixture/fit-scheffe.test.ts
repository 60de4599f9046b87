import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { fitScheffe } from '../../src/mixture/fit-scheffe.ts';
import type { Observation } from '../../src/mixture/observation.ts';
import { predict } from '../../src/mixture/predict.ts';
import type { ResponseScale } from '../../src/mixture/scale-responses.ts';
import { scheffeSurface } from '../../src/mixture/scheffe-surface.ts';
import { expandScheffe, type ScheffeModel, scheffeTerms } from '../../src/mixture/scheffe-terms.ts';
import { fitted, latticePoints, normalNumbers, observe, yarn } from './observe.ts';

const names = ['x1', 'x2', 'x3'];
const models: readonly ScheffeModel[] = ['linear', 'quadratic', 'special cubic', 'cubic'];

const fitTo = (observations: readonly Observation[], model: ScheffeModel, scale: ResponseScale = 'raw', by = names) =>
  fitScheffe(observations, { names: by, model, scale });

const rows = (observations: readonly Observation[], model: ScheffeModel) => {
  const terms = scheffeTerms(names, model);
  return new Matrix(observations.map(({ shares }) => Array.from(expandScheffe(shares, terms))));
};

/** A full cubic with scatter on the lattice of a fifth, every other point twice: 31 or so measurements. */
async function scattered(seed: number) {
  const normal = await normalNumbers(seed);
  return observe(
    latticePoints(3, 5).map((point, i) => {
      const [a = 0, b = 0, c = 0] = point.map((count) => count / 5);
      const height = 3 * a + 5 * b + 2 * c + 8 * a * b - 6 * b * c + 20 * a * b * c;
      return [[a, b, c], Array.from({ length: 1 + (i % 2) }, () => height + 0.4 * normal())];
    }),
  );
}

describe('a fit of the yarn data', () => {
  it('has the published coefficients, errors and analysis of variance', async () => {
    const found = fitted(await fitTo(yarn, 'quadratic'));
    const values = found.coefficients.map(({ value }) => value);
    [11.7, 9.4, 16.4, 19, 11.4, -9.6].forEach((value, k) => {
      expect(values[k]).toBeCloseTo(value, 10);
    });
    expect(found.coefficients.map(({ term }) => term.name)).toEqual(['x1', 'x2', 'x3', 'x1*x2', 'x1*x3', 'x2*x3']);
    found.coefficients.forEach(({ standardError }, k) => {
      expect(standardError).toBeCloseTo(k < 3 ? 0.603692 : 2.608249, 6);
    });
    // t = -9.6 / 2.608249; two-sided p by SciPy.
    expect(found.coefficients[5]?.t).toBeCloseTo(-3.6806, 4);
    expect(found.coefficients[5]?.p).toBeCloseTo(0.0050705, 7);
    expect(found.residual.sum).toBeCloseTo(6.56, 10);
    expect(found.residual.degreesOfFreedom).toBe(9);
    expect(Math.sqrt(found.variance ?? 0)).toBeCloseTo(0.85375, 5);
    expect(found.total).toMatchObject({ degreesOfFreedom: 14 });
    expect(found.total.sum).toBeCloseTo(134.856, 9);
    expect(found.regression.degreesOfFreedom).toBe(5);
    expect(found.regression.f).toBeCloseTo(35.2032, 4);
    expect((found.regression.p ?? 0) / 1.2023825e-5).toBeCloseTo(1, 6);
    expect(found.determination?.plain).toBeCloseTo(0.951356, 6);
    expect(found.determination?.adjusted).toBeCloseTo(0.924331, 6);
    // Every mixture has coefficients of its own, so a leverage is 1 / replicates, and a measurement left out is off by
    // residual / (1 - 1/2) or residual / (1 - 1/3): PRESS = 4 (0.98 + 0.72 + 0.32) + 9/4 (0.98 + 2.58 + 0.98) = 18.295.
    expect(found.press).toBeCloseTo(18.295, 10);
    expect(found.determination?.predicted).toBeCloseTo(1 - 18.295 / 134.856, 10);
    // The residual of 11.0 at pure x1 is -0.7, its leverage a half: -0.7 / (0.853750 * 0.707107).
    expect(found.residuals[0]).toMatchObject({ row: 2, measured: 11 });
    expect(found.residuals[0]?.leverage).toBeCloseTo(0.5, 12);
    expect(found.residuals[0]?.standardised).toBeCloseTo(-1.159531, 6);
  });

  it('tests the linear model against the replicates, as a hand does', async () => {
    // Pure error: 0.98 + 0.98 + 0.72 + 2.58 + 0.32 + 0.98 = 6.56 on 15 - 6 = 9.
    // Normal equations: XᵀX = 2.75 I + 0.75 J, Xᵀy = (71.7, 57.5, 73.9), so b = (Xᵀy - 0.15 * 203.1) / 2.75
    //   = (14.9945454.., 9.8309090.., 15.7945454..).
    // Fitted at the middles of the edges: 12.4127272.., 12.8127272.., 15.3945454..; lack of fit: Σ n (mean - fitted)²
    //   = 2 (11.7 - 14.99454)² + 3 (15.3 - 12.41272)² + 2 (9.4 - 9.83090)² + 3 (10.5 - 12.81272)²
    //   + 2 (16.4 - 15.79454)² + 3 (16.9 - 15.39454)² = 70.666909 on 6 - 3 = 3.
    // F = (70.666909 / 3) / (6.56 / 9) = 32.31718; p by SciPy.
    const { lackOfFit, coefficients } = fitted(await fitTo(yarn, 'linear'));
    expect(coefficients[0]?.value).toBeCloseTo((71.7 - 30.465) / 2.75, 10);
    expect(lackOfFit.pureError?.sum).toBeCloseTo(6.56, 10);
    expect(lackOfFit.pureError?.degreesOfFreedom).toBe(9);
    expect(lackOfFit.lack?.sum).toBeCloseTo(70.666909, 6);
    expect(lackOfFit.lack?.degreesOfFreedom).toBe(3);
    expect(lackOfFit.test?.f).toBeCloseTo(32.31718, 5);
    expect(lackOfFit.test?.p).toBeCloseTo(3.78648e-5, 9);
  });

  it('says why there is no test of lack of fit', async () => {
    expect(fitted(await fitTo(yarn, 'quadratic')).lackOfFit).toMatchObject({
      missing: 'as many coefficients as mixtures',
    });
    const single = yarn.filter((_, i) => [0, 2, 5, 7, 10, 12].includes(i));
    expect(fitted(await fitTo(single, 'linear')).lackOfFit).toEqual({ missing: 'no replicates' });
    const same = yarn.map((one) => ({ ...one, response: 0.1 + (one.shares[0] ?? 0) ** 2 }));
    expect(fitted(await fitTo(same, 'linear')).lackOfFit).toMatchObject({ missing: 'replicates agree' });
  });
});

describe('a fit', () => {
  it.each(models)('of the %s model solves the normal equations', async (model) => {
    const data = await scattered(11);
    const found = fitted(await fitTo(data, model));
    const x = rows(data, model);
    const y = Matrix.columnVector(data.map(({ response }) => response ?? 0));
    const inverted = inverse(x.transpose().mmul(x));
    const expected = inverted.mmul(x.transpose().mmul(y)).to1DArray();
    expected.forEach((value, k) => {
      expect(found.coefficients[k]?.value).toBeCloseTo(value, 8);
    });
    inverted.to1DArray().forEach((value, at) => {
      expect(found.inverse[at]).toBeCloseTo(value, 7);
    });
    const hat = x.mmul(inverted).mmul(x.transpose()).diagonal();
    const off = y
      .clone()
      .sub(x.mmul(Matrix.columnVector(expected)))
      .to1DArray();
    found.residuals.forEach(({ leverage, residual }, i) => {
      expect(leverage).toBeCloseTo(hat[i] ?? 0, 9);
      expect(residual).toBeCloseTo(off[i] ?? 0, 9);
    });
    expect(found.residual.degreesOfFreedom).toBe(data.length - expected.length);
  });

  it.each(models)('of the %s model predicts what is left out, as fits without it do', async (model) => {
    const data = await scattered(5);
    let press = 0;
    for (const [i, one] of data.entries()) {
      const others = fitted(await fitTo(data.toSpliced(i, 1), model));
      press += ((one.response ?? 0) - scheffeSurface(others).meanAt(one.shares)) ** 2;
    }
    expect((fitted(await fitTo(data, model)).press ?? 0) / press).toBeCloseTo(1, 8);
  });

  it('does not depend on the order of components and rows', async () => {
    const data = await scattered(3);
    const straight = fitted(await fitTo(data, 'cubic'));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.nat(), async (order, turn) => {
        const turned = data.map((_, i) => data[(i * 2 + turn) % data.length] as Observation);
        const moved = turned.map((one) => ({ ...one, shares: Float64Array.from(order, (k) => one.shares[k] ?? 0) }));
        const found = fitted(
          await fitTo(
            moved,
            'cubic',
            'raw',
            order.map((k) => names[k] ?? ''),
          ),
        );
        expect(found.residual.sum / straight.residual.sum).toBeCloseTo(1, 9);
        expect((found.press ?? 0) / (straight.press ?? 1)).toBeCloseTo(1, 8);
        expect(found.lackOfFit.test?.f).toBeCloseTo(straight.lackOfFit.test?.f ?? 0, 8);
        const at = Float64Array.of(0.21, 0.33, 0.46);
        const there = Float64Array.from(order, (k) => at[k] ?? 0);
        expect(scheffeSurface(found).meanAt(there)).toBeCloseTo(scheffeSurface(straight).meanAt(at), 9);
      }),
      { numRuns: 25 },
    );
  });

  it('of logarithms is a fit of the logarithms', async () => {
    const data = yarn.map((one) => ({ ...one, response: 10 ** -(one.response ?? 0) }));
    const logarithms = yarn.map((one) => ({ ...one, response: -(one.response ?? 0) }));
    const [found, plain] = [
      fitted(await fitTo(data, 'quadratic', 'log10')),
      fitted(await fitTo(logarithms, 'quadratic')),
    ];
    found.coefficients.forEach(({ value, standardError }, k) => {
      expect(value).toBeCloseTo(plain.coefficients[k]?.value ?? 0, 8);
      expect(standardError).toBeCloseTo(plain.coefficients[k]?.standardError ?? 0, 8);
    });
    expect(found.determination?.plain).toBeCloseTo(0.951356, 6);
  });

  it('without a degree of freedom says nothing of errors', async () => {
    const single = yarn.filter((_, i) => [0, 2, 5, 7, 10, 12].includes(i));
    const found = fitted(await fitTo(single, 'quadratic'));
    expect(found.coefficients[0]).toEqual({ term: { name: 'x1', factors: [0] }, value: expect.closeTo(11, 9) });
    expect(found).not.toHaveProperty('variance');
    expect(found).not.toHaveProperty('press');
    expect(found.regression).not.toHaveProperty('f');
    expect(Object.keys(found.determination ?? {})).toEqual(['plain']);
    expect(found.residuals[0]).not.toHaveProperty('standardised');
  });

  it('of responses that are all the same has no share of scatter', async () => {
    const found = fitted(
      await fitTo(
        yarn.map((one) => ({ ...one, response: 3 })),
        'linear',
      ),
    );
    expect(found).not.toHaveProperty('determination');
    found.coefficients.forEach(({ value }) => {
      expect(value).toBeCloseTo(3, 12);
    });
  });

  it('covers the truth as often as its intervals say', async () => {
    // Of 1000 simulated experiments 950 are expected to cover, give or take 6.9; 3.3 of these is one in a thousand.
    const truth = [11.7, 9.4, 16.4, 19, 11.4, -9.6];
    const terms = scheffeTerms(names, 'quadratic');
    const height = (shares: Float64Array) =>
      expandScheffe(shares, terms).reduce((sum, value, k) => sum + value * (truth[k] ?? 0), 0);
    const at = Float64Array.of(0.2, 0.3, 0.5);
    const normal = await normalNumbers(20261121);
    const runs = 1000;
    const covered = { coefficient: 0, mean: 0, measurement: 0 };
    let rejected = 0;
    for (let run = 0; run < runs; run++) {
      const data = yarn.map((one) => ({ ...one, response: height(one.shares) + 0.85 * normal() }));
      const found = fitted(await fitTo(data, 'quadratic'));
      const { value = 0, standardError = 0 } = found.coefficients[3] ?? {};
      // 2.262157 is Student's t of 97.5 % with 9 degrees of freedom.
      if (Math.abs(value - 19) <= 2.262157 * standardError) covered.coefficient++;
      const [there] = await predict(scheffeSurface(found), [at], 0.95);
      const holds = (interval: { least: number; most: number } | undefined, truly: number) =>
        interval !== undefined && interval.least <= truly && truly <= interval.most;
      if (holds(there?.confidence, height(at))) covered.mean++;
      if (holds(there?.prediction, height(at) + 0.85 * normal())) covered.measurement++;
      const { lackOfFit } = fitted(
        await fitTo(
          data.map((one) => ({ ...one, response: (one.response ?? 0) - height(one.shares) })),
          'linear',
        ),
      );
      if ((lackOfFit.test?.p ?? 1) < 0.05) rejected++;
    }
    for (const count of [...Object.values(covered), runs - rejected]) {
      expect(Math.abs(count / runs - 0.95)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / runs));
    }
  });
});

describe('what cannot be fitted', () => {
  const problems = async (data: readonly Observation[], model: ScheffeModel, scale: ResponseScale = 'raw') => {
    const found = await fitTo(data, model, scale);
    return found.ok ? [] : found.problems;
  };

  it('has fewer mixtures than coefficients', async () => {
    expect(await problems(yarn, 'special cubic')).toEqual([
      { code: 'mixtures-too-few', facts: { model: 'special cubic', mixtures: 6, needed: 7 } },
    ]);
  });

  it('has terms that the mixtures cannot tell apart, and names the sum that they equal', async () => {
    // With x3 = 0.2 throughout, 0.2 (x1 + x2 + x3) = x3: x3 = 0.25 (x1 + x2), and x1*x3 = 0.2 x1, x2*x3 = 0.2 x2.
    const data = observe([0, 0.1, 0.2, 0.4, 0.5, 0.6, 0.8].map((a) => [[a, 0.8 - a, 0.2], [1 + a ** 2]]));
    const found = await problems(data, 'quadratic');
    expect(found.map(({ code }) => code)).toEqual(['term-collinear', 'term-collinear', 'term-collinear']);
    expect(found[0]?.facts).toEqual({
      term: 'x3',
      equals: [
        { term: 'x1', factor: expect.closeTo(0.25, 10) },
        { term: 'x2', factor: expect.closeTo(0.25, 10) },
      ],
    });
    expect(found[1]?.facts).toMatchObject({ term: 'x1*x3', equals: [{ term: 'x1', factor: expect.closeTo(0.2, 10) }] });
    expect(found[2]?.facts).toMatchObject({ term: 'x2*x3', equals: [{ term: 'x2', factor: expect.closeTo(0.2, 10) }] });
  });

  it('has responses without a number, or without a logarithm, and says in which rows', async () => {
    const data: Observation[] = yarn.map(({ response = 0, ...one }, i) => ({
      ...one,
      ...(i === 2 ? {} : { response: i === 4 ? 0 : i === 7 ? -2 : i === 8 ? Number.NaN : response }),
    }));
    const missing = [4, 10].map((row) => ({ code: 'response-missing', facts: { row } }));
    expect(await problems(data, 'linear')).toEqual(missing);
    expect(await problems(data, 'linear', 'log10')).toEqual([
      missing[0],
      { code: 'response-not-above-zero', facts: { row: 6, response: 0 } },
      { code: 'response-not-above-zero', facts: { row: 9, response: -2 } },
      missing[1],
    ]);
  });

  it('has shares that are no mixture', async () => {
    const data = observe([
      [[0.5, 0.5, 0.1], [1]],
      [[1.2, -0.2, 0], [1]],
      [[1, 0, 0], [1]],
      [[0, Number.NaN, 1], [1]],
    ]);
    expect((await problems(data, 'linear')).map(({ code, facts }) => [code, 'row' in facts && facts.row])).toEqual([
      ['shares-not-one', 2],
      ['shares-not-one', 3],
      ['shares-not-one', 5],
    ]);
  });
});
