/** Whole-number bounds of one coordinate of a lattice. */
export interface CoordinateBounds {
  readonly least: number;
  readonly most: number;
}

/** A stretch of lattice points: column k has coordinate k of each, in whole steps. */
export interface LatticeBlock {
  readonly columns: readonly Int32Array[];
  readonly count: number;
}

/**
 * The points of the simplex lattice {q, steps} within bounds, a block at a time, the first coordinate falling slowest:
 * whole numbers that sum to `steps` in every point, so that none is lost to rounding.
 *
 * The block is reused: what is to be kept is copied.
 */
export function* latticeBlocks(
  steps: number,
  bounds: readonly CoordinateBounds[],
  size = 4096,
): Generator<LatticeBlock, void, undefined> {
  const q = bounds.length;
  const columns = bounds.map(() => new Int32Array(size));
  // What the coordinates from k on take at least and at most.
  const least = suffixSums(bounds.map((one) => one.least));
  const most = suffixSums(bounds.map((one) => one.most));
  const point = new Int32Array(q);
  let count = 0;
  function* fill(k: number, rest: number): Generator<LatticeBlock, void, undefined> {
    if (k === q - 1) {
      point[k] = rest;
      for (let i = 0; i < q; i++) (columns[i] as Int32Array)[count] = point[i] as number;
      count++;
      if (count < size) return;
      yield { columns, count };
      count = 0;
      return;
    }
    const own = bounds[k];
    if (own === undefined) return;
    const high = Math.min(own.most, rest - (least[k + 1] ?? 0));
    const low = Math.max(own.least, rest - (most[k + 1] ?? 0));
    if (k === q - 2) {
      // The innermost loop: no call per point.
      const last = columns[q - 1] as Int32Array;
      const here = columns[k] as Int32Array;
      for (let value = high; value >= low; value--) {
        for (let i = 0; i < k; i++) (columns[i] as Int32Array)[count] = point[i] as number;
        here[count] = value;
        last[count] = rest - value;
        count++;
        if (count === size) {
          yield { columns, count };
          count = 0;
        }
      }
      return;
    }
    for (let value = high; value >= low; value--) {
      point[k] = value;
      yield* fill(k + 1, rest - value);
    }
  }
  yield* fill(0, steps);
  if (count > 0) yield { columns, count };
}

function suffixSums(values: readonly number[]): number[] {
  const sums = [...values, 0];
  for (let i = values.length - 1; i >= 0; i--) sums[i] = (values[i] ?? 0) + (sums[i + 1] ?? 0);
  return sums;
}
