import { canonicalComponents } from './canonical-components.ts';
import { orthonormalColumns } from './orthonormal-columns.ts';
import { requireShares } from './require-shares.ts';
import { expandPoints, type ScheffeModel, scheffeTerms } from './scheffe-terms.ts';
import { solveTriangle } from './solve-triangle.ts';
import { type SortedPoint, sortPoints } from './sort-points.ts';

/**
 * What a search for a design works on: model rows in coordinates in which all candidates and points done together are
 * orthonormal, so that narrow bounds cost no digits. Nothing in it depends on the order of points or components.
 */
export interface CandidateSet {
  /** How many coefficients the model has. */
  readonly columns: number;
  /** Each different candidate once, row by row. */
  readonly rows: Float64Array;
  /** Where the candidate of a row is in the list given; the first, where it is there twice. */
  readonly indices: readonly number[];
  /** 1 where a point done is the same. */
  readonly isDone: Uint8Array;
  /** The points done, with their replicates, row by row. */
  readonly done: Float64Array;
  /** Mean of f·fᵀ over the points of interest, square; zero where there are none. */
  readonly moments: Float64Array;
  /** ln |XᵀX| is that of the rows plus this. */
  readonly logScale: number;
  /** Whether candidates and points done together tell all terms apart; the rows are of no use where not. */
  readonly isEstimable: boolean;
}

/**
 * Prepares candidates, points done and points of interest (shares) for a search.
 *
 * Throws RangeError where a point has not one share for each component, their sum one.
 */
export function candidateSet(
  components: number,
  model: ScheffeModel,
  points: Readonly<Record<'candidates' | 'done' | 'over', readonly ArrayLike<number>[]>>,
): CandidateSet {
  requireShares(components, points.candidates, points.done, points.over);
  const order = canonicalComponents(components, [points.candidates, points.done, points.over]);
  const terms = scheffeTerms(components, model);
  const columns = terms.length;
  const expand = (sorted: readonly SortedPoint[]) =>
    expandPoints(
      sorted.map(({ shares }) => shares),
      terms,
    );
  const candidates = sortPoints(points.candidates, order).filter(({ key }, at, all) => key !== all[at - 1]?.key);
  const done = sortPoints(points.done, order);
  const keysDone = new Set(done.map(({ key }) => key));

  const { q, triangle, dependent } = orthonormalColumns(expand([...candidates, ...done]), columns);
  const split = candidates.length * columns;
  const over = dependent.length > 0 ? new Float64Array() : expand(sortPoints(points.over, order));
  return {
    columns,
    rows: q.slice(0, split),
    indices: candidates.map(({ index }) => index),
    isDone: Uint8Array.from(candidates, ({ key }) => (keysDone.has(key) ? 1 : 0)),
    done: q.slice(split),
    moments: meanProducts(solveTriangle(over, triangle, columns), columns),
    logScale: logOfDiagonal(triangle, columns),
    isEstimable: dependent.length === 0,
  };
}

function meanProducts(rows: Float64Array, columns: number): Float64Array {
  const mean = new Float64Array(columns * columns);
  const count = rows.length / columns;
  for (let from = 0; from < rows.length; from += columns) {
    for (let i = 0; i < columns; i++) {
      const left = (rows[from + i] as number) / count;
      for (let j = 0; j < columns; j++) {
        mean[i * columns + j] = (mean[i * columns + j] as number) + left * (rows[from + j] as number);
      }
    }
  }
  return mean;
}

/** Twice the sum of ln: the determinant of RᵀR. */
function logOfDiagonal(triangle: Float64Array, columns: number): number {
  let sum = 0;
  for (let k = 0; k < columns; k++) sum += 2 * Math.log(triangle[k * columns + k] as number);
  return sum;
}
