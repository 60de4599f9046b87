import type { Shares, TernaryFrame } from './svg-ternary-frame.ts';

/** The compositions that can be made, as far as a diagram shows them. */
export interface TernaryRegion {
  /** Its corners in order: one or two where it has no area, none where nothing of it is to be seen. */
  readonly polygon: readonly Shares[];
  /** What holds inside and on each of its edges, `of · shares ≥ 0`; none where it has no area. */
  readonly sides: readonly Shares[];
}

/** Nearer than this, shares are the same. */
const same = 1e-9;

/** The convex region with these corners, given in any order, within the triangle that is drawn. */
export function ternaryRegion(vertices: readonly Shares[], frame: TernaryFrame): TernaryRegion {
  const whole = inOrder(vertices);
  const polygon = frame.sides.reduce((left, side) => distinct(cutPolygon(left, side)), whole);
  return {
    polygon,
    sides: polygon.length < 3 ? [] : polygon.map((from, i) => sideOf(from, polygon[(i + 1) % polygon.length] ?? from)),
  };
}

/** The corners of the convex hull, in the sense of the diagram's own corners (Andrew's monotone chain). */
function inOrder(vertices: readonly Shares[]): Shares[] {
  const sorted = distinct(vertices.toSorted((one, other) => one[1] - other[1] || one[2] - other[2]));
  if (sorted.length < 3) return sorted;
  const chain = (all: readonly Shares[]) => {
    const kept: Shares[] = [];
    for (const next of all) {
      while (kept.length > 1 && turn(kept.at(-2) ?? next, kept.at(-1) ?? next, next) <= same * same) kept.pop();
      kept.push(next);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

function cutPolygon(polygon: readonly Shares[], side: Shares): Shares[] {
  const excess = (one: Shares) => one[0] * side[0] + one[1] * side[1] + one[2] * side[2];
  return polygon.flatMap((one, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? one;
    const [here, there] = [excess(one), excess(next)];
    const kept = here >= -same ? [one] : [];
    if (here >= -same === there >= -same) return kept;
    const share = here / (here - there);
    const between = (k: 0 | 1 | 2) => one[k] + share * (next[k] - one[k]);
    return [...kept, [between(0), between(1), between(2)] as const];
  });
}

function distinct(corners: readonly Shares[]): Shares[] {
  const kept: Shares[] = [];
  for (const one of corners) {
    if (!kept.some((other) => one.every((share, k) => Math.abs(share - (other[k] ?? 0)) <= same))) kept.push(one);
  }
  return kept;
}

function sideOf(from: Shares, to: Shares): Shares {
  const [a, b, c] = [
    from[1] * to[2] - from[2] * to[1],
    from[2] * to[0] - from[0] * to[2],
    from[0] * to[1] - from[1] * to[0],
  ];
  const size = Math.hypot(a, b, c);
  return [a / size, b / size, c / size];
}

/** Twice the area of a triangle, above zero in the sense of the diagram's corners. */
function turn(a: Shares, b: Shares, c: Shares): number {
  return (b[1] - a[1]) * (c[2] - a[2]) - (c[1] - a[1]) * (b[2] - a[2]);
}
