import { slopesOf } from './slopes-of.ts';
import type { Leaf, WorkedFigure } from './worked-figure.ts';

/** What one leaf has to do with a figure. */
export interface Contribution {
  readonly figure: WorkedFigure;
  readonly leaf: Leaf;
  /** d figure / d leaf, SI. */
  readonly slope: number;
  /** |slope| times the leaf's standard uncertainty; absent where none is stated. */
  readonly adds?: number;
}

export interface Account {
  /** Standard, SI; absent where nothing that the figure follows from states one. */
  readonly uncertainty?: number;
  /** Each leaf once, by whatever branches it is reached; what adds most first, then what moves the figure most. */
  readonly contributions: readonly Contribution[];
  /** d figure / d everything that it follows from. */
  readonly slopes: ReadonlyMap<WorkedFigure, number>;
}

/** A slope that is nothing but rounding, relative to the figure and the leaf. */
const noise = 1e-13;

/**
 * The combined standard uncertainty of a figure, and what each leaf has in it.
 *
 * First order, u² = Σ (slope · u)² over independent leaves (JCGM 100:2008, 5.1.2): figures that share a leaf are correlated, and
 * the slope counts all ways to it at once. A leaf that states no uncertainty adds none: it is the least that the doubt can be.
 */
export function accountFor(root: WorkedFigure): Account {
  const slopes = slopesOf(root);
  const found = new Map<string, Contribution>();
  for (const [figure, slope] of slopes) {
    if (figure.from.kind !== 'leaf') continue;
    const { key } = figure.from;
    const before = found.get(key);
    found.set(key, { figure, leaf: figure.from, slope: (before?.slope ?? 0) + slope });
  }
  const contributions = [...found.values()]
    .map((one): Contribution => {
      const { leaf, slope } = one;
      return leaf.uncertainty === undefined ? one : { ...one, slope, adds: Math.abs(slope * leaf.uncertainty) };
    })
    .filter((one) => weightOf(one, root) > noise || one.figure === root)
    .toSorted((a, b) => (b.adds ?? 0) - (a.adds ?? 0) || weightOf(b, root) - weightOf(a, root));
  const isDoubted = contributions.some((one) => one.adds !== undefined);
  return {
    ...(isDoubted ? { uncertainty: Math.hypot(...contributions.map((one) => one.adds ?? 0)) } : {}),
    contributions,
    slopes,
  };
}

/** By how many per cent the figure moves with a per cent of the leaf; of zero, by how much. */
function weightOf({ slope, figure }: Contribution, root: WorkedFigure): number {
  return Math.abs((slope * (figure.value || 1)) / (root.value || 1));
}
