import { ExactProgram } from './exact-program.ts';
import { type IntegerRow, integerRows } from './integer-rows.ts';
import type { Rational } from './rational.ts';
import type { Region } from './region.ts';

/** Bounds that exclude each other, while any of them could be kept without the others. */
export interface Conflict {
  readonly rows: readonly {
    /** In the region's rows. */
    readonly row: number;
    /** The least value of coefficients · shares that the other rows of the conflict leave: above this row's bound. */
    readonly attainable: Rational;
  }[];
  /** No smaller set of the region's bounds excludes itself; false where there were too many to try. */
  readonly isSmallest: boolean;
}

type Rows = readonly IntegerRow[];

/** Sets of rows that are looked at before the smallest conflict so far is taken: about a second of 12 shares. */
const mostSets = 4000;

/**
 * The smallest set of rows, by count, that leaves no shares at all, or undefined where the region has a point. It is
 * irreducible in any case: without any one of its rows the others can be kept. Which of several equally small ones it is
 * does not depend on the order of the rows; of rows that say the same, the first is named.
 */
export function conflictingRows(region: Region): Conflict | undefined {
  const rows = integerRows(region).slice(region.names.length);
  const start = ExactProgram.ofShares(region.names.length);
  const found = irreducible(start, rows);
  if (found === undefined) return undefined;
  const { set, isSmallest } = smallest(start, rows, found);
  const chosen = set.map(({ rows: [row = 0] }) => row).sort((a, b) => a - b);
  const conflict = chosen.map((row) => {
    const others = set.filter((one) => one.rows[0] !== row);
    const program = others.reduce((at, one) => at.withRow(one.coefficients) ?? at, start);
    const { n, d } = program.greatest((region.rows[row]?.coefficients ?? []).map((one) => ({ n: -one.n, d: one.d })));
    return { row, attainable: { n: -n, d } };
  });
  return { rows: conflict, isSmallest };
}

/**
 * Rows are added until nothing is left; the last one is part of every conflict among those that were added. With it put
 * first, the next time fewer are added, until those put first conflict by themselves (Tamiz, Mardle and Jones 1996).
 */
function irreducible(start: ExactProgram, rows: Rows): IntegerRow[] | undefined {
  const first: IntegerRow[] = [];
  let from: ExactProgram | undefined = start;
  while (from !== undefined) {
    let at: ExactProgram = from;
    const last = rows.find(({ coefficients }) => {
      const next = at.withRow(coefficients);
      at = next ?? at;
      return next === undefined;
    });
    if (last === undefined) return undefined;
    first.push(last);
    from = from.withRow(last.coefficients);
  }
  return first;
}

/**
 * Smaller sets are built up row by row. Whatever rows are kept, as many others as possible are kept with them; a
 * conflict must have one of those that then are not.
 */
function smallest(start: ExactProgram, rows: Rows, found: Rows): { set: Rows; isSmallest: boolean } {
  let left = mostSets;
  const build = (at: ExactProgram, set: Rows, size: number, not: ReadonlySet<IntegerRow>): Rows | undefined => {
    if (set.length === size || left-- <= 0) return undefined;
    const tried = new Set(not);
    for (const row of refused(at, rows, tried)) {
      const next = at.withRow(row.coefficients);
      const larger = [...set, row];
      const conflict = next ? build(next, larger, size, tried) : larger;
      if (conflict) return conflict;
      tried.add(row);
    }
    return undefined;
  };
  for (let size = 1; size < found.length; size++) {
    const set = build(start, [], size, new Set());
    if (set) return { set, isSmallest: true };
  }
  return { set: found, isSmallest: left > 0 };
}

/** The rows that cannot be kept after as many others as possible, of those that are not left out from the start. */
function refused(start: ExactProgram, rows: Rows, not: ReadonlySet<IntegerRow>): IntegerRow[] {
  let at = start;
  return rows.filter((row) => {
    if (not.has(row)) return false;
    const next = at.withRow(row.coefficients);
    at = next ?? at;
    return next === undefined;
  });
}
