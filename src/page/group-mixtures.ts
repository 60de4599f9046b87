import type { Measurements } from '../recipe/read-measurements.ts';

/** One mixture, however often it was measured. */
export interface MeasuredMixture {
  readonly shares: readonly [number, number, number];
  /** Its rows, by their place among the mixtures. */
  readonly rows: readonly number[];
}

/** The mixtures of results, each once, in the order in which they come. */
export function groupMixtures({ mixtures }: Measurements): MeasuredMixture[] {
  const groups = new Map<string, { shares: MeasuredMixture['shares']; rows: number[] }>();
  for (const [i, { shares }] of mixtures.entries()) {
    const [a = 0, b = 0, c = 0] = shares;
    const key = [a, b, c].map((share) => share.toFixed(8)).join();
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { shares: [a, b, c], rows: [i] });
    else known.rows.push(i);
  }
  return [...groups.values()];
}

/** The mean of what was measured of a mixture, on a log scale the geometric one; NaN where nothing can be used. */
export function meanOf({ rows }: MeasuredMixture, values: Float64Array, log: boolean): number {
  const known = rows
    .map((i) => values[i] ?? Number.NaN)
    .filter((value) => Number.isFinite(value) && (!log || value > 0));
  const mean = known.reduce((sum, value) => sum + (log ? Math.log(value) : value), 0) / known.length;
  return log ? Math.exp(mean) : mean;
}
