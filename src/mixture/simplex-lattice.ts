import type { ExactPoint } from './exact-point.ts';
import { latticeBlocks } from './lattice-blocks.ts';

/** More points than anyone weighs; a picture of so many is made from blocks (see lattice-blocks.ts). */
const mostPoints = 1_000_000;

/**
 * All points of the simplex lattice {q, m} (q components, shares in steps of 1/m), the first component falling slowest.
 *
 * The id names the counts: `L5-3-2` of ten steps is 0.5, 0.3, 0.2. Source: H. Scheffé, J. R. Stat. Soc. B 20 (1958) 344.
 * Throws RangeError where q or m is no whole number of at least one, or where there are more than a million points.
 */
export function simplexLattice(components: number, steps: number): ExactPoint[] {
  const size = latticeSize(components, steps);
  if (size > mostPoints) throw new RangeError(`{${components},${steps}} has ${size} points`);
  const bounds = Array.from({ length: components }, () => ({ least: 0, most: steps }));
  const points: ExactPoint[] = [];
  for (const { columns, count } of latticeBlocks(steps, bounds)) {
    for (let at = 0; at < count; at++) {
      const counts = columns.map((column) => column[at] ?? 0);
      points.push({ id: `L${counts.join('-')}`, counts, steps });
    }
  }
  return points;
}

/**
 * How many points the simplex lattice {q, m} has: C(q+m-1, m), exact.
 *
 * Throws RangeError where q or m is no whole number of at least one, or the count is beyond 2^53.
 */
export function latticeSize(components: number, steps: number): number {
  for (const given of [components, steps]) {
    if (!Number.isSafeInteger(given) || given < 1) throw new RangeError(`${given} is no whole number of at least one`);
  }
  const fewer = Math.min(components - 1, steps);
  let size = 1n;
  for (let i = 1n; i <= fewer; i++) {
    size = (size * (BigInt(components + steps - 1 - fewer) + i)) / i;
    if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`{${components},${steps}} has above 2^53 points`);
  }
  return Number(size);
}
