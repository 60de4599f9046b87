import type { CutCalculation } from '../calculation/cut-calculation.ts';

/** Coordinates of many points, component by component: shares, or whole steps of a lattice. */
export type Coordinates = readonly (Int32Array | Float64Array)[];

interface Named {
  readonly name: string;
  readonly unit: string;
  /** How it was counted, in words. */
  readonly counted?: string;
}

/** A column that is one linear form of the shares over another, times a factor. */
export interface QuotientColumn extends Named {
  /** Value at each corner, for a varied sum of one. */
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** From SI into the unit. */
  readonly factor: number;
}

/** How a calculation makes a column: shares of substances go in, one figure comes out. */
export interface ColumnCalculation extends Named {
  readonly shares: readonly QuotientColumn[];
  readonly calculation: CutCalculation;
  /** From SI into the unit. */
  readonly factor: number;
}

/** A column that a calculation gives. */
export interface ComputedColumn extends Named {
  /** The same as plain data. */
  readonly source: ColumnCalculation;
  /** Writes the values of the first `count` points, in the column's unit. */
  compute(coordinates: Coordinates, count: number, result: Float64Array): void;
}

/** One computed column of a study's points. */
export type StudyColumn = QuotientColumn | ComputedColumn;

/** The value of a column at one point, given by its shares. */
export function columnAt(column: StudyColumn, shares: readonly number[]): number {
  const result = new Float64Array(1);
  computeColumns(
    [column],
    shares.map((share) => Float64Array.of(share)),
    1,
    [result],
  );
  return result[0] ?? Number.NaN;
}

/**
 * Computes columns for `count` points whose coordinates are whole steps: `results[c][i]` in the column's unit; NaN where
 * it divides by nothing. A loop over typed arrays, no object per point.
 */
export function computeColumns(
  columns: readonly StudyColumn[],
  coordinates: Coordinates,
  count: number,
  results: readonly Float64Array[],
): void {
  columns.forEach((column, c) => {
    const result = results[c];
    if (result === undefined) return;
    if ('compute' in column) {
      column.compute(coordinates, count, result);
      return;
    }
    const { top, bottom, factor } = column;
    if (coordinates.length === 3) {
      ternaryColumn(top, bottom, factor, coordinates, count, result);
      return;
    }
    for (let i = 0; i < count; i++) {
      let above = 0;
      let below = 0;
      for (let k = 0; k < coordinates.length; k++) {
        const x = (coordinates[k] as Float64Array)[i] as number;
        above += (top[k] as number) * x;
        below += (bottom[k] as number) * x;
      }
      result[i] = below === 0 ? Number.NaN : (factor * above) / below;
    }
  });
}

function ternaryColumn(
  top: Float64Array,
  bottom: Float64Array,
  factor: number,
  [first, second, third]: Coordinates,
  count: number,
  result: Float64Array,
): void {
  if (first === undefined || second === undefined || third === undefined) return;
  const [t0 = 0, t1 = 0, t2 = 0] = top;
  const [b0 = 0, b1 = 0, b2 = 0] = bottom;
  for (let i = 0; i < count; i++) {
    const a = first[i] as number;
    const b = second[i] as number;
    const c = third[i] as number;
    const below = b0 * a + b1 * b + b2 * c;
    result[i] = below === 0 ? Number.NaN : (factor * (t0 * a + t1 * b + t2 * c)) / below;
  }
}
