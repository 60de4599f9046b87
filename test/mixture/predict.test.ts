import { describe, expect, it } from 'vitest';
import { fitScheffe } from '../../src/mixture/fit-scheffe.ts';
import { predict } from '../../src/mixture/predict.ts';
import type { ResponseScale } from '../../src/mixture/scale-responses.ts';
import { scheffeSurface } from '../../src/mixture/scheffe-surface.ts';
import { fitted, yarn } from './observe.ts';

const surface = async (data = yarn, scale: ResponseScale = 'raw') =>
  scheffeSurface(fitted(await fitScheffe(data, { names: ['x1', 'x2', 'x3'], model: 'quadratic', scale })));

describe('a prediction', () => {
  it('has the intervals that a hand computes', async () => {
    // s = sqrt(6.56 / 9) = 0.8537499; t(97.5 %, 9) = 2.2621572. At pure x1, measured twice, the standard error is
    // s sqrt(1/2) = 0.6036923, and of a new measurement s sqrt(3/2) = 1.0456258; at the middle of an edge, measured three
    // times, s sqrt(1/3) = 0.4929127.
    const [pure, middle] = await predict(
      await surface(),
      [Float64Array.of(1, 0, 0), Float64Array.of(0.5, 0.5, 0)],
      0.95,
    );
    expect(pure?.mean).toBeCloseTo(11.7, 10);
    expect(pure?.standardError).toBeCloseTo(0.6036923, 7);
    expect(pure?.confidence?.least).toBeCloseTo(11.7 - 2.2621572 * 0.6036923, 6);
    expect(pure?.confidence?.most).toBeCloseTo(11.7 + 2.2621572 * 0.6036923, 6);
    expect(pure?.prediction?.most).toBeCloseTo(11.7 + 2.2621572 * 1.0456258, 6);
    expect(pure?.response).toEqual({
      is: 'mean',
      value: pure?.mean,
      confidence: pure?.confidence,
      prediction: pure?.prediction,
    });
    expect(middle?.mean).toBeCloseTo(15.3, 10);
    expect(middle?.standardError).toBeCloseTo(0.4929127, 7);
  });

  it('has the standard error of the whole covariance where terms mix', async () => {
    // At the centroid f = (1/3, 1/3, 1/3, 1/9, 1/9, 1/9). For edges measured n times and corners m times Scheffé's weights
    // are x(2x - 1) = -1/9 for a corner and 4xy = 4/9 for an edge: variance = s² (3/81/2 + 3*16/81/3) = s² * 35/162.
    const [centre] = await predict(await surface(), [Float64Array.of(1 / 3, 1 / 3, 1 / 3)], 0.9);
    expect(centre?.standardError).toBeCloseTo(0.8537499 * Math.sqrt(35 / 162), 6);
    expect(centre?.mean).toBeCloseTo((-(11.7 + 9.4 + 16.4) + 4 * (15.3 + 10.5 + 16.9)) / 9, 10);
  });

  it('of a fit to logarithms is a median, and so it says', async () => {
    const data = yarn.map((one) => ({ ...one, response: 10 ** (one.response ?? 0) }));
    const [there] = await predict(await surface(data, 'log10'), [Float64Array.of(1, 0, 0)], 0.95);
    expect(there?.mean).toBeCloseTo(11.7, 9);
    expect(there?.response.is).toBe('median');
    expect(Math.log10(there?.response.value ?? 0)).toBeCloseTo(11.7, 9);
    expect(Math.log10(there?.response.prediction?.least ?? 0)).toBeCloseTo(11.7 - 2.2621572 * 1.0456258, 5);
  });

  it('is no interval where nothing is left to estimate one', async () => {
    const single = yarn.filter((_, i) => [0, 2, 5, 7, 10, 12].includes(i));
    const [there] = await predict(await surface(single), [Float64Array.of(0, 1, 0)], 0.95);
    expect(there).toMatchObject({ mean: expect.closeTo(8.8, 9), level: 0.95 });
    expect(there).not.toHaveProperty('confidence');
    expect(there?.response).not.toHaveProperty('prediction');
  });

  it.each([0, 1, 95, Number.NaN])('is refused at the level %d', async (level) => {
    await expect(predict(await surface(), [], level)).rejects.toThrow(RangeError);
  });
});
