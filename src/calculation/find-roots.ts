import type { Calculation, Figure } from './calculation.ts';
import { compileColumns } from './compile-columns.ts';
import { goldenSection } from './golden-section.ts';
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

/** Points that the range is looked at. */
const points = 4001;

/**
 * Every value of `variable` between `from` and `to` (above zero) at which `figure` is `target`, to the last digits of a
 * double: a look at 4001 points, evenly on a logarithmic scale, and bisection where the sign changes. Between the points
 * each turn towards the target is followed to its end, so that a target just below a peak has its two roots and one at the
 * peak has one. A pole, where the sign changes too, is no root.
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
  const xAt = (i: number): number => at[i] ?? Number.NaN;
  const offAt = (i: number): number => (found[i] ?? Number.NaN) - target;
  const isOn = (i: number): boolean => Math.abs(offAt(i)) <= noise;
  const roots: number[] = [];
  const turns: number[] = [];
  let flat = 0;
  for (let i = 0; i < points; i++) {
    if (isOn(i)) {
      flat = isOn(i - 1) ? flat + 1 : flat;
      if (!isOn(i - 1)) roots.push(xAt(i));
      continue;
    }
    if (offAt(i - 1) * offAt(i) < 0 && !isOn(i - 1)) roots.push(...crossing(off, xAt(i - 1), xAt(i)));
    if (!turnsAt(offAt, i)) continue;
    const turn = turnNear(off, offAt(i), [xAt(Math.max(i - 1, 0)), xAt(Math.min(i + 1, points - 1))], noise);
    roots.push(...turn.roots);
    turns.push(turn.value + target);
  }
  const finite = [...found.filter(Number.isFinite), ...turns];
  return {
    roots: roots.toSorted((a, b) => a - b),
    least: finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    most: finite.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    isFlat: flat > 0,
  };
}

/**
 * Whether the figure is nearest to the target at point i and may reach it beside that point: a turn between points goes
 * no deeper than the steepest step to it, of which four are taken to be sure.
 */
function turnsAt(offAt: (i: number) => number, i: number): boolean {
  const here = offAt(i);
  const size = Math.abs(here);
  const step = (one: number): number => (one * here > 0 ? Math.abs(one) - size : Number.NaN);
  const [before, after] = [offAt(i - 1), offAt(i + 1)];
  // Of two points as near as each other the first speaks for both.
  const comes = Number.isNaN(before) || step(before) > 0;
  const goes = Number.isNaN(after) || step(after) >= 0;
  const steepest = Math.max(step(before) || 0, step(after) || 0);
  return comes && goes && size <= 4 * steepest;
}

/** The turn of the figure between two points: how near it comes to the target, and the roots on its two sides. */
function turnNear(
  off: (x: number) => number,
  here: number,
  [from, to]: readonly [number, number],
  noise: number,
): { readonly roots: number[]; readonly value: number } {
  const side = Math.sign(here);
  const x = goldenSection((one) => side * off(one), from, to);
  const value = off(x);
  // A parabola is known to the eighth digit of its place: that is the sixteenth of its height.
  const touches = Math.max(noise, 1e-9 * Math.max(Math.abs(off(from)), Math.abs(off(to))));
  if (Math.abs(value) <= touches) return { roots: [x], value };
  return { roots: value * side < 0 ? [...crossing(off, from, x), ...crossing(off, x, to)] : [], value };
}

/** The root between two values with unlike signs; none where the figure jumps there from one side to the other. */
function crossing(off: (x: number) => number, from: number, to: number): number[] {
  const ends = [off(from), off(to)];
  if (!((ends[0] ?? 0) * (ends[1] ?? 0) < 0)) return [];
  let [low, high] = [from, to];
  const rises = (ends[0] ?? 0) < 0;
  // A double has no more than 53 halvings in it.
  for (let i = 0; i < 80 && high - low > Number.EPSILON * high; i++) {
    const middle = (low + high) / 2;
    if (off(middle) < 0 === rises) low = middle;
    else high = middle;
  }
  const root = (low + high) / 2;
  const before = Math.max(0, ...ends.map(Math.abs).filter(Number.isFinite));
  // Towards a root the figure falls with the interval, towards a pole it rises without end.
  const left = Math.min(Math.abs(off(low)), Math.abs(off(high)));
  return left <= 1e-3 * before ? [root] : [];
}
