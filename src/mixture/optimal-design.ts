import { averageVariance } from './average-variance.ts';
import { type CandidateSet, candidateSet } from './candidate-set.ts';
import type { Designed, DesignProblem } from './design-problem.ts';
import { lowerVariance } from './lower-variance.ts';
import { orthonormalColumns } from './orthonormal-columns.ts';
import { raiseDeterminant } from './raise-determinant.ts';
import { randomStart } from './random-start.ts';
import { missingRank } from './repair-rows.ts';
import { expandPoints, type ScheffeModel, scheffeTerms } from './scheffe-terms.ts';
import { type Climb, leastDifference, searchOn } from './search-on.ts';
import { seededRandom } from './seeded-random.ts';

/** What a design is asked for. Points are shares in the order of `names`, those of each point sum to one. */
export interface DesignRequest {
  readonly names: readonly string[];
  readonly model: ScheffeModel;
  readonly candidates: readonly ArrayLike<number>[];
  /** Measured already, one for each run; counted in, and not among `runs`. */
  readonly done: readonly ArrayLike<number>[];
  /** New runs to choose. */
  readonly runs: number;
  /** Whether a candidate may be chosen more than once, or again where it is done. */
  readonly replicates: boolean;
  /** D: the greatest determinant. I: the least average prediction variance over points of interest. */
  readonly criterion: { readonly of: 'D' } | { readonly of: 'I'; readonly over: readonly ArrayLike<number>[] };
  /** Random starts, at least one; the best result is taken. More of them never give a worse one. */
  readonly restarts: number;
  /** A whole number of 32 bits. */
  readonly seed: number;
}

export interface OptimalDesign {
  /** Indices of candidates, ascending; one that is there twice is a replicate. */
  readonly chosen: readonly number[];
  readonly coefficients: number;
  /** ln |XᵀX| of the runs chosen and the points done, shares as they are. */
  readonly logDeterminant: number;
  /** Over the points of interest, in variances of one measurement; where I was asked for. */
  readonly averageVariance?: number;
  /** One for each restart: ln |XᵀX| for D; the average variance for I, which starts from a D-optimum. */
  readonly searches: readonly { readonly started: number; readonly ended: number }[];
}

const byDeterminant: Climb = { score: (state) => state.logDeterminant, climb: raiseDeterminant };
const byVariance: Climb = { score: (state) => -averageVariance(state), climb: lowerVariance };

/**
 * Chooses the runs from which the coefficients (D) or the predictions (I) of a Scheffé model follow best, by exchange.
 *
 * The same points and seed give the same design, in whatever order points and components are. A start from which the model
 * cannot be estimated is repaired; no search ends worse than it started. An I-optimal design has no greater average
 * variance than the D-optimal one of the same request. Where there is none, the problem says why.
 *
 * Source: V. V. Fedorov, Theory of Optimal Experiments (1972); R. K. Meyer and C. J. Nachtsheim, Technometrics 37 (1995)
 * 60; P. Goos and B. Jones, Optimal Design of Experiments (2011). Throws RangeError for runs or restarts below one, a bad
 * seed, a point that is not a share for each component with the sum one, or no points of interest.
 */
export async function optimalDesign(request: DesignRequest): Promise<Designed<OptimalDesign>> {
  const { names, model, candidates, done, runs, replicates, criterion, restarts, seed } = request;
  for (const count of [runs, restarts]) {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} is no whole number of at least one`);
  }
  const over = criterion.of === 'I' ? criterion.over : [];
  if (criterion.of === 'I' && over.length === 0) throw new RangeError('no points to average the variance over');
  const set = candidateSet(names.length, model, { candidates, done, over });
  const problem = problemOf(set, request);
  if (problem !== undefined) return { ok: false, problem };

  const random = await seededRandom(seed);
  const raised = Array.from({ length: restarts }, () =>
    searchOn(randomStart(set, runs, replicates, random), random, byDeterminant),
  );
  // From each D-optimum, so that none ends with a greater variance; with random numbers of their own, so that neither the
  // D-optima nor the first searches depend on how many there are.
  const further = await seededRandom(seed);
  const ended = criterion.of === 'D' ? raised : raised.map(({ state }) => searchOn(state, further, byVariance));
  const { state } = ended.reduce((best, one) => (one.ended > best.ended + leastDifference ? one : best));
  const readable = (score: number) => (criterion.of === 'D' ? score + set.logScale : -score);
  const value = {
    chosen: Array.from(state.chosen, (row) => set.indices[row] ?? -1).sort((a, b) => a - b),
    coefficients: set.columns,
    logDeterminant: state.logDeterminant + set.logScale,
    ...(criterion.of === 'I' ? { averageVariance: averageVariance(state) } : {}),
    searches: ended.map((one) => ({ started: readable(one.started), ended: readable(one.ended) })),
  };
  return { ok: true, value };
}

function problemOf(set: CandidateSet, request: DesignRequest): DesignProblem | undefined {
  const { names, model, candidates, done, runs, replicates } = request;
  const coefficients = set.columns;
  const eligible = replicates ? set.indices.length : set.isDone.filter((isDone) => isDone === 0).length;
  if (eligible === 0 || (!replicates && eligible < runs)) {
    return { code: 'too-few-candidates', facts: { runs, candidates: eligible } };
  }
  if (done.length + runs < coefficients) {
    return { code: 'too-few-runs', facts: { runs, done: done.length, coefficients, least: missingRank(set) } };
  }
  if (!set.isEstimable) {
    const terms = scheffeTerms(names, model);
    const { dependent } = orthonormalColumns(expandPoints([...candidates, ...done], terms), coefficients);
    return {
      code: 'model-not-estimable',
      facts: { coefficients, terms: dependent.flatMap((k) => terms[k]?.name ?? []) },
    };
  }
  const least = missingRank(set);
  if (runs < least) return { code: 'too-few-runs', facts: { runs, done: done.length, coefficients, least } };
  return undefined;
}
