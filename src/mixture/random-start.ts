import type { CandidateSet } from './candidate-set.ts';
import { type DesignState, designState } from './design-state.ts';
import type { RandomIndex } from './seeded-random.ts';
import { Span } from './span.ts';

/** A row is taken for new where more than this share of it is; the stricter, the fewer of the random rows stay. */
const strictness = [1e-3, 0.1, 1];
/** Points done cannot be chosen better: theirs is nothing new only where it is next to rounding. */
const rounding = 1e-5;

/**
 * A random choice of `runs` rows of the set, with replicates or without, from which the model can be estimated together
 * with the points done: rows that add nothing give way to the candidate that adds most, until nothing is missing.
 *
 * Throws Error where the set is not estimable or the runs are fewer than `missingRank`.
 */
export function randomStart(set: CandidateSet, runs: number, replicates: boolean, random: RandomIndex): DesignState {
  const among = Int32Array.from(set.isDone.keys()).filter((row) => replicates || set.isDone[row] === 0);
  const chosen = drawn(among, runs, replicates, random);
  for (const least of strictness) {
    const state = designState(set, repaired(set, chosen, among, replicates, least), replicates);
    if (state !== undefined) return state;
  }
  throw new Error('the model cannot be estimated from so many runs of these candidates');
}

/** How many runs the model needs at least beside the points done. */
export function missingRank(set: CandidateSet): number {
  const span = new Span(set.columns);
  span.addAll(set.done, rounding);
  return set.columns - span.size;
}

function drawn(among: Int32Array, runs: number, replicates: boolean, random: RandomIndex): Int32Array {
  const from = Int32Array.from(among);
  const chosen = new Int32Array(runs);
  for (let k = 0; k < runs; k++) {
    const at = replicates ? random(from.length) : k + random(from.length - k);
    chosen[k] = from[at] as number;
    // Without replicates what was taken leaves the rest of the list.
    if (!replicates) from[at] = from[k] as number;
  }
  return chosen;
}

/** The draw with every row that adds less than the share `least` to those before it replaced, as far as rank is missing. */
function repaired(
  set: CandidateSet,
  draw: Int32Array,
  among: Int32Array,
  replicates: boolean,
  least: number,
): Int32Array {
  const chosen = Int32Array.from(draw);
  const span = new Span(set.columns);
  span.addAll(set.done, rounding);
  const spare: number[] = [];
  chosen.forEach((row, at) => {
    if (!span.add(rowOf(set, row), least)) spare.push(at);
  });
  while (span.size < set.columns) {
    const at = spare.pop();
    if (at === undefined) break;
    const inUse = new Set(replicates ? [] : chosen.filter((_, k) => k !== at));
    const best = mostNew(set, span, among, inUse);
    span.add(rowOf(set, best), 0);
    chosen[at] = best;
  }
  return chosen;
}

function mostNew(set: CandidateSet, span: Span, among: Int32Array, inUse: ReadonlySet<number>): number {
  let best = -1;
  let most = -1;
  for (const row of among) {
    if (inUse.has(row)) continue;
    const left = span.left(rowOf(set, row));
    if (left > most) [best, most] = [row, left];
  }
  return best;
}

function rowOf({ rows, columns }: CandidateSet, row: number): Float64Array {
  return rows.subarray(row * columns, (row + 1) * columns);
}
