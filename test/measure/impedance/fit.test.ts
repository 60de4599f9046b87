import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcsOf } from '../../../src/measure/impedance/arcs-of.ts';
import { compareCircuits } from '../../../src/measure/impedance/compare-circuits.ts';
import { fitCircuit } from '../../../src/measure/impedance/fit-circuit.ts';
import { phenomenonOf } from '../../../src/measure/impedance/phenomenon-irvine-1990.ts';
import { usualCircuits } from '../../../src/measure/impedance/usual-circuits.ts';
import { circuitOf, makeSpectrum, shipped, shippedText } from './synthetic.ts';

const spectra = [
  ['blocking electrodes alone', 'R0-CPE1', [120, 2e-5, 0.9], 1e6, 0.1],
  ['bulk and blocking electrodes', 'p(R1,CPE1)-CPE2', [1200, 3e-10, 0.95, 1e-5, 0.88], 1e6, 0.1],
  ['leads, bulk, blocking', 'R0-p(R1,CPE1)-CPE2', [20, 1200, 3e-8, 0.9, 1e-5, 0.88], 1e6, 0.1],
  [
    'bulk, grain boundary, blocking',
    'p(R1,CPE1)-p(R2,CPE2)-CPE3',
    [1200, 3e-11, 0.97, 3000, 2e-8, 0.85, 1e-5, 0.88],
    7e6,
    0.1,
  ],
  ['Randles', 'R0-p(R1-W1,C1)', [20, 100, 50, 1e-5], 1e5, 0.01],
  ['diffusion to a blocked end', 'R0-p(R1,C1)-p(R2-Wo1,C2)', [20, 100, 1e-6, 300, 400, 5, 1e-4], 1e5, 1e-3],
  ['diffusion to an open end', 'R0-p(R1,CPE1)-Ws1', [20, 100, 1e-6, 0.9, 300, 5], 1e5, 1e-3],
  ['leads with a coil', 'L0-R0-p(R1,CPE1)-p(R2,CPE2)-W1', [1e-7, 5, 40, 1e-6, 0.9, 200, 1e-3, 0.8, 10], 1e6, 0.01],
] as const;

const fitOf = (text: string, points: ReturnType<typeof makeSpectrum>) =>
  fitCircuit(circuitOf(text), points, { weighting: 'modulus' });

describe('a fit', () => {
  it.each(spectra)('gives back what it is fed: %s', (_, text, values, from, to) => {
    const { parameters } = fitOf(text, makeSpectrum(text, values, { from, to }));
    for (const [i, { value }] of parameters.entries()) expect(value / (values[i] ?? 0)).toBeCloseTo(1, 6);
  });

  it.each(spectra)('has errors that are true: %s', (_, text, values, from, to) => {
    // Of normal errors 99.73 % lie within three standard deviations, 68.3 % within one.
    const pulls = Array.from({ length: 25 }, (_, seed) => {
      const { parameters } = fitOf(text, makeSpectrum(text, values, { from, to, noise: 0.003, seed: seed + 1 }));
      return parameters.map(({ value, error, between }, i) => {
        const wanted = values[i] ?? 0;
        // Errors are those of logarithms where they are large.
        return between ? (value - wanted) / error : Math.log(value / wanted) / (error / value);
      });
    }).flat();
    const within = (limit: number) => pulls.filter((one) => Math.abs(one) < limit).length / pulls.length;
    expect(within(3)).toBeGreaterThan(0.97);
    expect(within(1)).toBeGreaterThan(0.55);
    expect(within(1)).toBeLessThan(0.82);
  });

  it('is what SciPy finds', () => {
    // scipy.optimize.least_squares (lm) of (model - Z) / |Z| over the shipped file, parts stacked, R and Q by logarithms;
    // errors are roots of the diagonal of s2 (JTJ)^-1.
    const rows = shippedText().trim().split('\n').slice(3);
    const points = rows.map((row) => {
      const [frequency = 0, real = 0, negative = 0] = row.split(',').map(Number);
      return { omega: 2 * Math.PI * frequency, z: [real, -negative] as const };
    });
    const { parameters, residual, degreesOfFreedom, criterion } = fitOf(shipped.circuit, points);
    const wanted = [
      [1200.2484293129255, 1.0344403349125348],
      [4.0689193677221214e-10, 1.2170745954910964e-11],
      [0.9489471904002273, 0.0019739407673214637],
      [8.008552139763239e-6, 2.205544676827948e-8],
      [0.9001711384681798, 0.0006889016974716994],
    ];
    for (const [i, { value, error }] of parameters.entries()) {
      expect(value / (wanted[i]?.[0] ?? 0)).toBeCloseTo(1, 6);
      expect(error / (wanted[i]?.[1] ?? 0)).toBeCloseTo(1, 4);
    }
    expect(residual / degreesOfFreedom / 2.392452178822497e-5).toBeCloseTo(1, 6);
    expect(criterion).toBeCloseTo(-1290.5289189, 4);
  });

  it('does not depend on the order of the points, and scales with the impedance', () => {
    const [, text, values, from, to] = spectra[2];
    const points = makeSpectrum(text, values, { from, to, noise: 0.005, seed: 7 });
    const one = fitOf(text, points).parameters;
    const mixed = fitOf(
      text,
      points.toSorted((a, b) => Math.sin(a.omega) - Math.sin(b.omega)),
    ).parameters;
    const scaled = fitOf(
      text,
      points.map(({ omega, z: [a, b] }) => ({ omega, z: [a / 1000, b / 1000] as const })),
    ).parameters;
    for (const [i, { value, error, name }] of one.entries()) {
      expect((mixed[i]?.value ?? 0) / value).toBeCloseTo(1, 6);
      const factor = /^R/.test(name) ? 1e-3 : / Q$/.test(name) ? 1e3 : 1;
      expect((scaled[i]?.value ?? 0) / value / factor).toBeCloseTo(1, 6);
      expect((scaled[i]?.error ?? 0) / error / factor).toBeCloseTo(1, 5);
    }
  });

  it('finds the same with every weighting where there is no noise', () => {
    const [, text, values, from, to] = spectra[1];
    const points = makeSpectrum(text, values, { from, to });
    for (const weighting of ['modulus', 'unit', 'proportional'] as const) {
      const { parameters } = fitCircuit(circuitOf(text), points, { weighting });
      for (const [i, { value }] of parameters.entries()) expect(value / (values[i] ?? 0)).toBeCloseTo(1, 6);
    }
  });

  it('starts from a guess, and keeps the names that it gives', () => {
    const [, text, values, from, to] = spectra[3];
    const points = makeSpectrum(text, values, { from, to });
    const guess = new Map([
      ['R1', 3000],
      ['CPE1 Q', 2e-8],
      ['R2', 1200],
      ['CPE2 Q', 3e-11],
    ]);
    const { parameters } = fitCircuit(circuitOf(text), points, { weighting: 'modulus', guess });
    expect(parameters[0]?.value).toBeCloseTo(3000, 2);
    // Without one, the fastest arc is called first.
    expect(fitOf(text, points).parameters[0]?.value).toBeCloseTo(1200, 2);
  });

  it('says which parameters the data leave open', () => {
    const points = makeSpectrum('R0-CPE1', [120, 2e-5, 0.9], { from: 1e6, to: 0.1, noise: 0.003 });
    const { parameters } = fitOf('R0-R1-CPE1', points);
    const errorOf = (name: string) => {
      const one = parameters.find((parameter) => parameter.name === name);
      return (one?.error ?? 0) / (one?.value ?? 1);
    };
    expect(errorOf('R0')).toBeGreaterThan(1);
    expect(errorOf('R1')).toBeGreaterThan(1);
    expect(errorOf('CPE1 Q')).toBeLessThan(0.01);
  });

  it('holds an exponent at one', () => {
    const points = makeSpectrum('R0-C1', [120, 2e-6], { from: 1e6, to: 10, noise: 0.003, seed: 3 });
    const alpha = fitOf('R0-CPE1', points).parameters[2];
    expect(alpha?.value).toBeLessThanOrEqual(1);
    expect(alpha?.value).toBeGreaterThan(0.998);
  });

  it('of any arc comes back', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 3, max: 4.5, noNaN: true }),
        fc.double({ min: 0.6, max: 1, noNaN: true }),
        (size, speed, alpha) => {
          const r = 10 ** size;
          const q = 1 / (r * (2 * Math.PI * 10 ** speed) ** alpha);
          const values = [r / 10, r, q, alpha, 1e-2 / r, 0.9];
          const points = makeSpectrum('R0-p(R1,CPE1)-CPE2', values, { from: 1e6, to: 0.1 });
          const { parameters } = fitOf('R0-p(R1,CPE1)-CPE2', points);
          expect((parameters[1]?.value ?? 0) / r).toBeCloseTo(1, 4);
        },
      ),
      { numRuns: 20 },
    ));
});

describe('the usual circuits', () => {
  it.each(spectra.slice(0, 4))('lead to the true one: %s', (_, text, values, from, to) => {
    const points = makeSpectrum(text, values, { from, to, noise: 0.003, seed: 5 });
    const { best } = compareCircuits(usualCircuits.map((one) => fitOf(one, points)));
    const same = fitOf(text, points);
    expect(best.parameters.map(({ name }) => name)).toEqual(same.parameters.map(({ name }) => name));
  });
});

describe('capacitances', () => {
  it('are those of Hsu and Mansfeld for an arc, of Brug for a tail', () => {
    const values = [1200, 3e-10, 0.95, 1e-5, 0.88];
    const arcs = arcsOf(fitOf('p(R1,CPE1)-CPE2', makeSpectrum('p(R1,CPE1)-CPE2', values, { from: 1e6, to: 0.1 })));
    // Python: 3e-10**(1/.95) * 1200**(1/.95-1); top 1/(2 pi (1200*3e-10)**(1/.95)); 1e-5**(1/.88) * 1200**(1/.88-1).
    expect(arcs).toMatchObject([
      { resistor: 'R1', capacitor: 'CPE1', by: 'Hsu and Mansfeld' },
      { capacitor: 'CPE2', by: 'Brug' },
    ]);
    expect((arcs[0]?.capacitance.value ?? 0) / 1.3739764250375626e-10).toBeCloseTo(1, 6);
    expect((arcs[0]?.top ?? 0) / 965293.9950525004).toBeCloseTo(1, 6);
    expect((arcs[1]?.capacitance.value ?? 0) / 5.4710435260787626e-6).toBeCloseTo(1, 6);
  });

  it('of a capacitor are its own, with its error', () => {
    const points = makeSpectrum('R0-p(R1,C1)', [10, 100, 1e-7], { from: 1e6, to: 100, noise: 0.003 });
    const done = fitOf('R0-p(R1,C1)', points);
    const [arc] = arcsOf(done);
    expect(arc?.capacitance.value).toBeCloseTo(done.parameters[2]?.value ?? 0, 15);
    expect((arc?.capacitance.uncertainty ?? 0) / (done.parameters[2]?.error ?? 1)).toBeCloseTo(1, 6);
  });

  // Irvine, Sinclair and West, table 1, for 1 cm and 1 cm2.
  it.each([
    [1e-12, 'bulk'],
    [1e-11, 'bulk'],
    [1e-9, 'grain boundary'],
    [3e-8, 'surface layer'],
    [1e-6, 'interface with an electrode'],
    [1e-4, 'electrode reaction'],
  ])('%d F is %s', (capacitance, phenomenon) => expect(phenomenonOf(capacitance)).toBe(phenomenon));

  it('of a film are larger by area over thickness where they lie in it', () => {
    // A film of 100 um on 2 cm2 with a permittivity of 10: 8.854e-12 x 10 x 2e-4 / 1e-4 = 1.8e-10 F.
    expect(phenomenonOf(1.8e-10, { thickness: 1e-4, area: 2e-4 })).toBe('bulk');
    expect(phenomenonOf(1.8e-10)).toBe('grain boundary');
    // Its faces have 5 uF/cm2, whatever its thickness.
    expect(phenomenonOf(1e-5, { thickness: 1e-5, area: 2e-4 })).toBe('interface with an electrode');
  });
});
