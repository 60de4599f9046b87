import { hasBit, intersect } from './bit-set.ts';
import { comparePoints } from './compare-points.ts';
import { extremeRays, type Ray } from './extreme-rays.ts';
import { integerRows } from './integer-rows.ts';
import type { Polytope } from './polytope.ts';
import { rankOf } from './rank-of.ts';
import { toNumber } from './rational.ts';
import type { Region } from './region.ts';

/**
 * The extreme vertices of a region, exactly and in an order that depends on no other order: a bound that is zero,
 * multiplied, said twice or implied by others changes nothing. With `most`, undefined where there are more vertices than
 * that, at the end or on the way. Throws a RangeError for a region without names and for a row that has not one
 * coefficient for each.
 */
export function extremeVertices(region: Region): Polytope;
export function extremeVertices(region: Region, most: number): Polytope | undefined;
export function extremeVertices(region: Region, most = Number.POSITIVE_INFINITY): Polytope | undefined {
  const { names } = region;
  const rows = integerRows(region);
  const coefficients = rows.map((row) => row.coefficients);
  const rays = extremeRays(names.length, coefficients.slice(names.length), most);
  if (rays === undefined) return undefined;
  const sorted = rays.map((ray) => ({ ray, point: pointOf(ray) })).sort(byShares);
  const vertices = sorted.map(({ ray }) => ray);
  const points = sorted.map(({ point }) => point);
  const [first, ...others] = vertices;
  const always = first && others.reduce((zeros, ray) => intersect(zeros, ray.zeros), first.zeros);
  const equations = coefficients.filter((_, at) => always && hasBit(always, at));
  const dimension = first ? names.length - 1 - rankOf(equations) : -1;
  return { names, points, vertices, rows, dimension };
}

function pointOf({ amounts }: Ray): Float64Array {
  const sum = amounts.reduce((a, b) => a + b, 0n);
  return Float64Array.from(amounts, (amount) => toNumber({ n: amount, d: sum }));
}

interface Corner {
  readonly ray: Ray;
  readonly point: Float64Array;
}

/** Nearest doubles rise with what they are nearest to; where all are equal, the exact shares decide. */
function byShares(a: Corner, b: Corner): number {
  const apart = comparePoints(a.point, b.point);
  if (apart !== 0) return apart;
  const [all, others] = [a, b].map(({ ray }) => ray.amounts.reduce((sum, one) => sum + one, 0n));
  for (const [i, amount] of a.ray.amounts.entries()) {
    const [left, right] = [amount * (others ?? 0n), (b.ray.amounts[i] ?? 0n) * (all ?? 0n)];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
