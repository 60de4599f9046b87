import { determinant, inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { conditionProcess } from '../../src/mixture/condition-process.ts';
import { correlation, type Kernel } from '../../src/mixture/correlation.ts';
import { crossValidate } from '../../src/mixture/cross-validate.ts';
import { findOptimum } from '../../src/mixture/find-optimum.ts';
import { fitGaussianProcess, type GaussianOptions } from '../../src/mixture/fit-gaussian-process.ts';
import type { GaussianProcess } from '../../src/mixture/gaussian-process.ts';
import { gaussianSurface } from '../../src/mixture/gaussian-surface.ts';
import { marginalLikelihood } from '../../src/mixture/marginal-likelihood.ts';
import type { Observation } from '../../src/mixture/observation.ts';
import { predict } from '../../src/mixture/predict.ts';
import type { ProcessParameters } from '../../src/mixture/process-parameters.ts';
import { fitted, latticePoints, normalNumbers, observe, yarn } from './observe.ts';

const names = ['x1', 'x2', 'x3'];
const kernels: readonly Kernel[] = ['squared exponential', 'Matern 5/2'];
const parameters = (change: Partial<ProcessParameters> = {}): ProcessParameters => ({
  kernel: 'squared exponential',
  lengthScales: Float64Array.of(0.4, 0.4, 0.4),
  signal: 4,
  noise: 0.25,
  ...change,
});
const condition = (observations: readonly Observation[], by: ProcessParameters) => {
  const values = Float64Array.from(observations, ({ response }) => response ?? 0);
  return conditionProcess({ names, scale: 'raw', observations, values }, by);
};
const fitTo = (observations: readonly Observation[], change: Partial<GaussianOptions> = {}) =>
  fitGaussianProcess(observations, { names, scale: 'raw', kernel: 'Matern 5/2', lengthScales: 'common', ...change });

/** A peak and a slope on the lattice of a fifth, every third point twice. */
async function peak(seed: number, scatter: number) {
  const normal = await normalNumbers(seed);
  return observe(
    latticePoints(3, 5).map((point, i) => {
      const [a = 0, b = 0, c = 0] = point.map((count) => count / 5);
      const height = 2 * Math.exp(-((a - 0.4) ** 2 + (b - 0.3) ** 2) / 0.1) + c;
      return [[a, b, c], Array.from({ length: i % 3 === 0 ? 2 : 1 }, () => height + scatter * normal())];
    }),
  );
}

describe('a Gaussian process', () => {
  it('of two measurements is what a hand computes', async () => {
    // x = (1,0,0) with y = 3, (0,1,0) with y = 1, asked at (0.75, 0.25, 0); one length-scale l with l² = 0.5.
    // Squared distances: 2 between the two, 0.125 and 1.125 from the point asked.
    // k = 4 exp(-d² / (2 l²)): k12 = 4 e^-2 = 0.5413411, k1 = 4 e^-0.125 = 3.5299876, k2 = 4 e^-1.125 = 1.2986099.
    // K = [4.25, 0.5413411; 0.5413411, 4.25]; by symmetry the mean is 2, and K^-1 (1, -1) = (1, -1) / (4.25 - 0.5413411).
    // Mean: 2 + (k1 - k2) / 3.7086589 = 2 + 2.2313777 / 3.7086589 = 2.6016670.
    // Along (1,1): kᵀK^-1 k = (k1+k2)²/2/4.7913411 + (k1-k2)²/2/3.7086589 = 2.4330727 + 0.6712722 = 3.1043449 and
    // 1ᵀK^-1 k = 4.8285975 / 4.7913411 = 1.0077758, 1ᵀK^-1 1 = 2 / 4.7913411 = 0.4174197.
    // Variance: 4 - 3.1043449 + (1 - 1.0077758)² / 0.4174197 = 0.8957999.
    const by = parameters({ lengthScales: new Float64Array(3).fill(Math.SQRT1_2) });
    const surface = gaussianSurface(
      await condition(
        observe([
          [[1, 0, 0], [3]],
          [[0, 1, 0], [1]],
        ]),
        by,
      ),
    );
    const at = Float64Array.of(0.75, 0.25, 0);
    expect(surface.meanAt(at)).toBeCloseTo(2.601667, 6);
    expect(surface.covariances([at])(0, 0)).toBeCloseTo(0.8957999, 6);
    // 97.5 % of the normal distribution lies below 1.959964.
    const [there] = await predict(surface, [at], 0.95);
    expect(there?.confidence?.most).toBeCloseTo(2.601667 + 1.959964 * Math.sqrt(0.8957999), 5);
    expect(there?.prediction?.most).toBeCloseTo(2.601667 + 1.959964 * Math.sqrt(0.8957999 + 0.25), 5);
  });

  it.each(kernels)('with the kernel %s is the textbook formula', async (kernel) => {
    // Rasmussen and Williams 2.25, 2.26 with the basis function 1 of 2.41, 2.42 and a flat prior, by plain inversion.
    const data = await peak(1, 0.1);
    const by = parameters({ kernel, lengthScales: Float64Array.of(0.3, 0.5, 0.9), noise: 0.01 });
    const surface = gaussianSurface(await condition(data, by));
    const distance = (a: Float64Array, b: Float64Array) =>
      Math.hypot(...a.map((share, i) => (share - (b[i] ?? 0)) / (by.lengthScales[i] ?? 0)));
    const covariance = (a: Float64Array, b: Float64Array) => {
      const d = distance(a, b);
      const bell = Math.exp(-(d ** 2) / 2);
      const matern = (1 + Math.sqrt(5) * d + (5 * d ** 2) / 3) * Math.exp(-Math.sqrt(5) * d);
      return 4 * (kernel === 'Matern 5/2' ? matern : bell);
    };
    const points = data.map(({ shares }) => shares);
    const inverted = inverse(
      new Matrix(points.map((a, i) => points.map((b, j) => covariance(a, b) + (i === j ? 0.01 : 0)))),
    );
    const ones = Matrix.ones(points.length, 1);
    const y = Matrix.columnVector(data.map(({ response }) => response ?? 0));
    const number = (left: Matrix, right: Matrix) => left.transpose().mmul(inverted).mmul(right).get(0, 0);
    const mean = number(ones, y) / number(ones, ones);
    const asked = [Float64Array.of(0.2, 0.3, 0.5), Float64Array.of(0.41, 0.29, 0.3), Float64Array.of(1, 0, 0)];
    const columns = asked.map((at) => Matrix.columnVector(points.map((point) => covariance(at, point))));
    const between = surface.covariances(asked);
    columns.forEach((k, i) => {
      const at = asked[i] as Float64Array;
      expect(surface.meanAt(at)).toBeCloseTo(mean + number(k, y.clone().sub(ones.clone().mul(mean))), 8);
      columns.forEach((l, j) => {
        const expected =
          covariance(at, asked[j] as Float64Array) -
          number(k, l) +
          ((1 - number(ones, k)) * (1 - number(ones, l))) / number(ones, ones);
        expect(between(i, j)).toBeCloseTo(expected, 8);
      });
      const slope = surface.slopeAt(at);
      slope.forEach((value, j) => {
        const moved = (by: number) => surface.meanAt(at.map((share, l) => (l === j ? share + by : share)));
        expect(value).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 5);
      });
    });
  });

  it('with hardly any noise goes through what it knows, and replicates without any are refused', async () => {
    const data = observe(latticePoints(3, 2).map((point, i) => [point.map((count) => count / 2), [i ** 2]]));
    const surface = gaussianSurface(await condition(data, parameters({ noise: 4e-8 })));
    const variance = surface.covariances(data.map(({ shares }) => shares));
    data.forEach(({ shares, response }, i) => {
      expect(surface.meanAt(shares)).toBeCloseTo(response ?? 0, 5);
      expect(variance(i, i)).toBeLessThan(1e-7);
    });
    await expect(condition([...data, ...data], parameters({ noise: 0 }))).rejects.toThrow(RangeError);
  });
});

describe('the marginal likelihood', () => {
  const three = observe([
    [[1, 0, 0], [1.2]],
    [[0.4, 0.6, 0], [2.9]],
    [[0.1, 0.3, 0.6], [0.4]],
  ]);
  const points = three.map(({ shares }) => shares);
  const values = Float64Array.of(1.2, 2.9, 0.4);
  const lengths = Float64Array.of(0.5, 0.7, 0.6);

  it.each(kernels)('with the kernel %s is the density of the data over all constant means', (kernel) => {
    const found = marginalLikelihood(points, values, kernel, lengths, 0.1);
    const { signal = 0, value } = found ?? {};
    const density = (by: number) => {
      const matrix = new Matrix(
        points.map((a, i) =>
          points.map((b, j) => {
            const squared = a.reduce((sum, share, k) => sum + ((share - (b[k] ?? 0)) / (lengths[k] ?? 1)) ** 2, 0);
            return by * (correlation(kernel, squared).value + (i === j ? 0.1 : 0));
          }),
        ),
      );
      const inverted = inverse(matrix);
      const scale = 1 / Math.sqrt((2 * Math.PI) ** 3 * determinant(matrix));
      let sum = 0;
      // The integrand is a bell a few units wide: the trapezoidal rule is exact to rounding.
      for (let mean = -60; mean <= 60; mean += 0.01) {
        const rest = Matrix.columnVector(Array.from(values, (one) => one - mean));
        sum += scale * Math.exp(-rest.transpose().mmul(inverted).mmul(rest).get(0, 0) / 2) * 0.01;
      }
      return Math.log(sum);
    };
    expect(value).toBeCloseTo(density(signal), 8);
    // The signal is the most probable one.
    expect(density(signal)).toBeGreaterThan(density(signal * 1.01));
    expect(density(signal)).toBeGreaterThan(density(signal / 1.01));
  });

  it.each(kernels)('with the kernel %s has the slopes that differences show', async (kernel) => {
    const data = await peak(4, 0.1);
    const all = data.map(({ shares }) => shares);
    const y = Float64Array.from(data, ({ response }) => response ?? 0);
    const at = (k: number, by: number, noise = 0) =>
      marginalLikelihood(
        all,
        y,
        kernel,
        lengths.map((one, i) => (i === k ? one * Math.exp(by) : one)),
        0.01 * Math.exp(noise),
      )?.value ?? 0;
    const found = marginalLikelihood(all, y, kernel, lengths, 0.01);
    found?.slopes.forEach((slope, k) => {
      expect(slope).toBeCloseTo((at(k, 1e-5) - at(k, -1e-5)) / 2e-5, 5);
    });
    expect(found?.noiseSlope).toBeCloseTo((at(-1, 0, 1e-5) - at(-1, 0, -1e-5)) / 2e-5, 5);
  });
});

describe('a fitted Gaussian process', () => {
  it.each(kernels.flatMap((kernel) => (['common', 'own'] as const).map((lengthScales) => ({ kernel, lengthScales }))))(
    'is the most probable one: $kernel, $lengthScales',
    async (options) => {
      const data = await peak(6, 0.1);
      const { process, logLikelihood, atLimit } = fitted(await fitTo(data, options));
      const isAtMost = (component: string) => atLimit.some((one) => one.component === component && one.end === 'most');
      const { lengthScales, noise, signal, kernel } = process.parameters;
      const points = data.map(({ shares }) => shares);
      const at = (lengths: Float64Array, ratio: number) =>
        marginalLikelihood(points, process.values, kernel, lengths, ratio);
      const here = at(lengthScales, noise / signal);
      expect(here?.value).toBeCloseTo(logLikelihood, 9);
      expect(here?.signal).toBeCloseTo(signal, 9);
      expect(here?.noiseSlope).toBeCloseTo(0, 3);
      // Where a length-scale is as long as is allowed, the likelihood may rise beyond.
      if (options.lengthScales === 'common') expect(here?.slopes.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 3);
      else
        names.forEach((name, k) => {
          const slope = here?.slopes[k] ?? Number.NaN;
          if (isAtMost(name)) expect(slope).toBeGreaterThan(-1e-3);
          else expect(slope).toBeCloseTo(0, 3);
        });
      // No better one on a coarse grid of common length-scales and noise.
      for (const length of [0.1, 0.2, 0.4, 0.8, 1.6]) {
        for (const ratio of [1e-6, 1e-4, 1e-2, 1]) {
          const other = at(new Float64Array(3).fill(length), ratio)?.value ?? Number.NEGATIVE_INFINITY;
          expect(other).toBeLessThan(logLikelihood);
        }
      }
    },
  );

  it('finds noise, surface and peak of simulated data', async () => {
    const { process } = fitted(await fitTo(await peak(8, 0.1)));
    // 29 measurements scatter by 0.1.
    expect(Math.sqrt(process.parameters.noise)).toBeGreaterThan(0.06);
    expect(Math.sqrt(process.parameters.noise)).toBeLessThan(0.16);
    const surface = gaussianSurface(process);
    const truth = ([a = 0, b = 0, c = 0]: Iterable<number>) =>
      2 * Math.exp(-((a - 0.4) ** 2 + (b - 0.3) ** 2) / 0.1) + c;
    const asked = latticePoints(3, 12).map((point) => Float64Array.from(point, (count) => count / 12));
    const predictions = await predict(surface, asked, 0.95);
    const within = predictions.filter(
      ({ shares, confidence }) => confidence && confidence.least <= truth(shares) && truth(shares) <= confidence.most,
    );
    expect(within.length / asked.length).toBeGreaterThan(0.85);
    const { prediction, bounds } = await findOptimum(surface, { names, rows: [] }, { goal: 'maximum', level: 0.95 });
    expect(bounds).toEqual([]);
    // The true peak: 2 exp(..) + c is greatest near (0.377, 0.277, 0.346).
    expect(prediction.shares[0]).toBeCloseTo(0.377, 1);
    expect(prediction.shares[1]).toBeCloseTo(0.277, 1);
    const best = Math.max(...asked.map((shares) => surface.meanAt(shares)));
    expect(prediction.mean).toBeGreaterThanOrEqual(best);
  });

  it('does not depend on the order of components and rows', async () => {
    const data = await peak(9, 0.1);
    const straight = fitted(await fitTo(data, { lengthScales: 'own' }));
    const turned = data
      .toReversed()
      .map((one) => ({ ...one, shares: Float64Array.from([2, 0, 1], (k) => one.shares[k] ?? 0) }));
    const found = fitted(await fitTo(turned, { lengthScales: 'own', names: ['x3', 'x1', 'x2'] }));
    expect(found.logLikelihood).toBeCloseTo(straight.logLikelihood, 7);
    const [a, b] = [gaussianSurface(straight.process), gaussianSurface(found.process)];
    expect(b.meanAt(Float64Array.of(0.5, 0.2, 0.3))).toBeCloseTo(a.meanAt(Float64Array.of(0.2, 0.3, 0.5)), 4);
  });

  it('says which parameters the data leave open', async () => {
    // Without scatter the noise is at its least; a component that makes no difference has the longest length-scale.
    const data = observe(
      latticePoints(3, 4).map((point) => {
        const [a = 0, b = 0, c = 0] = point.map((count) => count / 4);
        return [[a, b, c], [Math.sin(4 * a)]];
      }),
    );
    const { atLimit } = fitted(await fitTo(data, { kernel: 'squared exponential', lengthScales: 'own' }));
    expect(atLimit).toContainEqual({ what: 'noise', end: 'least' });
    expect(atLimit).toContainEqual({ what: 'length-scale', component: 'x2', end: 'most' });
    expect(atLimit).toContainEqual({ what: 'length-scale', component: 'x3', end: 'most' });
  });

  it('lets a component that does not vary be', async () => {
    const data = observe([0, 0.1, 0.3, 0.4, 0.6, 0.8].map((a) => [[a, 0.8 - a, 0.2], [1 + a ** 2]]));
    const { process } = fitted(await fitTo(data, { lengthScales: 'own' }));
    expect(process.parameters.lengthScales[2]).toBe(Number.POSITIVE_INFINITY);
    expect(gaussianSurface(process).meanAt(Float64Array.of(0.5, 0.3, 0.2))).toBeCloseTo(1.25, 2);
    expect(gaussianSurface(process).slopeAt(Float64Array.of(0.5, 0.3, 0.2))[2]).toBe(0);
  });

  it('is safe where many smooth points leave the covariance all but singular', async () => {
    const data = observe(
      latticePoints(3, 12).map((point) => {
        const [a = 0, b = 0, c = 0] = point.map((count) => count / 12);
        return [[a, b, c], [1e-6 * (1 + a + a * b)]];
      }),
    );
    const { process } = fitted(await fitTo(data, { kernel: 'squared exponential' }));
    const surface = gaussianSurface(process);
    const at = Float64Array.of(0.31, 0.22, 0.47);
    expect(surface.meanAt(at) / (1e-6 * (1.31 + 0.31 * 0.22))).toBeCloseTo(1, 4);
    expect(surface.covariances([at])(0, 0)).toBeGreaterThan(-1e-20);
  });

  it('cannot be made of too few mixtures, of nothing but one number, or of no logarithm', async () => {
    expect(await fitTo(yarn.slice(0, 5))).toEqual({
      ok: false,
      problems: [{ code: 'mixtures-too-few', facts: { model: 'gaussian process', mixtures: 2, needed: 3 } }],
    });
    expect(await fitTo(yarn.map((one) => ({ ...one, response: 2 })))).toEqual({
      ok: false,
      problems: [{ code: 'response-constant', facts: { response: 2 } }],
    });
    expect(await fitTo([{ shares: Float64Array.of(1, 0, 0), response: -1, row: 2 }], { scale: 'log10' })).toEqual({
      ok: false,
      problems: [{ code: 'response-not-above-zero', facts: { row: 2, response: -1 } }],
    });
  });
});

describe('cross-validation', () => {
  /** The prediction for some measurements from a process that does not know them. */
  async function without(process: GaussianProcess, left: readonly number[]) {
    const others = process.observations.filter((_, i) => !left.includes(i));
    const surface = gaussianSurface(await condition(others, process.parameters));
    const shares = process.observations[left[0] ?? 0]?.shares ?? new Float64Array();
    const standardDeviation = Math.sqrt(surface.covariances([shares])(0, 0) + process.parameters.noise);
    return { predicted: surface.meanAt(shares), standardDeviation };
  }

  it('in closed form is leaving out one after the other', async () => {
    const process = await condition(await peak(3, 0.2), parameters({ kernel: 'Matern 5/2', noise: 0.04 }));
    const { leftOut, error, determination, within } = crossValidate(process, 'measurement');
    let squares = 0;
    for (const [i, one] of leftOut.entries()) {
      const expected = await without(process, [i]);
      expect(one.predicted).toBeCloseTo(expected.predicted, 9);
      expect(one.standardDeviation).toBeCloseTo(expected.standardDeviation, 9);
      squares += ((process.values[i] ?? 0) - expected.predicted) ** 2;
    }
    expect(error).toBeCloseTo(Math.sqrt(squares / leftOut.length), 9);
    const mean = process.values.reduce((a, b) => a + b, 0) / process.values.length;
    const scatter = process.values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(determination).toBeCloseTo(1 - squares / scatter, 9);
    expect(within).toBeGreaterThan(0.8);
  });

  it('leaves out replicates together where mixtures are asked for', async () => {
    const process = await condition(yarn, parameters({ noise: 0.5 }));
    const { leftOut } = crossValidate(process, 'mixture');
    for (const group of [
      [0, 1],
      [2, 3, 4],
      [12, 13, 14],
    ]) {
      const expected = await without(process, group);
      for (const i of group) {
        expect(leftOut[i]?.row).toBe(i + 2);
        expect(leftOut[i]?.predicted).toBeCloseTo(expected.predicted, 9);
        expect(leftOut[i]?.standardDeviation).toBeCloseTo(expected.standardDeviation, 9);
      }
    }
    const one = await condition(yarn.slice(0, 2), parameters());
    expect(() => crossValidate(one, 'mixture')).toThrow(RangeError);
  });
});
