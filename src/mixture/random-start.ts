import type { CandidateSet } from './candidate-set.ts';
import { type DesignState, designState } from './design-state.ts';
import { repairRows } from './repair-rows.ts';
import type { RandomIndex } from './seeded-random.ts';

/** A row is taken for new where more than this share of it is; the stricter, the fewer of the random rows stay. */
const strictness = [1e-3, 0.1, 1];

/**
 * A random choice of `runs` rows of the set, with replicates or without, repaired where the model cannot be estimated from
 * it and the points done.
 *
 * Throws Error where the set is not estimable or the runs are fewer than `missingRank`.
 */
export function randomStart(set: CandidateSet, runs: number, replicates: boolean, random: RandomIndex): DesignState {
  const draw = drawRows(set, runs, replicates, random);
  for (const least of strictness) {
    const state = designState(set, repairRows(set, draw, replicates, least), replicates);
    if (state !== undefined) return state;
  }
  throw new Error('the model cannot be estimated from so many runs of these candidates');
}

function drawRows({ isDone }: CandidateSet, runs: number, replicates: boolean, random: RandomIndex): Int32Array {
  const from = Int32Array.from(isDone.keys()).filter((row) => replicates || isDone[row] === 0);
  const chosen = new Int32Array(runs);
  for (let k = 0; k < runs; k++) {
    const at = replicates ? random(from.length) : k + random(from.length - k);
    chosen[k] = from[at] as number;
    // Without replicates what was taken leaves the rest of the list.
    if (!replicates) from[at] = from[k] as number;
  }
  return chosen;
}
