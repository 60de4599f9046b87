import type { CandidateSet } from './candidate-set.ts';
import { Span } from './span.ts';

/** Points done cannot be chosen better, but what is next to nothing new in them would leave a variance of 1e8. */
const nextToNothing = 1e-4;

/** How many runs the model needs at least beside the points done. */
export function missingRank(set: CandidateSet): number {
  return set.columns - spanOfDone(set).size;
}

/**
 * The choice of rows from which the model can be estimated together with the points done: where rank is missing, rows of
 * which no more than the share `least` is new beside those before them give way to the candidate that adds most.
 */
export function repairRows(set: CandidateSet, draw: Int32Array, replicates: boolean, least: number): Int32Array {
  const chosen = Int32Array.from(draw);
  const span = spanOfDone(set);
  const spare: number[] = [];
  chosen.forEach((row, at) => {
    if (!span.add(rowOf(set, row), least)) spare.push(at);
  });
  while (span.size < set.columns) {
    const at = spare.pop();
    if (at === undefined) break;
    const inUse = new Set(replicates ? [] : chosen.filter((_, k) => k !== at));
    const best = mostNew(set, span, (row) => replicates || (set.isDone[row] === 0 && !inUse.has(row)));
    span.add(rowOf(set, best), 0);
    chosen[at] = best;
  }
  return chosen;
}

function spanOfDone(set: CandidateSet): Span {
  const span = new Span(set.columns);
  for (let from = 0; from < set.done.length; from += set.columns) {
    span.add(set.done.subarray(from, from + set.columns), nextToNothing);
  }
  return span;
}

function mostNew(set: CandidateSet, span: Span, mayBe: (row: number) => boolean): number {
  let best = -1;
  let most = -1;
  for (let row = 0; row < set.indices.length; row++) {
    if (!mayBe(row)) continue;
    const left = span.left(rowOf(set, row));
    if (left > most) [best, most] = [row, left];
  }
  return best;
}

function rowOf({ rows, columns }: CandidateSet, row: number): Float64Array {
  return rows.subarray(row * columns, (row + 1) * columns);
}
