import type { BoundRow } from './bound-rows.ts';
import type { Hill } from './hill.ts';
import { innerProduct } from './inner-product.ts';
import { settleOnFace } from './settle-on-face.ts';

interface Atom {
  readonly point: Float64Array;
  readonly weight: number;
}

/**
 * Climbs from a point of a region to where no corner lies uphill: a local maximum, or a saddle that the start leads to.
 *
 * Pairwise Frank–Wolfe steps between corners (S. Lacoste-Julien, M. Jaggi, NIPS 28 (2015) 496), which need no more than
 * the corners and keep to bounds exactly, then Newton's method on the face that they have found. `range` is what the
 * values differ by over the region; the climb ends where a straight line to any corner promises less than 1e-10 of it.
 */
export function climbHill(
  hill: Hill,
  corners: readonly Float64Array[],
  rows: readonly BoundRow[],
  start: Float64Array,
  range: number,
): Float64Array {
  let at = start;
  for (let round = 0; round < 8; round++) {
    at = settleOnFace(hill, rows, walk(hill, corners, at, 1e-6 * range));
    if (gain(hill.slopeAt(at), corners, at) <= 1e-10 * range) break;
  }
  return at;
}

function walk(hill: Hill, corners: readonly Float64Array[], start: Float64Array, enough: number): Float64Array {
  let at = start;
  let atoms: readonly Atom[] = [{ point: start, weight: 1 }];
  for (let step = 0; step < 400; step++) {
    const slope = hill.slopeAt(at);
    const up = highest(slope, corners);
    const away = atoms.reduce((a, b) => (innerProduct(slope, b.point) < innerProduct(slope, a.point) ? b : a));
    if (up === undefined || gain(slope, corners, at) <= enough) break;
    const direction = up.map((share, i) => share - (away.point[i] as number));
    const length = stride(hill, at, direction, away.weight);
    if (length === 0) break;
    atoms = shift(atoms, away, up, length);
    at = pointOf(atoms);
  }
  // What is left of a corner that the climb moves away from is rounding: without it the point is on its face.
  return pointOf(atoms.filter(({ weight }) => weight > 1e-6));
}

function highest(slope: Float64Array, corners: readonly Float64Array[]): Float64Array | undefined {
  let best: Float64Array | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const corner of corners) {
    const height = innerProduct(slope, corner);
    if (height > most) [best, most] = [corner, height];
  }
  return best;
}

/** The most that a straight line from the point to a corner rises. */
function gain(slope: Float64Array, corners: readonly Float64Array[], at: Float64Array): number {
  const corner = highest(slope, corners);
  return corner === undefined ? 0 : innerProduct(slope, corner) - innerProduct(slope, at);
}

/** How far to go along a direction that rises: to its end, or to where the way stops rising. */
function stride(hill: Hill, at: Float64Array, direction: Float64Array, most: number): number {
  const from = hill.valueAt(at);
  const point = (t: number) => at.map((share, i) => share + t * (direction[i] as number));
  const isPast = (t: number) => {
    const there = point(t);
    return innerProduct(hill.slopeAt(there), direction) < 0 || hill.valueAt(there) <= from;
  };
  if (!isPast(most)) return most;
  let [low, high] = [0, most];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (isPast(middle)) high = middle;
    else low = middle;
  }
  return low;
}

function shift(atoms: readonly Atom[], from: Atom, to: Float64Array, weight: number): Atom[] {
  const left = atoms.flatMap((atom) => {
    if (atom !== from) return [atom];
    return weight < atom.weight ? [{ ...atom, weight: atom.weight - weight }] : [];
  });
  const there = left.find(({ point }) => point === to);
  if (there === undefined) return [...left, { point: to, weight }];
  return left.map((atom) => (atom === there ? { ...atom, weight: atom.weight + weight } : atom));
}

function pointOf(atoms: readonly Atom[]): Float64Array {
  const total = atoms.reduce((sum, { weight }) => sum + weight, 0);
  const first = atoms[0]?.point ?? new Float64Array();
  return first.map((_, i) => atoms.reduce((sum, { point, weight }) => sum + weight * (point[i] as number), 0) / total);
}
