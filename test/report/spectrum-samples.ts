import { fitCircuit } from '../../src/measure/impedance/fit-circuit.ts';
import { impedanceChart } from '../../src/measure/impedance/impedance-charts.ts';
import { kramersKronig } from '../../src/measure/impedance/kramers-kronig.ts';
import type { MeasuredChart } from '../../src/measure/measured.ts';
import { circuitOf, makeSpectrum } from '../measure/impedance/synthetic.ts';

/** The pictures of a spectrum of a circuit, with noise. */
function picturesOf(name: string, text: string, values: readonly number[], to: number): [string, MeasuredChart][] {
  const points = makeSpectrum(text, values, { from: 1e6, to, noise: 0.005 });
  const rows = points.map(({ omega, z: [real, imaginary] }, i) => ({
    ...{ frequency: omega / (2 * Math.PI), real, imaginary, line: i + 2 },
    placeOf: () => ({ path: [] }),
  }));
  const fit = fitCircuit(circuitOf(text), points, { weighting: 'modulus' });
  const test = kramersKronig(points);
  return (['nyquist', 'bode', 'residuals'] as const).map((kind) => [
    `impedance-${name}-${kind}`,
    impedanceChart(kind, rows, { fit, test }),
  ]);
}

/** A layer between blocking electrodes, whose tail is steep, and a cell with two arcs. */
export const spectra: Readonly<Record<string, MeasuredChart>> = Object.fromEntries([
  ...picturesOf('blocking', 'p(R1,CPE1)-CPE2', [1200, 4e-10, 0.95, 8e-6, 0.9], 1),
  ...picturesOf('arcs', 'R0-p(R1,CPE1)-p(R2,CPE2)', [5, 40, 1e-6, 0.9, 60, 1e-3, 0.8], 0.1),
]);
