import type { OrdinaryStates } from './oxidation-states.ts';

export interface Candidate {
  readonly element: string;
  readonly count: number;
  readonly ordinary: OrdinaryStates;
}

/** For every candidate, the state its atoms take, or the range they share. */
export interface Choice {
  readonly ranges: readonly (readonly [low: number, high: number])[];
  readonly low: number;
  readonly high: number;
  /** How far from the range [low, high] the wanted charge lies; 0 if in it. */
  readonly gap: number;
}

/** Combinations tried; beyond it only the best-known state and the mixed range of each element are. */
const most = 20_000;

/**
 * The ordinary states whose total comes nearest to `wanted`, within `tolerance`; among equals the best known.
 * One state for all atoms of an element is tried before a mixture of states.
 */
export function chooseStates(candidates: readonly Candidate[], wanted: number, tolerance: number): Choice {
  const every = candidates.map(({ ordinary }) => rangesOf(ordinary));
  const few = every.map((ranges) =>
    ranges.length > 2 ? ranges.filter((_, i) => i === 0 || i === ranges.length - 1) : ranges,
  );
  const options = every.reduce((product, ranges) => product * ranges.length, 1) > most ? few : every;

  let best: (Choice & { readonly rank: number }) | undefined;
  const picks = options.map(() => 0);
  for (;;) {
    const ranges = options.map((ranges, i) => ranges[picks[i] ?? 0] ?? ([0, 0] as const));
    let low = 0;
    let high = 0;
    for (const [i, range] of ranges.entries()) {
      low += range[0] * (candidates[i]?.count ?? 0);
      high += range[1] * (candidates[i]?.count ?? 0);
    }
    const outside = Math.max(low - wanted, wanted - high, 0);
    const gap = outside <= tolerance ? 0 : outside;
    const rank = picks.reduce((sum, pick, i) => sum + pick + (ranges[i]?.[0] === ranges[i]?.[1] ? 0 : 10), 0);
    if (!best || gap < best.gap - 1e-9 || (gap < best.gap + 1e-9 && rank < best.rank)) {
      best = { ranges, low, high, gap, rank };
    }
    if (!advance(picks, options)) return best;
  }
}

function rangesOf({ states, mixed }: OrdinaryStates): (readonly [number, number])[] {
  const single = states.map((state) => [state, state] as const);
  return mixed ? [...single, mixed] : single;
}

/** The next combination, like an odometer; false after the last. */
function advance(picks: number[], options: readonly (readonly unknown[])[]): boolean {
  for (const [i, ranges] of options.entries()) {
    const next = (picks[i] ?? 0) + 1;
    picks[i] = next < ranges.length ? next : 0;
    if (next < ranges.length) return true;
  }
  return false;
}
