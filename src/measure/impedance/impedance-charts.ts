import type { SpectrumPoint } from '../../recipe/spectrum.ts';
import type { MeasuredChart } from '../measured.ts';
import { circuitImpedance } from './circuit-impedance.ts';
import type { Complex } from './complex.ts';
import type { CircuitFit } from './fit-circuit.ts';
import type { KramersKronig } from './kramers-kronig.ts';
import { sayFrequency } from './say-frequency.ts';
import { writeCircuit } from './write-circuit.ts';

/** Which picture of a spectrum. */
export type ImpedanceChart = 'nyquist' | 'bode' | 'residuals';

const steps = 240;

/** A picture of a spectrum with a fitted circuit, or of what the test of Kramers and Kronig leaves. */
export function impedanceChart(
  kind: ImpedanceChart,
  points: readonly SpectrumPoint[],
  { fit, test }: { readonly fit?: CircuitFit | undefined; readonly test: KramersKronig },
): MeasuredChart {
  if (kind === 'residuals') return residuals(test);
  // A line is named where it ends: at low frequencies where the arcs end, at the right over frequency.
  const sorted = points.toSorted((a, b) => b.frequency - a.frequency);
  return kind === 'nyquist' ? nyquist(sorted, fit) : bode(sorted.toReversed(), fit);
}

/** What is higher than so many times its width is a tail, and is cut: the arcs before it would be a dot. */
const tailCut = 1.5;
/** Fewer points are no picture. */
const fewestShown = 12;

function tailLimit(points: readonly SpectrumPoint[]): number {
  let [shown, limit] = [points, Number.POSITIVE_INFINITY];
  for (;;) {
    const next = tailCut * Math.max(...shown.map(({ real }) => real));
    const kept = shown.filter(({ imaginary }) => -imaginary <= next);
    if (kept.length === shown.length || kept.length < fewestShown) return limit;
    [shown, limit] = [kept, next];
  }
}

function nyquist(points: readonly SpectrumPoint[], fit?: CircuitFit): MeasuredChart {
  const line = curve(points, fit).map(({ z: [real, imaginary] }) => [real, -imaginary] as const);
  const limit = tailLimit(points);
  const shown = points.filter(({ imaginary }) => -imaginary <= limit);
  const cut = points.length - shown.length;
  return {
    x: { label: "Z'", unit: 'ohm' },
    y: { label: "-Z''", unit: 'ohm' },
    isEqual: true,
    ...(cut > 0 ? { remark: `${cut} of ${points.length} points lie above what is shown` } : {}),
    series: [
      ...(fit
        ? [{ name: writeCircuit(fit.circuit), isMeasured: false, points: line.filter(([, y]) => y <= limit) }]
        : []),
      { name: 'measured', isMeasured: true, points: shown.map((one) => [one.real, -one.imaginary] as const) },
    ],
    marks: decadesOf(shown).map((one) => ({ x: one.real, y: -one.imaginary, label: sayFrequency(one.frequency) })),
  };
}

function bode(points: readonly SpectrumPoint[], fit?: CircuitFit): MeasuredChart {
  const line = curve(points, fit);
  const sizes = (z: Complex) => Math.hypot(...z);
  const angle = ([real, imaginary]: Complex) => (Math.atan2(imaginary, real) * 180) / Math.PI;
  const panel = (label: string, unit: string, log: boolean, of: (z: Complex) => number): MeasuredChart => ({
    x: { label: 'Frequency', unit: 'Hz', log: true },
    y: { label, unit, ...(log ? { log } : {}) },
    series: [
      ...(fit
        ? [
            {
              name: writeCircuit(fit.circuit),
              isMeasured: false,
              points: line.map((one) => [one.frequency, of(one.z)] as const),
            },
          ]
        : []),
      {
        name: 'measured',
        isMeasured: true,
        points: points.map((one) => [one.frequency, of([one.real, one.imaginary])] as const),
      },
    ],
  });
  return { ...panel('|Z|', 'ohm', true, sizes), below: panel('Phase', 'deg', false, angle) };
}

function residuals({ residuals: left }: KramersKronig): MeasuredChart {
  const of = (part: 'real' | 'imaginary') =>
    left.map((one) => [one.point.omega / (2 * Math.PI), 100 * one[part]] as const).toReversed();
  return {
    x: { label: 'Frequency', unit: 'Hz', log: true },
    y: { label: 'Residual of the Kramers-Kronig test, by |Z|', unit: '%' },
    series: [
      { name: 'real part', isMeasured: true, points: of('real') },
      { name: 'imaginary part', isMeasured: true, points: of('imaginary') },
    ],
  };
}

/** The fitted impedance over the window measured. */
function curve(points: readonly SpectrumPoint[], fit: CircuitFit | undefined): { frequency: number; z: Complex }[] {
  if (fit === undefined) return [];
  const [first, last] = [points[0]?.frequency ?? 1, points.at(-1)?.frequency ?? 1];
  const impedance = circuitImpedance(fit.circuit);
  const values = fit.parameters.map(({ value }) => value);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const frequency = first * (last / first) ** (i / steps);
    return { frequency, z: impedance(values, 2 * Math.PI * frequency).z };
  });
}

/** The points nearest to whole decades, which orient the reader on a curve without a frequency axis. */
function decadesOf(points: readonly SpectrumPoint[]): SpectrumPoint[] {
  const nearest = new Map<number, SpectrumPoint>();
  const away = ({ frequency }: SpectrumPoint) => Math.abs(Math.log10(frequency) - Math.round(Math.log10(frequency)));
  for (const one of points) {
    const decade = Math.round(Math.log10(one.frequency));
    const known = nearest.get(decade);
    if (known === undefined || away(one) < away(known)) nearest.set(decade, one);
  }
  return [...nearest.values()].filter((one) => away(one) < 0.1);
}
