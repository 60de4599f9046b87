import type { ExactPoint } from './exact-point.ts';

/**
 * The 2^q - 1 points of the simplex-centroid design: each pure component, then the equal blends of two, of three, up to
 * all q (or up to `most` components).
 *
 * The id names the components that are in: `C1+3`. Source: H. Scheffé, J. R. Stat. Soc. B 25 (1963) 235. Throws RangeError
 * where q is no whole number of 1 to 16.
 */
export function simplexCentroid(components: number, most = components): ExactPoint[] {
  if (!Number.isInteger(components) || components < 1 || components > 16) {
    throw new RangeError(`${components} is no whole number of 1 to 16`);
  }
  const all = Array.from({ length: components }, (_, i) => i);
  let blends: number[][] = [[]];
  const points: ExactPoint[] = [];
  for (let size = 1; size <= Math.min(most, components); size++) {
    blends = blends.flatMap((blend) => all.slice((blend.at(-1) ?? -1) + 1).map((next) => [...blend, next]));
    points.push(...blends.map((blend) => equalBlend(blend, components)));
  }
  return points;
}

function equalBlend(blend: readonly number[], components: number): ExactPoint {
  const counts = Array.from({ length: components }, (_, i) => (blend.includes(i) ? 1 : 0));
  return { id: `C${blend.map((i) => i + 1).join('+')}`, counts, steps: blend.length };
}
