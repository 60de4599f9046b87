import { type Field, Others } from './others.ts';

/** A choice of points and how near the nearest two of them are. */
export interface Spread {
  /** Rows of the field. */
  readonly chosen: readonly number[];
  /** The square of the least distance; Infinity where there is one point alone. */
  readonly least: number;
  /** How many of the chosen have another point so near. */
  readonly nearest: number;
}

/** Distances nearer to one another than this share are the same but for rounding. */
const same = 1 + 1e-9;
/** How often 1/distance² is squared for the repulsion: after the last next to nothing counts but the nearest. */
const hardness = [1, 3, 5];

/** Takes candidates in, each the farthest from all there are, until there are so many. Of equal ones the first. */
export function farthestFirst(field: Field, start: readonly number[], runs: number): number[] {
  const chosen = [...start];
  while (chosen.length < runs) {
    const others = new Others(field, chosen);
    let best = 0;
    let most = -1;
    for (let row = 0; row < field.candidates; row++) {
      const away = others.nearest(-1, row, most);
      if (away > most * same) [best, most] = [row, away];
    }
    chosen.push(best);
  }
  return chosen;
}

/**
 * Lets the points repel one another, ever harder, each moving to the candidate where it is pushed least (M. D. Morris and
 * T. J. Mitchell, J. Stat. Plan. Inference 43 (1995) 381), then moves points of closest pairs as long as that makes the
 * least distance greater, or fewer points as near. Never nearer than the start.
 */
export function spreadOut(field: Field, start: readonly number[]): Spread {
  const chosen = [...start];
  const direct = partClosest(field, chosen);
  const pushed = [...start];
  for (const squarings of hardness) relax(field, pushed, squarings);
  const relaxed = partClosest(field, pushed);
  return isWider(relaxed, direct) ? relaxed : direct;
}

/** Whether the least distance of the first is greater, or the same with fewer points at it. */
export function isWider(a: Spread, b: Spread): boolean {
  if (a.least > b.least * same) return true;
  return a.least * same >= b.least && a.nearest < b.nearest;
}

function relax(field: Field, chosen: number[], squarings: number): void {
  const others = new Others(field, chosen);
  for (let quiet = 0, k = 0; quiet < chosen.length; quiet++, k = (k + 1) % chosen.length) {
    const own = chosen[k] as number;
    const scale = others.nearest(k, own);
    let best = own;
    let least = others.push(k, own, scale, squarings, Number.POSITIVE_INFINITY) / same;
    for (let row = 0; row < field.candidates; row++) {
      const push = others.push(k, row, scale, squarings, least);
      if (push < least) [best, least] = [row, push];
    }
    if (best === own) continue;
    chosen[k] = best;
    quiet = -1;
  }
}

function partClosest(field: Field, chosen: number[]): Spread {
  const others = new Others(field, chosen);
  for (;;) {
    const distances = chosen.map((own, k) => others.nearest(k, own));
    const least = Math.min(...distances);
    const closest = [...chosen.keys()].filter((k) => (distances[k] as number) <= least * same);
    const hasMoved = closest.some((k) => {
      let best = -1;
      let most = least * same;
      for (let row = 0; row < field.candidates; row++) {
        const away = others.nearest(k, row, most);
        if (away > most) [best, most] = [row, away];
      }
      if (best >= 0) chosen[k] = best;
      return best >= 0;
    });
    if (!hasMoved) return { chosen, least, nearest: closest.length };
  }
}
