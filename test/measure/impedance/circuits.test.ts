import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/calculation/least-squares.ts';
import { circuitImpedance } from '../../../src/measure/impedance/circuit-impedance.ts';
import { circuitParameters } from '../../../src/measure/impedance/circuit-parameters.ts';
import { parseCircuit } from '../../../src/measure/impedance/parse-circuit.ts';
import { writeCircuit } from '../../../src/measure/impedance/write-circuit.ts';
import { circuitOf } from './synthetic.ts';

const close = ([real, imaginary]: readonly number[], digits = 6) => [
  expect.closeTo(real ?? 0, digits),
  expect.closeTo(imaginary ?? 0, digits),
];

describe('elements', () => {
  // By hand, or with Python's cmath where a hyperbolic function is in it.
  it.each([
    ['R0', [50], 1000, [50, 0]],
    // 1 / (1000 s-1 x 1e-6 F) = 1000 ohm.
    ['C1', [1e-6], 1000, [0, -1000]],
    // 1e6 s-1 x 1e-6 H = 1 ohm.
    ['L1', [1e-6], 1e6, [0, 1]],
    // 1 / (1e-4 x 100^0.5) = 1000 ohm at -45 degrees: 707.106781 of each.
    ['CPE1', [1e-4, 0.5], 100, [707.106781, -707.106781]],
    // 1 / (1e-5 x 100^1) = 1000 ohm, a capacitor.
    ['CPE1', [1e-5, 1], 100, [0, -1000]],
    // 30 / sqrt(9) = 10 ohm of each.
    ['W1', [30], 9, [10, -10]],
    // x = sqrt(j 2 x 0.5) = (1 + j) / sqrt(2); cmath: 100 coth(x) / x and 100 tanh(x) / x.
    ['Wo1', [100, 0.5], 2, [33.123809, -102.201272]],
    ['Ws1', [100, 0.5], 2, [88.545081, -28.697787]],
    // Both parts equal far above 1/tau: 100 / sqrt(2e6) / sqrt(2) = 0.05.
    ['Wo1', [100, 1], 2e6, [0.05, -0.05]],
    ['Ws1', [100, 1], 2e6, [0.05, -0.05]],
    // 100 ohm beside 1e-5 F at 1000 s-1: 100 / (1 + j) = 50 - 50j; with 20 ohm before.
    ['R0-p(R1,C1)', [20, 100, 1e-5], 1000, [70, -50]],
    // 10 ohm - 10j of C beside 10 ohm + 10j of L: 200 / 20 = 10 ohm.
    ['p(R1-C1,R2-L1)', [10, 0.01, 10, 1], 10, [10, 0]],
  ])('%s is %j at %d s-1', (text, values, omega, wanted) => {
    expect(circuitImpedance(circuitOf(text))(values, omega).z).toEqual(close(wanted));
  });

  it('have slopes that agree with differences', () => {
    const circuit = circuitOf('L0-R0-p(R1-W1,CPE1)-p(R2-Wo1,C2)-Ws1');
    const impedance = circuitImpedance(circuit);
    const values = [1e-6, 10, 100, 30, 1e-6, 0.85, 50, 80, 0.3, 1e-4, 60, 2];
    for (const omega of [1e-2, 1, 1e3, 1e6]) {
      const { slopes } = impedance(values, omega);
      expect(slopes.length).toBe(circuitParameters(circuit).length);
      for (const [i, slope] of slopes.entries()) {
        const step = 1e-4 * (values[i] ?? 0);
        const at = (by: number) => impedance(values.with(i, (values[i] ?? 0) + by), omega).z;
        const [up, down] = [at(step), at(-step)];
        // What arithmetic loses of a difference, and the curvature over a step.
        const lost = (1e-13 * Math.hypot(...up)) / step + 1e-6 * Math.hypot(...slope);
        for (const part of [0, 1] as const) {
          expect(Math.abs(slope[part] - (up[part] - down[part]) / (2 * step))).toBeLessThan(lost);
        }
      }
    }
  });
});

describe('circuits', () => {
  it.each(['R0', 'R0-p(R1,CPE1)-W1', 'p(R1-W1,C1)', 'p(p(R1,C1)-R2,CPE1)-Wo1-Ws1', 'L0-R0'])(
    '%s is read and written',
    (text) => {
      expect(writeCircuit(circuitOf(text))).toBe(text);
    },
  );

  it('takes spaces and underscores', () =>
    expect(writeCircuit(circuitOf(' R_0 - p( R_1 , CPE_1 ) '))).toBe('R0-p(R1,CPE1)'));

  it.each([
    ['', 'missing'],
    ['R0-', 'missing'],
    ['R0--R1', 'no element'],
    ['R0-p(R1)', 'two at least'],
    ['R0-p(R1,C1', 'not closed'],
    ['R0-p(R1,C1))', 'not expected'],
    ['R0-R0', 'twice'],
    ['X1', 'no element'],
    ['R0|C1', 'not expected'],
    ['p('.repeat(5000), 'too deep'],
    [Array.from({ length: 30 }, (_, i) => `R${i}`).join('-'), 'more than 20'],
  ])('"%.20s" is none: %s', (text, why) => {
    const read = parseCircuit(text);
    expect(read).toMatchObject({
      ok: false,
      problem: { code: 'circuit-syntax', facts: { why: expect.stringContaining(why) } },
    });
  });

  it('never breaks on any text', () =>
    fc.assert(fc.property(fc.stringMatching(/^[RCLWPEosp(),\-0-9_ ]{0,40}$/), (text) => void parseCircuit(text))));
});

describe('least squares', () => {
  it('is what NumPy finds', () => {
    // numpy.linalg.lstsq([[1, 1], [1, 2], [1, 3], [1, 4]], [6, 5, 7, 10]) = [3.5, 1.4].
    const rows = [1, 2, 3, 4].map((x) => [1, x]);
    expect(leastSquares(rows, [6, 5, 7, 10])).toEqual(close([3.5, 1.4], 12));
  });

  it('does not mind columns that differ by many powers of ten, or repeat', () => {
    const rows = [1, 2, 3, 4].map((x) => [1e-9, 1e9 * x, 1e9 * x]);
    const [a = 0, b = 0, c = 0] = leastSquares(rows, [6, 5, 7, 10]);
    expect([a * 1e-9, (b + c) * 1e9]).toEqual(close([3.5, 1.4], 9));
  });
});
