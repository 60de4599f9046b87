import { canonicalComponents } from './canonical-components.ts';
import type { Designed } from './design-problem.ts';
import { requireShares } from './require-shares.ts';
import { type RandomIndex, seededRandom } from './seeded-random.ts';
import { sortPoints } from './sort-points.ts';
import { farthestFirst, isWider, spreadOut } from './spread-out.ts';

/** Points are shares by mass, those of each point sum to one. */
export interface FillingRequest {
  readonly candidates: readonly ArrayLike<number>[];
  /** Measured already: kept at a distance from, and not chosen again. */
  readonly done: readonly ArrayLike<number>[];
  readonly runs: number;
  /** Searches, at least one; the best result is taken. */
  readonly restarts: number;
  /** A whole number of 32 bits. */
  readonly seed: number;
}

export interface SpaceFilling {
  /** Indices of candidates, ascending. */
  readonly chosen: readonly number[];
  /** Between two runs, or a run and a point done; absent where there is one point alone. */
  readonly leastDistance?: number;
}

/**
 * Chooses candidates that lie as far apart as they can: the greatest least distance, then the fewest runs at it (maximin:
 * M. E. Johnson, L. M. Moore, D. Ylvisaker, J. Stat. Plan. Inference 26 (1990) 131).
 *
 * The distance is |x - y|/√2, as the eye sees it in a diagram with equal sides: two pure components are 1 apart, and 0.1 is
 * moved when a tenth goes from one component to another. The first search starts from the farthest candidate each time
 * (T. F. Gonzalez, Theor. Comput. Sci. 38 (1985) 293), the others at random. The same points and seed give the same design,
 * in whatever order points and components are. Throws RangeError for runs or restarts below one, a bad seed, or a point
 * that is not a share for each component with the sum one.
 */
export async function spaceFilling(request: FillingRequest): Promise<Designed<SpaceFilling>> {
  const { candidates, done, runs, restarts, seed } = request;
  for (const count of [runs, restarts]) {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} is no whole number of at least one`);
  }
  const components = candidates[0]?.length ?? 0;
  requireShares(components, candidates, candidates.length > 0 ? done : []);
  const order = canonicalComponents(components, [candidates, done]);
  const fixed = sortPoints(done, order);
  const taken = new Set(fixed.map(({ key }) => key));
  const free = sortPoints(candidates, order).filter(({ key }, at, all) => key !== all[at - 1]?.key && !taken.has(key));
  if (free.length < runs) {
    return { ok: false, problem: { code: 'too-few-candidates', facts: { runs, candidates: free.length } } };
  }

  const random = await seededRandom(seed);
  const shares = Float64Array.from([...free, ...fixed].flatMap((point) => Array.from(point.shares)));
  const field = { shares, components, candidates: free.length };
  const start = fixed.length > 0 ? [] : [random(free.length)];
  let best = spreadOut(field, farthestFirst(field, start, runs));
  for (let k = 1; k < restarts; k++) {
    const found = spreadOut(field, drawn(free.length, runs, random));
    if (isWider(found, best)) best = found;
  }
  const chosen = best.chosen.map((row) => free[row]?.index ?? -1).sort((a, b) => a - b);
  const leastDistance = Math.sqrt(best.least);
  return { ok: true, value: { chosen, ...(Number.isFinite(leastDistance) ? { leastDistance } : {}) } };
}

/** Different rows, by a shuffle that stops when there are enough. */
function drawn(rows: number, runs: number, random: RandomIndex): number[] {
  const left = Array.from({ length: rows }, (_, i) => i);
  return Array.from({ length: runs }, (_, k) => {
    const at = k + random(rows - k);
    const row = left[at] as number;
    left[at] = left[k] as number;
    return row;
  });
}
