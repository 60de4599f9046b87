import { type DesignState, designState } from './design-state.ts';
import { repairRows } from './repair-rows.ts';
import type { RandomIndex } from './seeded-random.ts';

/** One search: the design it came to, and the score that it started from and came to. */
export interface Searched {
  readonly state: DesignState;
  readonly started: number;
  readonly ended: number;
}

/** How a design is judged, the greater the better, and how it is carried to a local optimum of that. */
export interface Climb {
  readonly score: (state: DesignState) => number;
  readonly climb: (state: DesignState) => void;
}

/** A difference of scores below this is rounding. */
export const leastDifference = 1e-9;

/** So often a local optimum is shaken, by so great a share of its runs: found by trial on bounded regions of 3 to 6. */
const shakes = 5;
const shaken = 0.2;
/** Of a row that is repaired, see `repairRows`. */
const littleNew = 1e-3;

/**
 * Climbs from a design to a local optimum, then shakes it, climbs again and keeps the better, a few times: iterated local
 * search, H. R. Lourenço et al., Handbook of Metaheuristics (2003) 320. Never ends below where it started.
 */
export function searchOn(state: DesignState, random: RandomIndex, { score, climb }: Climb): Searched {
  const started = score(state);
  let best = state;
  climb(best);
  for (let k = 0; k < shakes; k++) {
    const runs = repairRows(best.set, shakenRuns(best, random), best.replicates, littleNew);
    const other = designState(best.set, runs, best.replicates);
    if (other === undefined) continue;
    climb(other);
    if (score(other) > score(best) + leastDifference) best = other;
  }
  return { state: best, started, ended: score(best) };
}

/** The runs, some of them replaced by candidates at random. */
function shakenRuns({ chosen, free }: DesignState, random: RandomIndex): Int32Array {
  const runs = Int32Array.from(chosen);
  const left = Float64Array.from(free);
  const moves = Math.max(1, Math.round(shaken * runs.length));
  for (let k = 0; k < moves; k++) {
    const run = random(runs.length);
    const next = random(left.length);
    if (left[next] === 0) continue;
    const old = runs[run] as number;
    left[old] = (left[old] as number) + 1;
    left[next] = (left[next] as number) - 1;
    runs[run] = next;
  }
  return runs;
}
