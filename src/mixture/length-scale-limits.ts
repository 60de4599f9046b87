/** A length-scale that some components share, and how short and long (in shares) it can be told to be. */
export interface LengthScaleLimits {
  readonly components: readonly number[];
  readonly least: number;
  readonly most: number;
}

/**
 * Half the least distance between different points, to ten times the greatest: shorter ones make every point an island,
 * longer ones a plane. One for all components or one for each that varies; a component that does not has none.
 */
export function lengthScaleLimits(points: readonly Float64Array[], which: 'common' | 'own'): LengthScaleLimits[] {
  const all = Array.from(points[0] ?? [], (_, i) => i);
  const sets = which === 'common' ? [all] : all.map((i) => [i]);
  return sets.flatMap((components) => {
    const { least, most } = distances(points, components);
    return most > 0 ? [{ components, least: least / 2, most: 10 * most }] : [];
  });
}

function distances(points: readonly Float64Array[], components: readonly number[]): { least: number; most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  points.forEach((a, i) => {
    for (const b of points.slice(0, i)) {
      const distance = Math.hypot(...components.map((k) => (a[k] as number) - (b[k] as number)));
      // Nearer ones differ by rounding.
      if (distance > 1e-9) least = Math.min(least, distance);
      if (distance > 1e-9) most = Math.max(most, distance);
    }
  });
  return { least, most };
}
