import { boundRows } from './bound-rows.ts';
import { boundsAt } from './bounds-at.ts';
import { climbHill } from './climb-hill.ts';
import { exploreRegion } from './explore-region.ts';
import { extremeVertices } from './extreme-vertices.ts';
import type { Hill } from './hill.ts';
import { movedShare } from './moved-share.ts';
import { predict } from './predict.ts';
import type { Prediction } from './prediction.ts';
import type { Region } from './region.ts';
import type { Surface } from './surface.ts';

export type Goal = 'maximum' | 'minimum';

/** The best composition of a region by a fitted surface. */
export interface Optimum {
  readonly goal: Goal;
  /**
   * The response there, with intervals by the delta method: to first order the best value of the surface doubts as much as
   * the surface at the optimum does, because moving the optimum gains nothing (envelope theorem). The intervals say
   * nothing of where the optimum is; and the best of an estimated surface is on average better than the true one.
   */
  readonly prediction: Prediction;
  /** The bounds that it lies on, as written; none where it is inside. */
  readonly bounds: readonly string[];
  /** Other compositions that the surface gives the same value. */
  readonly equals: readonly Float64Array[];
  /** At how many compositions all over the region the surface was looked at; none of them is better. */
  readonly checked: number;
}

const starts = 12;

/**
 * The greatest or least value of a surface's mean over a region, with intervals at `level` (as 0.95).
 *
 * Of a linear model this is a corner of the region, and the corners are exact. Otherwise the best of a look all over the
 * region and of climbs from its best, far-apart points. Throws RangeError for a region without a point.
 */
export async function findOptimum(
  surface: Surface,
  region: Region,
  options: { readonly goal: Goal; readonly level: number },
): Promise<Optimum> {
  const { goal, level } = options;
  const polytope = extremeVertices(region);
  const corners = polytope.points;
  if (corners.length === 0) throw new RangeError('the region has no point');
  const rows = boundRows(region);
  const hill = hillOf(surface, goal);
  const seen = exploreRegion(region, polytope)
    .map((shares) => ({ shares, value: hill.valueAt(shares) }))
    .sort((a, b) => b.value - a.value);
  const range = (seen[0]?.value ?? 0) - (seen.at(-1)?.value ?? 0);
  const tops = farApart(seen)
    .map(({ shares, value }) => {
      const climbed = climbHill(hill, corners, rows, shares, range);
      const height = hill.valueAt(climbed);
      return height >= value ? { shares: climbed, value: height } : { shares, value };
    })
    .sort((a, b) => b.value - a.value);
  const best = tops[0] as Seen;
  const equals = tops.filter(({ value }) => best.value - value <= 1e-9 * range).map(({ shares }) => shares);
  const [prediction] = await predict(surface, [best.shares], level);
  return {
    goal,
    prediction: prediction as Prediction,
    bounds: boundsAt(rows, best.shares).map(({ label }) => label),
    equals: equals
      .filter((shares, i) => equals.slice(0, i).every((other) => movedShare(shares, other) > 1e-6))
      .slice(1),
    checked: seen.length,
  };
}

function hillOf(surface: Surface, goal: Goal): Hill {
  if (goal === 'maximum') return { valueAt: surface.meanAt, slopeAt: surface.slopeAt };
  return {
    valueAt: (shares) => -surface.meanAt(shares),
    slopeAt: (shares) => surface.slopeAt(shares).map((slope) => -slope),
  };
}

interface Seen {
  readonly shares: Float64Array;
  readonly value: number;
}

/** The best, then the best that is a twentieth of the region away from those taken, and so on. */
function farApart(sorted: readonly Seen[]): Seen[] {
  const [best] = sorted;
  if (best === undefined) return [];
  const apart = sorted.reduce((most, { shares }) => Math.max(most, movedShare(shares, best.shares)), 0) / 20;
  const taken: Seen[] = [];
  for (const one of sorted) {
    if (taken.every((other) => movedShare(one.shares, other.shares) > apart)) taken.push(one);
    if (taken.length === starts) break;
  }
  return taken.length > 0 ? taken : [best];
}
