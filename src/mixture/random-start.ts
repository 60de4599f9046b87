import type { CandidateSet } from './candidate-set.ts';
import { type DesignState, designState } from './design-state.ts';
import type { RandomIndex } from './seeded-random.ts';

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

function repaired(
  set: CandidateSet,
  drawn: Int32Array,
  among: Int32Array,
  replicates: boolean,
  least: number,
): Int32Array {
  const chosen = Int32Array.from(drawn);
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

/** The space that some rows span, as an orthonormal basis. */
class Span {
  private readonly basis: Float64Array[] = [];

  constructor(private readonly columns: number) {}

  get size(): number {
    return this.basis.length;
  }

  addAll(rows: Float64Array, least: number): void {
    for (let from = 0; from < rows.length; from += this.columns) {
      this.add(rows.subarray(from, from + this.columns), least);
    }
  }

  /** Takes a row in where more than the share `least` of it is new; says whether it was. */
  add(row: Float64Array, least: number): boolean {
    if (this.size === this.columns) return false;
    const rest = this.rest(row);
    const left = length(rest);
    if (!(left > least * length(row))) return false;
    this.basis.push(rest.map((value) => value / left));
    return true;
  }

  /** The length of what is new in a row. */
  left(row: Float64Array): number {
    return length(this.rest(row));
  }

  private rest(row: Float64Array): Float64Array {
    const rest = Float64Array.from(row);
    for (let pass = 0; pass < 2; pass++) {
      for (const one of this.basis) {
        let along = 0;
        for (let i = 0; i < rest.length; i++) along += (one[i] as number) * (rest[i] as number);
        for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - along * (one[i] as number);
      }
    }
    return rest;
  }
}

function length(row: Float64Array): number {
  return Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
}
