import { innerProduct } from './inner-product.ts';

/** A function's value and its slope by each variable. */
export interface Sloped {
  readonly value: number;
  readonly slope: Float64Array;
}

/** Lower and upper ends of each variable. */
export interface Box {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/**
 * Climbs a smooth function within a box from a start inside it, by the quasi-Newton method of Broyden, Fletcher, Goldfarb
 * and Shanno (J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed. (2006), 6.1).
 *
 * Each variable runs as least + (most - least) / (1 + e^-u) over all u, so that the box needs no thought. Where the
 * function is undefined it is taken for a wall.
 */
export function maximiseInBox(
  f: (at: Float64Array) => Sloped | undefined,
  { least, most }: Box,
  start: Float64Array,
): { readonly at: Float64Array; readonly value: number } | undefined {
  const inBox = (u: Float64Array) =>
    u.map((value, k) => (least[k] as number) + ((most[k] as number) - (least[k] as number)) / (1 + Math.exp(-value)));
  const look = (u: Float64Array): Sloped | undefined => {
    const seen = f(inBox(u));
    if (seen === undefined) return undefined;
    const slope = seen.slope.map((value, k) => {
      const part = 1 / (1 + Math.exp(-(u[k] as number)));
      return value * ((most[k] as number) - (least[k] as number)) * part * (1 - part);
    });
    return { value: seen.value, slope };
  };

  let u: Float64Array = start.map((value, k) => {
    const part = (value - (least[k] as number)) / ((most[k] as number) - (least[k] as number));
    return Math.log(part / (1 - part));
  });
  let here = look(u);
  if (here === undefined) return undefined;
  let inverse = identity(u.length);
  for (let turn = 0; turn < 200 && here.slope.some((value) => Math.abs(value) > 1e-7); turn++) {
    const upwards = times(inverse, here.slope);
    const rises = innerProduct(upwards, here.slope) > 0;
    if (!rises) inverse = identity(u.length);
    const next = searchLine(look, u, here, rises ? upwards : here.slope);
    if (next === undefined) break;
    inverse = updated(
      inverse,
      next.u.map((value, k) => value - (u[k] as number)),
      here.slope,
      next.seen.slope,
    );
    const rise = next.seen.value - here.value;
    [u, here] = [next.u, next.seen];
    if (rise < 1e-10 * (1 + Math.abs(here.value))) break;
  }
  return { at: inBox(u), value: here.value };
}

/** Halves the step until it rises by a ten-thousandth of what the slope promises. */
function searchLine(
  look: (u: Float64Array) => Sloped | undefined,
  u: Float64Array,
  here: Sloped,
  direction: Float64Array,
): { readonly u: Float64Array; readonly seen: Sloped } | undefined {
  const longest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const promised = innerProduct(direction, here.slope);
  for (let length = Math.min(1, 2 / longest), half = 0; half < 40; half++, length /= 2) {
    const next = u.map((value, k) => value + length * (direction[k] as number));
    const seen = look(next);
    if (seen && seen.value >= here.value + 1e-4 * length * promised) return { u: next, seen };
  }
  return undefined;
}

/** The inverse of the curvature, once more is known of it; of minus the function, which is convex at a maximum. */
function updated(inverse: Float64Array, moved: Float64Array, before: Float64Array, after: Float64Array): Float64Array {
  const change = before.map((value, k) => value - (after[k] as number));
  const along = innerProduct(moved, change);
  if (!(along > 1e-12)) return inverse;
  const size = moved.length;
  const seen = times(inverse, change);
  const factor = (1 + innerProduct(change, seen) / along) / along;
  return inverse.map((value, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    const [mi, mj, si, sj] = [moved[i], moved[j], seen[i], seen[j]] as [number, number, number, number];
    return value + factor * mi * mj - (mi * sj + si * mj) / along;
  });
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, i) => innerProduct(vector, matrix.subarray(i * size, (i + 1) * size)));
}

function identity(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
}
