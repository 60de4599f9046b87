import { invertMatrix } from '../../calculation/invert-matrix.ts';
import type { Circuit } from './circuit.ts';
import { circuitImpedance } from './circuit-impedance.ts';
import { type CircuitParameter, circuitParameters } from './circuit-parameters.ts';
import { circuitStarts } from './circuit-starts.ts';
import { type Descent, descend, residualAt } from './descend.ts';
import { fitWeights, type Weighting } from './fit-weights.ts';
import type { ImpedancePoint } from './impedance-point.ts';
import { orderAlike } from './order-alike.ts';

/** A parameter as fitted; SI. */
interface FittedParameter extends CircuitParameter {
  readonly value: number;
  /** Standard error by the slopes at the best values; infinite where the data do not determine it. */
  readonly error: number;
  /** An exponent that ended at its bound: it was held there, and has no error. */
  readonly isBound: boolean;
}

/** A circuit through a spectrum, and how sure it is. */
export interface CircuitFit {
  readonly circuit: Circuit;
  readonly parameters: readonly FittedParameter[];
  /** Weighted squares of what is left, both parts of all points. */
  readonly residual: number;
  /** Two for each point, less the parameters. */
  readonly degreesOfFreedom: number;
  /** Akaike's criterion for few data (Hurvich and Tsai, Biometrika 76 (1989) 297): smaller is better. */
  readonly criterion: number;
  /** Of the parameters among one another; SI. */
  readonly covariance: readonly (readonly number[])[];
  /** How many starts there were, and how many of those that were followed to the end came to this. */
  readonly starts: { readonly tried: number; readonly followed: number; readonly agreeing: number };
}

interface Asked {
  readonly weighting: Weighting;
  /** Values to start from, by the parameter's name; the others are looked for. */
  readonly guess?: ReadonlyMap<string, number>;
}

/** So many starts are followed some way, and so many of those to the end. */
const [promising, followed] = [16, 4];
/** Squares that arithmetic leaves of nothing, for each residual. */
const nothing = 1e-24;
/** So much of a parameter's square is its own and no other's, at least: below, the arithmetic says nothing. */
const dependent = 1e10;

/**
 * The circuit's parameters with the least weighted squares of the residuals, both parts at once (Boukamp, Solid State
 * Ionics 20 (1986) 31): all but exponents by their logarithms, from many starts that follow from the data and are the
 * same every time. Takes as many points as parameters, at least.
 */
export function fitCircuit(circuit: Circuit, points: readonly ImpedancePoint[], asked: Asked): CircuitFit {
  const parameters = circuitParameters(circuit);
  const weights = fitWeights(points, asked.weighting);
  const problem = { impedance: circuitImpedance(circuit), parameters, points, weights };
  const starts = circuitStarts(circuit, parameters, points, asked.guess ?? new Map());
  const near = best(
    starts.map((values) => ({ values, residual: residualAt(problem, values) })),
    promising,
  );
  const quick = best(
    near.map(({ values }) => descend(problem, values, 20)),
    followed,
  );
  const ends = quick.map(({ values }) => descend(problem, values, 300));
  const [least] = best(ends, 1);
  if (least === undefined) throw new RangeError('a circuit has no start');
  const order = asked.guess?.size ? least.values : orderAlike(circuit, least.values);
  const end = order === least.values ? least : descend(problem, order, 1);
  const agreeing = ends.filter(({ residual }) => residual <= least.residual * 1.001 + nothing).length;
  return judge({ circuit, parameters, points }, end, { tried: starts.length, followed: ends.length, agreeing });
}

function best<T extends { readonly residual: number }>(among: readonly T[], count: number): T[] {
  return among.toSorted((a, b) => a.residual - b.residual).slice(0, count);
}

function judge(
  {
    circuit,
    parameters,
    points,
  }: { circuit: Circuit; parameters: readonly CircuitParameter[]; points: readonly ImpedancePoint[] },
  { values, residual, normal, held }: Descent,
  starts: CircuitFit['starts'],
): CircuitFit {
  const free = parameters.map((_, i) => i).filter((i) => !held.has(i));
  const count = 2 * points.length;
  const degreesOfFreedom = count - free.length;
  const variance = residual / Math.max(1, degreesOfFreedom);
  const sizes = free.map((i) => normal[i]?.[i] ?? 0);
  // A hair on the diagonal: where parameters depend on one another the inverse is large, not absent.
  const inverse = invertMatrix(
    free.map((i, a) => free.map((j) => (normal[i]?.[j] ?? 0) + (i === j ? 1e-12 * (sizes[a] || 1) : 0))),
  );
  const steps = parameters.map((one, i) => (one.between ? 1 : (values[i] ?? 0)));
  const covariance = parameters.map((_, i) =>
    parameters.map((_, j) => {
      const [a, b] = [free.indexOf(i), free.indexOf(j)];
      return a < 0 || b < 0 ? 0 : variance * (inverse?.[a]?.[b] ?? Number.NaN) * (steps[i] ?? 0) * (steps[j] ?? 0);
    }),
  );
  const errorOf = (i: number): number => {
    const a = free.indexOf(i);
    if (a < 0) return 0;
    const isOwn = (inverse?.[a]?.[a] ?? Number.POSITIVE_INFINITY) * (sizes[a] ?? 0) < dependent;
    return isOwn && degreesOfFreedom > 0 ? Math.sqrt(covariance[i]?.[i] ?? Number.NaN) : Number.POSITIVE_INFINITY;
  };
  const k = free.length + 1;
  const small = count - k - 1;
  return {
    circuit,
    parameters: parameters.map((one, i) => {
      return { ...one, value: values[i] ?? Number.NaN, error: errorOf(i), isBound: held.has(i) };
    }),
    covariance,
    residual,
    degreesOfFreedom,
    criterion:
      small > 0
        ? count * Math.log(Math.max(residual / count, nothing)) + 2 * k + (2 * k * (k + 1)) / small
        : Number.POSITIVE_INFINITY,
    starts,
  };
}
