import type { Calculation, Figure } from './calculation.ts';
import { compileColumns } from './compile-columns.ts';
import { valuesOf } from './values-of.ts';

/** Where a figure takes a value, and what it takes in the range at all. */
export interface Roots {
  /** Values of the variable, rising. */
  readonly roots: readonly number[];
  /** Smallest and greatest value of the figure in the range. */
  readonly least: number;
  readonly most: number;
  /** The figure is the target over a stretch of the range: any value of it does. */
  readonly isFlat: boolean;
}

/** Points that the range is looked at: two roots closer than this are taken for none. */
const points = 4001;

/**
 * Every value of `variable` between `from` and `to` (above zero) at which `figure` is `target`, to the last digits of a
 * double: a look at 4001 points, evenly on a logarithmic scale, and bisection where the sign changes.
 */
export function findRoots(
  calculation: Calculation,
  variable: Figure,
  figure: Figure,
  target: number,
  [from, to]: readonly [number, number],
): Roots {
  const at = Float64Array.from({ length: points }, (_, i) => from * (to / from) ** (i / (points - 1)));
  at[points - 1] = to;
  const found = new Float64Array(points);
  compileColumns(calculation, [variable], [figure])([at], [found]);
  const off = (x: number): number => (valuesOf(calculation, new Map([[variable, x]]))[figure] ?? Number.NaN) - target;
  const noise = 1e-12 * Math.abs(target);
  const roots: number[] = [];
  let flat = 0;
  for (let i = 0; i < points; i++) {
    const here = (found[i] ?? Number.NaN) - target;
    const before = i === 0 ? Number.NaN : (found[i - 1] ?? Number.NaN) - target;
    if (Math.abs(here) <= noise) {
      flat = Math.abs(before) <= noise ? flat + 1 : flat;
      if (!(Math.abs(before) <= noise)) roots.push(at[i] ?? Number.NaN);
    } else if (before * here < 0 && !(Math.abs(before) <= noise))
      roots.push(bisect(off, at[i - 1] ?? from, at[i] ?? to));
  }
  const finite = found.filter(Number.isFinite);
  return {
    roots,
    least: finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    most: finite.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    isFlat: flat > 0,
  };
}

function bisect(off: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const rises = off(low) < 0;
  // A double has no more than 53 halvings in it.
  for (let i = 0; i < 80 && high - low > Number.EPSILON * high; i++) {
    const middle = (low + high) / 2;
    if (off(middle) < 0 === rises) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
