import { computeColumns, type StudyColumn } from './compute-columns.ts';
import { type CoordinateBounds, latticeBlocks } from './lattice-blocks.ts';
import { compare, multiply, rationalOf, toNumber } from './rational.ts';
import type { LinearRow, Region } from './region.ts';

/** A stretch of a study's points with what was computed for each. */
export interface GridBlock {
  /** Whole steps; coordinate by coordinate. */
  readonly coordinates: readonly Int32Array[];
  /** Column by column, in the column's unit. */
  readonly values: readonly Float64Array[];
  readonly count: number;
}

/** All points of a grid at once. */
export interface StudyGrid extends GridBlock {
  readonly steps: number;
  readonly names: readonly string[];
  readonly columns: readonly StudyColumn[];
}

/**
 * The lattice points of a region, a block at a time, with their columns: constant memory however many there are.
 *
 * Bounds of single shares are whole numbers of steps, exactly; other rows are judged in doubles, and exactly where a double
 * cannot tell.
 */
export function* gridBlocks(
  region: Region,
  steps: number,
  columns: readonly StudyColumn[],
  size = 4096,
): Generator<GridBlock, void, undefined> {
  const bounds = coordinateBounds(region, steps);
  if (bounds.some((one) => one.least > one.most)) return;
  const others = region.rows.filter((row) => singleOf(row) === undefined).map((row) => prepare(row));
  const kept = region.names.map(() => new Int32Array(size));
  const values = columns.map(() => new Float64Array(size));
  for (const block of latticeBlocks(steps, bounds, size)) {
    const count =
      others.length === 0
        ? copyAll(block.columns, block.count, kept)
        : copyInside(block.columns, block.count, others, kept);
    if (count === 0) continue;
    computeColumns(columns, kept, count, values);
    yield { coordinates: kept, values, count };
  }
}

/** The whole grid in memory. */
export function studyGrid(region: Region, steps: number, columns: readonly StudyColumn[]): StudyGrid {
  const coordinates: Int32Array[][] = region.names.map(() => []);
  const values: Float64Array[][] = columns.map(() => []);
  let count = 0;
  for (const block of gridBlocks(region, steps, columns, 65536)) {
    for (const [k, column] of block.coordinates.entries()) coordinates[k]?.push(column.slice(0, block.count));
    for (const [c, column] of block.values.entries()) values[c]?.push(column.slice(0, block.count));
    count += block.count;
  }
  return {
    steps,
    names: region.names,
    columns,
    coordinates: coordinates.map((pieces) => joinColumns(pieces, new Int32Array(count))),
    values: values.map((pieces) => joinColumns(pieces, new Float64Array(count))),
    count,
  };
}

/** A point's name, the same whatever the bounds: its whole steps, `3-5-2`. */
export function pointId(coordinates: readonly Int32Array[], i: number): string {
  return coordinates.map((column) => column[i]).join('-');
}

/** The bounds of single shares in whole steps: ceil and floor of exact numbers. */
function coordinateBounds(region: Region, steps: number): CoordinateBounds[] {
  const whole = rationalOf(BigInt(steps));
  const bounds = region.names.map(() => ({ least: 0, most: steps }));
  for (const row of region.rows) {
    const single = singleOf(row);
    const own = single === undefined ? undefined : bounds[single.at];
    if (single === undefined || own === undefined) continue;
    const { n, d } = multiply(single.value, whole);
    const floor = n >= 0n ? n / d : -((-n + d - 1n) / d);
    const ceiling = n >= 0n ? (n + d - 1n) / d : -(-n / d);
    if (single.isLeast) own.least = Math.max(own.least, Number(ceiling));
    else own.most = Math.min(own.most, Number(floor));
  }
  return bounds;
}

/** A row about one share alone, as the bound of that share. */
function singleOf({ coefficients, bound }: LinearRow) {
  const at = coefficients.findIndex((one) => one.n !== 0n);
  const only = coefficients[at];
  if (only === undefined || coefficients.some((one, k) => k !== at && one.n !== 0n)) return undefined;
  const value = multiply(bound, { n: only.n < 0n ? -only.d : only.d, d: only.n < 0n ? -only.n : only.n });
  return { at, value, isLeast: only.n < 0n };
}

interface Prepared {
  readonly row: LinearRow;
  readonly coefficients: Float64Array;
  /** Rounding of a sum of this size cannot change the sign. */
  readonly scale: number;
}

function prepare(row: LinearRow): Prepared {
  const bound = toNumber(row.bound);
  // The bound as one more coefficient: the shares sum to one.
  const coefficients = Float64Array.from(row.coefficients, (one) => toNumber(one) - bound);
  return { row, coefficients, scale: coefficients.reduce((most, one) => Math.max(most, Math.abs(one)), 0) };
}

function copyAll(from: readonly Int32Array[], count: number, to: readonly Int32Array[]): number {
  for (const [k, column] of from.entries()) to[k]?.set(column.subarray(0, count));
  return count;
}

function copyInside(
  from: readonly Int32Array[],
  count: number,
  rows: readonly Prepared[],
  to: readonly Int32Array[],
): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    let steps = 0;
    for (let k = 0; k < from.length; k++) steps += (from[k] as Int32Array)[i] as number;
    let inside = true;
    for (let r = 0; r < rows.length && inside; r++) {
      const { coefficients, scale, row } = rows[r] as Prepared;
      let sum = 0;
      for (let k = 0; k < from.length; k++) sum += (coefficients[k] as number) * ((from[k] as Int32Array)[i] as number);
      const doubt = 1e-12 * scale * steps;
      inside = sum <= doubt && (sum < -doubt || isInsideExactly(row, from, i, steps));
    }
    if (!inside) continue;
    for (let k = 0; k < from.length; k++) (to[k] as Int32Array)[kept] = (from[k] as Int32Array)[i] as number;
    kept++;
  }
  return kept;
}

function isInsideExactly(row: LinearRow, columns: readonly Int32Array[], i: number, steps: number): boolean {
  const zero = rationalOf(0n);
  const sum = row.coefficients.reduce((total, one, k) => {
    const term = multiply(one, rationalOf(BigInt((columns[k] as Int32Array)[i] as number)));
    return { n: total.n * term.d + term.n * total.d, d: total.d * term.d };
  }, zero);
  return compare(sum, multiply(row.bound, rationalOf(BigInt(steps)))) <= 0;
}

function joinColumns<T extends Int32Array | Float64Array>(pieces: readonly T[], whole: T): T {
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
