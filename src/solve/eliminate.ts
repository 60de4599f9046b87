/** A row reduced to one pivot, for the elimination of later rows. */
interface Reduced {
  readonly row: Float64Array;
  readonly pivot: number;
  /** Bound of the rounding error of its entries. */
  error: number;
}

/** What is left of a row after elimination is rounding noise below this many times its error bound. */
const margin = 8;
/** However pessimistic the bound, a share of a row's largest coefficient above this is no noise. */
const mostNoise = 1e-9;
const unitRoundoff = 2 ** -53;

export interface Elimination {
  /** Indices of the rows that are independent of those before them, in the order given. */
  readonly independent: readonly number[];
  /** Indices of the rows that add nothing but a check. */
  readonly redundant: readonly number[];
  /** Columns whose value the independent rows do not fix. */
  readonly free: readonly number[];
  /** Those of the free columns that no row is solved for: fix these and everything is fixed. */
  readonly loose: readonly number[];
}

/**
 * Splits rows into independent and redundant ones by Gauss–Jordan elimination, a row at a time, pivoting on the
 * largest coefficient left; earlier rows win. Constants play no part here: whether a redundant row agrees is judged
 * at the solution.
 */
export function eliminate(rows: readonly Float64Array[], columns: number): Elimination {
  const reduced: Reduced[] = [];
  const independent: number[] = [];
  const redundant: number[] = [];
  rows.forEach((original, at) => {
    const row = normalised(original);
    let error = 2 * unitRoundoff;
    for (const known of reduced) {
      const factor = row[known.pivot] ?? 0;
      if (factor === 0) continue;
      error += Math.abs(factor) * (known.error + 2 * unitRoundoff * largest(known.row));
      subtract(row, known.row, factor);
    }
    const pivot = largestAt(row);
    const size = Math.abs(row[pivot] ?? 0);
    if (!(size > noiseOf(error))) {
      redundant.push(at);
      return;
    }
    scale(row, 1 / (row[pivot] ?? 1));
    error = error / size + unitRoundoff;
    for (const known of reduced) {
      const factor = known.row[pivot] ?? 0;
      if (factor === 0) continue;
      known.error += Math.abs(factor) * (error + 2 * unitRoundoff);
      subtract(known.row, row, factor);
      known.row[pivot] = 0;
    }
    reduced.push({ row, pivot, error });
    independent.push(at);
  });
  if (reduced.length === columns) return { independent, redundant, free: [], loose: [] };
  const pivots = new Set(reduced.map((known) => known.pivot));
  const loose = Array.from({ length: columns }, (_, i) => i).filter((column) => !pivots.has(column));
  const tiedToLoose = reduced
    .filter((known) => loose.some((column) => Math.abs(known.row[column] ?? 0) > noiseOf(known.error)))
    .map((known) => known.pivot);
  return { independent, redundant, free: [...loose, ...tiedToLoose].sort((a, b) => a - b), loose };
}

/**
 * The inverse of a square matrix given by rows, by Gauss–Jordan with partial pivoting; undefined where singular.
 * The result is column-major in the sense of use: `inverse[i][k]` is the change of unknown i per constant of row k.
 */
export function invert(rows: readonly Float64Array[]): Float64Array[] | undefined {
  const n = rows.length;
  const work = rows.map((row, i) => {
    const wide = new Float64Array(2 * n);
    wide.set(row);
    wide[n + i] = 1;
    return wide;
  });
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let i = column + 1; i < n; i++) {
      if (Math.abs(work[i]?.[column] ?? 0) > Math.abs(work[best]?.[column] ?? 0)) best = i;
    }
    const pivotRow = work[best];
    const other = work[column];
    if (!pivotRow || !other || Math.abs(pivotRow[column] ?? 0) < 1e-300) return undefined;
    work[best] = other;
    work[column] = pivotRow;
    scale(pivotRow, 1 / (pivotRow[column] ?? 1));
    work.forEach((row, i) => {
      if (i !== column) subtract(row, pivotRow, row[column] ?? 0);
    });
  }
  return work.map((row) => row.slice(n));
}

function noiseOf(error: number): number {
  return Math.min(margin * error, mostNoise);
}

function largest(row: Float64Array): number {
  return Math.abs(row[largestAt(row)] ?? 0);
}

function normalised(row: Float64Array): Float64Array {
  const size = largest(row);
  const result = new Float64Array(row.length);
  if (size > 0) for (let i = 0; i < row.length; i++) result[i] = (row[i] ?? 0) / size;
  return result;
}

function largestAt(row: Float64Array): number {
  let best = 0;
  for (let i = 1; i < row.length; i++) if (Math.abs(row[i] ?? 0) > Math.abs(row[best] ?? 0)) best = i;
  return best;
}

function subtract(row: Float64Array, other: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) - factor * (other[i] ?? 0);
}

function scale(row: Float64Array, factor: number): void {
  for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) * factor;
}
