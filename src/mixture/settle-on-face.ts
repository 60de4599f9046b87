import type { BoundRow } from './bound-rows.ts';
import { boundsAt } from './bounds-at.ts';
import type { Hill } from './hill.ts';
import { innerProduct } from './inner-product.ts';
import { invertInformation } from './invert-information.ts';
import { orthonormalColumns } from './orthonormal-columns.ts';

/** For slopes of slopes: exact for polynomials of the third degree but for rounding. */
const step = 1e-4;

/**
 * Newton's method among the points that lie on the same bounds, to the last digits; the point itself where there is no
 * maximum of that kind nearby. It stops at a bound that it meets.
 */
export function settleOnFace(hill: Hill, rows: readonly BoundRow[], start: Float64Array): Float64Array {
  const tight = boundsAt(rows, start);
  const others = rows.filter((row) => !tight.includes(row));
  const ways = waysAlong(tight, start.length);
  let at = start;
  for (let turn = 0; turn < 20 && ways.length > 0; turn++) {
    const move = newtonStep(hill, at, ways);
    if (move === undefined) return at;
    const whole = Math.min(1, ...others.map((row) => room(row, at, move)));
    const next = at.map((share, i) => share + whole * (move[i] as number));
    if (!(hill.valueAt(next) >= hill.valueAt(at))) return at;
    at = next;
    if (whole < 1 || move.every((share) => Math.abs(share) < 1e-15)) return at;
  }
  return at;
}

/** Orthonormal directions that leave the sum of the shares and the bounds as they are. */
function waysAlong(tight: readonly BoundRow[], size: number): Float64Array[] {
  const fixed = [new Float64Array(size).fill(1), ...tight.map(({ factors }) => factors)];
  const columns = fixed.length + size;
  const matrix = new Float64Array(size * columns);
  for (let i = 0; i < size; i++) {
    fixed.forEach((row, k) => {
      matrix[i * columns + k] = row[i] as number;
    });
    matrix[i * columns + fixed.length + i] = 1;
  }
  const { q, dependent } = orthonormalColumns(matrix, columns);
  const free = Array.from({ length: size }, (_, k) => fixed.length + k).filter((k) => !dependent.includes(k));
  return free.map((k) => Float64Array.from({ length: size }, (_, i) => q[i * columns + k] as number));
}

function newtonStep(hill: Hill, at: Float64Array, ways: readonly Float64Array[]): Float64Array | undefined {
  const count = ways.length;
  const slope = hill.slopeAt(at);
  const rise = Float64Array.from(ways, (way) => innerProduct(way, slope));
  const falls = new Float64Array(count * count);
  ways.forEach((way, k) => {
    const ahead = hill.slopeAt(at.map((share, i) => share + step * (way[i] as number)));
    const behind = hill.slopeAt(at.map((share, i) => share - step * (way[i] as number)));
    const bend = ahead.map((value, i) => ((behind[i] as number) - value) / (2 * step));
    ways.forEach((other, j) => {
      const half = innerProduct(other, bend) / 2;
      falls[k * count + j] = (falls[k * count + j] as number) + half;
      falls[j * count + k] = (falls[j * count + k] as number) + half;
    });
  });
  const inverse = invertInformation(falls, count)?.inverse;
  if (inverse === undefined) return undefined;
  const along = rise.map((_, k) => innerProduct(rise, inverse.subarray(k * count, (k + 1) * count)));
  return slope.map((_, i) => ways.reduce((sum, way, k) => sum + (along[k] as number) * (way[i] as number), 0));
}

/** The part of a move after which a bound is met. */
function room({ factors }: BoundRow, at: Float64Array, move: Float64Array): number {
  const towards = innerProduct(factors, move);
  return towards > 0 ? -innerProduct(factors, at) / towards : Number.POSITIVE_INFINITY;
}
