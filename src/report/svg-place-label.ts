import { type Box, boxesMeet } from './svg-box.ts';
import type { Point } from './svg-path.ts';

/** A place a label could take, with what it costs to be so far off. */
export interface Candidate {
  readonly box: Box;
  readonly cost: number;
}

/** What a label has to keep clear of. */
export interface Surroundings {
  readonly within: Box;
  /** Never covered. */
  readonly taken: readonly Box[];
  /** Rather not covered: each costs 1. */
  readonly points: readonly Point[];
  /** No place that costs as much as this. */
  readonly worst?: number;
}

/** The cheapest of the places that lie within the bounds and on nothing that is taken; undefined where none is. */
export function placeLabel<C extends Candidate>(candidates: readonly C[], around: Surroundings): C | undefined {
  let best: C | undefined;
  let least = around.worst ?? Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const { box, cost } = candidate;
    if (cost >= least || !isWithin(box, around.within) || around.taken.some((other) => boxesMeet(box, other, 3)))
      continue;
    const total = cost + around.points.filter((point) => isOn(point, box)).length;
    if (total < least) [best, least] = [candidate, total];
  }
  return best;
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

function isOn([x, y]: Point, box: Box): boolean {
  return x > box.x - 2 && x < box.x + box.width + 2 && y > box.y - 1 && y < box.y + box.height + 1;
}
