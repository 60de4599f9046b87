import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Circuit } from '../../../src/measure/impedance/circuit.ts';
import { circuitImpedance } from '../../../src/measure/impedance/circuit-impedance.ts';
import type { Complex } from '../../../src/measure/impedance/complex.ts';
import type { ImpedancePoint } from '../../../src/measure/impedance/impedance-point.ts';
import { parseCircuit } from '../../../src/measure/impedance/parse-circuit.ts';

/** A circuit that must be one. */
export function circuitOf(text: string): Circuit {
  const read = parseCircuit(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** Numbers with a normal distribution, the same for the same seed (Box and Muller, Ann. Math. Stat. 29 (1958) 610). */
function normalNumbers(seed: number): () => number {
  const random = xoroshiro128plus(seed);
  const even = () => ((random.next() >>> 0) + 0.5) / 2 ** 32;
  return () => Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());
}

interface Made {
  /** Hz, evenly on decades from the highest to the lowest. */
  readonly from: number;
  readonly to: number;
  readonly perDecade?: number;
  /** Standard deviation of each part as a share of |Z|. */
  readonly noise?: number;
  readonly seed?: number;
}

/** The spectrum of a circuit with these values, with noise. */
export function makeSpectrum(text: string, values: readonly number[], made: Made): ImpedancePoint[] {
  const { from, to, perDecade = 8, noise = 0, seed = 1 } = made;
  const impedance = circuitImpedance(circuitOf(text));
  const steps = Math.round(perDecade * Math.log10(from / to));
  const normal = normalNumbers(seed);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const omega = 2 * Math.PI * from * (to / from) ** (i / steps);
    const { z } = impedance(values, omega);
    const size = noise * Math.hypot(...z);
    return { omega, z: [z[0] + size * normal(), z[1] + size * normal()] as Complex };
  });
}

/** The shipped spectrum: a layer between blocking electrodes, as its first line says. */
export const shipped = {
  circuit: 'p(R1,CPE1)-CPE2',
  values: [1200, 4e-10, 0.95, 8e-6, 0.9],
  made: { from: 1e6, to: 1, perDecade: 10, noise: 0.005, seed: 20240701 },
} as const;

/** Its file. */
export function shippedText(): string {
  const rows = makeSpectrum(shipped.circuit, shipped.values, shipped.made).map(({ omega, z: [real, imaginary] }) => {
    return [omega / (2 * Math.PI), real, -imaginary].map((one) => Number(one.toPrecision(6))).join(',');
  });
  const head = [
    '# Synthetic, no measurement: p(R1,CPE1)-CPE2 with R1 = 1200 ohm, Q1 = 4e-10 S s^0.95, Q2 = 8e-6 S s^0.9,',
    '# and normal noise of 0.5 % of |Z| in each part (seed 20240701).',
    "frequency (Hz),Z' (ohm),-Z'' (ohm)",
  ];
  return `${[...head, ...rows].join('\n')}\n`;
}
