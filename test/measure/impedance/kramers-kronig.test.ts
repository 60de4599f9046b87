import { describe, expect, it } from 'vitest';
import type { ImpedancePoint } from '../../../src/measure/impedance/impedance-point.ts';
import { judgeKramersKronig } from '../../../src/measure/impedance/judge-kramers-kronig.ts';
import { kramersKronig } from '../../../src/measure/impedance/kramers-kronig.ts';
import { makeSpectrum } from './synthetic.ts';

const sound = [
  ['R0-CPE1', [120, 2e-5, 0.7], 1e6, 1],
  ['p(R1,CPE1)-CPE2', [1200, 3e-10, 0.95, 1e-5, 0.88], 1e6, 0.1],
  ['p(R1,CPE1)-p(R2,CPE2)-CPE3', [1200, 3e-11, 0.97, 3000, 2e-8, 0.85, 1e-5, 0.88], 7e6, 0.1],
  ['R0-p(R1-W1,C1)', [20, 100, 50, 1e-5], 1e5, 0.01],
  ['R0-p(R1,C1)-p(R2-Wo1,C2)', [20, 100, 1e-6, 300, 400, 5, 1e-4], 1e5, 1e-3],
  ['R0-p(R1,CPE1)-Ws1', [20, 100, 1e-6, 0.9, 300, 5], 1e5, 1e-3],
  ['L0-R0-p(R1,CPE1)-p(R2,CPE2)-W1', [1e-7, 5, 40, 1e-6, 0.9, 200, 1e-3, 0.8, 10], 1e6, 0.01],
] as const;

const rowsOf = (points: readonly ImpedancePoint[]) =>
  points.map(({ omega, z: [real, imaginary] }, i) => ({
    ...{ frequency: omega / (2 * Math.PI), real, imaginary, line: i + 2 },
    placeOf: (part?: string) => ({ path: [i, part ?? ''] }),
  }));
const judged = (points: readonly ImpedancePoint[]) => judgeKramersKronig(kramersKronig(points), rowsOf(points));
const largest = (points: readonly ImpedancePoint[]) =>
  Math.max(...kramersKronig(points).residuals.flatMap((one) => [Math.abs(one.real), Math.abs(one.imaginary)]));

describe.each(sound)('%s', (text, values, from, to) => {
  it('obeys the relations', () => expect(largest(makeSpectrum(text, values, { from, to }))).toBeLessThan(2e-4));

  it('still does with noise', () => {
    for (let seed = 1; seed <= 20; seed++) {
      expect(judged(makeSpectrum(text, values, { from, to, noise: 0.005, seed }))).toEqual([]);
      expect(judged(makeSpectrum(text, values, { from, to, noise: 0.02, seed }))).toEqual([]);
    }
  });

  it('does not when the cell drifts by a fifth from the first point to the last', () => {
    const still = makeSpectrum(text, values, { from, to, noise: 0.002, seed: 2 });
    const drifting = still.map(({ omega, z: [a, b] }, i) => {
      const grown = 1 + (0.2 * i) / (still.length - 1);
      return { omega, z: [a * grown, b * grown] as const };
    });
    expect(judged(drifting)).toMatchObject([{ code: 'kramers-kronig', severity: 'warning' }]);
  });

  it('does not when its imaginary part is turned over', () => {
    const points = makeSpectrum(text, values, { from, to }).map(({ omega, z: [a, b] }) => ({
      omega,
      z: [a, -b] as const,
    }));
    expect(judged(points)).toHaveLength(1);
  });
});

it('does not depend on the order of the points, nor on the unit', () => {
  const [text, values, from, to] = sound[1];
  const points = makeSpectrum(text, values, { from, to, noise: 0.005 });
  const one = kramersKronig(points);
  expect(kramersKronig(points.toReversed())).toEqual(one);
  const scaled = kramersKronig(points.map(({ omega, z: [a, b] }) => ({ omega, z: [a / 1000, b / 1000] as const })));
  for (const [i, { real }] of scaled.residuals.entries()) expect(real).toBeCloseTo(one.residuals[i]?.real ?? 0, 9);
});
