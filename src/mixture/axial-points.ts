import type { ExactPoint } from './exact-point.ts';

/**
 * The axial points that augment a design on the whole simplex: one for each component, midway between the overall centroid
 * and that pure component: (q+1)/2q of it and 1/2q of each other.
 *
 * The id names the component: `A2`. Source: J. A. Cornell, Experiments with Mixtures, 3rd ed. (2002). Throws
 * RangeError where q is no whole number of at least two.
 */
export function axialPoints(components: number): ExactPoint[] {
  if (!Number.isInteger(components) || components < 2) {
    throw new RangeError(`${components} is no whole number of at least two`);
  }
  const all = Array.from({ length: components }, (_, i) => i);
  return all.map((own) => ({
    id: `A${own + 1}`,
    counts: all.map((i) => (i === own ? components + 1 : 1)),
    steps: 2 * components,
  }));
}
