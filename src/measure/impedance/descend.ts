import { invertMatrix } from '../../calculation/invert-matrix.ts';
import type { circuitImpedance } from './circuit-impedance.ts';
import type { CircuitParameter } from './circuit-parameters.ts';
import type { ImpedancePoint } from './impedance-point.ts';

/** What is to be fitted to what. */
export interface Problem {
  readonly impedance: ReturnType<typeof circuitImpedance>;
  readonly parameters: readonly CircuitParameter[];
  readonly points: readonly ImpedancePoint[];
  readonly weights: readonly (readonly [real: number, imaginary: number])[];
}

/** Where a descent ended. */
export interface Descent {
  readonly values: readonly number[];
  /** Weighted squares. */
  readonly residual: number;
  /** JᵀJ there, by the parameters themselves for exponents and by their logarithms for all others. */
  readonly normal: readonly (readonly number[])[];
  /** Indices of exponents at a bound that the data would push beyond. */
  readonly held: ReadonlySet<number>;
}

/** A step of e^3 in one go is a leap into the dark. */
const longest = 3;
/** So far (in logarithms) may a parameter go from its start. */
const farthest = 45;

/**
 * Downhill by Levenberg and Marquardt (J. Soc. Ind. Appl. Math. 11 (1963) 431) with exact slopes. Our own, because
 * exponents have bounds, residuals are complex, and the exact JᵀJ is needed for the errors; npm's fits real functions by
 * differences.
 */
export function descend(problem: Problem, start: readonly number[], most: number): Descent {
  const { parameters } = problem;
  const begin = parameters.map((one, i) => (one.between ? (start[i] ?? 1) : Math.log(start[i] ?? 1)));
  const bounds = parameters.map((one, i): readonly [number, number] => {
    return one.between ?? [(begin[i] ?? 0) - farthest, (begin[i] ?? 0) + farthest];
  });
  const clamp = (value: number, i: number) => {
    const [least, greatest] = bounds[i] ?? [0, 0];
    return Math.min(greatest, Math.max(least, value));
  };
  let here = begin.map(clamp);
  let now = slopesAt(problem, here);
  let damping = 1e-3;
  for (let i = 0; i < most; i++) {
    const { normal, gradient } = now;
    const held = heldAt(here, gradient, bounds);
    const free = here.map((_, j) => j).filter((j) => !held.has(j));
    const inverse = invertMatrix(
      free.map((a) => free.map((b) => (normal[a]?.[b] ?? 0) * (a === b ? 1 + damping : 1) + (a === b ? 1e-300 : 0))),
    );
    const step = free.map(
      (_, a) => -free.reduce((sum, j, b) => sum + (inverse?.[a]?.[b] ?? 0) * (gradient[j] ?? 0), 0),
    );
    const size = Math.max(0, ...step.map(Math.abs));
    const shrink = size > longest ? longest / size : 1;
    const next = here.map((value, j) => {
      const a = free.indexOf(j);
      return a < 0 ? value : clamp(value + shrink * (step[a] ?? 0), j);
    });
    const then = slopesAt(problem, next);
    if (then.residual < now.residual) {
      const gain = 1 - then.residual / now.residual;
      [here, now] = [next, then];
      damping = Math.max(1e-15, damping / 5);
      if (gain < 1e-13 || now.residual === 0) break;
    } else {
      damping *= 4;
      if (damping > 1e12 || size < 1e-14) break;
    }
  }
  const values = here.map((value, i) => (parameters[i]?.between ? value : Math.exp(value)));
  const held = new Set([...heldAt(here, now.gradient, bounds)].filter((i) => parameters[i]?.between));
  return { values, residual: now.residual, normal: now.normal, held };
}

/** What stands at a bound and would go beyond. */
function heldAt(
  here: readonly number[],
  gradient: readonly number[],
  bounds: readonly (readonly [number, number])[],
): Set<number> {
  return new Set(
    here.flatMap((value, i) => {
      const [least, most] = bounds[i] ?? [0, 0];
      const slope = gradient[i] ?? 0;
      return (value <= least && slope > 0) || (value >= most && slope < 0) ? [i] : [];
    }),
  );
}

/** Weighted squares of these values alone, infinite where they are too large for arithmetic. */
export function residualAt({ impedance, points, weights }: Problem, values: readonly number[]): number {
  let residual = 0;
  points.forEach(({ omega, z: measured }, at) => {
    const { z } = impedance(values, omega);
    const weight = weights[at] ?? [0, 0];
    residual += ((z[0] - measured[0]) * weight[0]) ** 2 + ((z[1] - measured[1]) * weight[1]) ** 2;
  });
  return Number.isFinite(residual) ? residual : Number.POSITIVE_INFINITY;
}

/** Weighted squares, half their gradient and JᵀJ. */
function slopesAt({ impedance, parameters, points, weights }: Problem, here: readonly number[]) {
  const values = here.map((value, i) => (parameters[i]?.between ? value : Math.exp(value)));
  const count = values.length;
  const scales = values.map((value, i) => (parameters[i]?.between ? 1 : value));
  const normal = values.map(() => new Array<number>(count).fill(0));
  const gradient = new Array<number>(count).fill(0);
  const row = new Array<number>(count).fill(0);
  let residual = 0;
  points.forEach(({ omega, z: measured }, at) => {
    const { z, slopes } = impedance(values, omega);
    const weight = weights[at] ?? [0, 0];
    for (const part of [0, 1] as const) {
      const left = (z[part] - measured[part]) * weight[part];
      residual += left * left;
      for (let i = 0; i < count; i++) row[i] = (slopes[i]?.[part] ?? 0) * weight[part] * (scales[i] ?? 0);
      for (let i = 0; i < count; i++) {
        const own = row[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + own * left;
        const line = normal[i] ?? [];
        for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + own * (row[j] ?? 0);
      }
    }
  });
  normal.forEach((line, i) => {
    for (let j = 0; j < i; j++) {
      const mirrored = normal[j];
      if (mirrored) mirrored[i] = line[j] ?? 0;
    }
  });
  return { residual: Number.isFinite(residual) ? residual : Number.POSITIVE_INFINITY, gradient, normal };
}
