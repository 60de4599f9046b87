import { type BitSet, bitSet, contains, countCommon, intersect, withBit } from './bit-set.ts';
import { primitive } from './primitive.ts';

/** An edge of a cone: the proportions of its amounts, and which of the rows are zero on it. */
export interface Ray {
  readonly amounts: readonly bigint[];
  readonly zeros: BitSet;
}

/**
 * The extreme rays of the cone in which `size` amounts and every row · amounts are zero or more, exactly: whole numbers
 * without a common divisor, each ray once. In a ray's zeros the amounts come first and the rows after them. Undefined
 * where there are more than `most` rays, at the end or on the way.
 *
 * The double description method (Motzkin et al. 1953) with the combinatorial test of adjacency (Fukuda and Prodon,
 * Double description method revisited, 1996, proposition 7): row by row, the rays that it cuts off go, and each edge
 * from one of them to one that stays makes a new ray where the row is zero. It holds for cones of any dimension.
 */
export function extremeRays(
  size: number,
  rows: readonly (readonly bigint[])[],
  most = Number.POSITIVE_INFINITY,
): Ray[] | undefined {
  const all = [...Array(size).keys()];
  let rays: Ray[] = all.map((k) => ({
    amounts: all.map((i) => (i === k ? 1n : 0n)),
    zeros: bitSet(
      size + rows.length,
      all.filter((i) => i !== k),
    ),
  }));
  for (const [at, row] of rows.entries()) {
    const values = rays.map(({ amounts }) => dot(row, amounts));
    const above = rays.filter((_, i) => (values[i] ?? 0n) > 0n);
    const below = rays.filter((_, i) => (values[i] ?? 0n) < 0n);
    const heights = values.filter((value) => value > 0n);
    const depths = values.filter((value) => value < 0n);
    const made = below.length === 0 ? [] : edges(size, rays, above, below);
    const within = rays.filter((_, i) => values[i] === 0n);
    const kept = [...above, ...within.map(({ amounts, zeros }) => ({ amounts, zeros: withBit(zeros, size + at) }))];
    if (kept.length + made.length > most) return undefined;
    for (const { up, down, zeros } of made) {
      const [high, low] = [heights[up] ?? 0n, -(depths[down] ?? 0n)];
      const from = above[up]?.amounts ?? [];
      const to = below[down]?.amounts ?? [];
      const amounts = primitive(from.map((one, i) => one * low + (to[i] ?? 0n) * high));
      kept.push({ amounts, zeros: withBit(zeros, size + at) });
    }
    rays = kept;
  }
  return rays.length > most ? undefined : rays;
}

function dot(row: readonly bigint[], amounts: readonly bigint[]): bigint {
  let sum = 0n;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] ?? 0n;
    if (amount !== 0n) sum += amount * (row[i] ?? 0n);
  }
  return sum;
}

/** The pairs of rays above and below a row that have an edge of the cone between them, and the zeros of that edge. */
function edges(size: number, rays: readonly Ray[], above: readonly Ray[], below: readonly Ray[]) {
  const found: { readonly up: number; readonly down: number; readonly zeros: BitSet }[] = [];
  const counts = above.map(({ zeros }) => countCommon(zeros, zeros));
  for (const [down, low] of below.entries()) {
    const count = countCommon(low.zeros, low.zeros);
    for (const [up, high] of above.entries()) {
      if (countCommon(low.zeros, high.zeros) < size - 2) continue;
      const zeros = intersect(low.zeros, high.zeros);
      // Where no row is zero needlessly, dropping one of them always walks along an edge.
      const isSimple = count === size - 1 || counts[up] === size - 1;
      if (isSimple || isEdge(rays, zeros, low, high)) found.push({ up, down, zeros });
    }
  }
  return found;
}

/** Whether the face on which `zeros` are zero has no other ray than these two. */
function isEdge(rays: readonly Ray[], zeros: BitSet, one: Ray, other: Ray): boolean {
  for (const ray of rays) if (ray !== one && ray !== other && contains(ray.zeros, zeros)) return false;
  return true;
}
