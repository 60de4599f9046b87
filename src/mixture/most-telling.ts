import type { Outlook } from './outlook.ts';
import type { Choice, SuggestOptions } from './suggest-points.ts';

/** The variance is averaged over no more compositions than this, and fewer where the candidates are very many. */
const enough = { compositions: 500, pairs: 5e6 };

/**
 * One candidate after the other at which a measurement takes most from the mean variance of the expected value over all
 * candidates, those before it taken for measured.
 *
 * For a mixture model it is the I-optimal next point, for a Gaussian process the criterion of D. A. Cohn, Z. Ghahramani,
 * M. I. Jordan, J. Artif. Intell. Res. 4 (1996) 129. Of more than 500 candidates the mean is over every second, third, …
 */
export function mostTelling(
  outlook: Outlook,
  { candidates, count }: Pick<SuggestOptions, 'candidates' | 'count'>,
): Choice[] {
  const size = candidates.length;
  const most = Math.max(1, Math.min(enough.compositions, Math.floor(enough.pairs / size)));
  const every = Math.ceil(size / most);
  const over = [...candidates.keys()].filter((i) => i % every === 0);
  const rows = over.map((u) => Float64Array.from(candidates, (_, i) => outlook.covariance(u, i)));
  const free = new Set(candidates.keys());
  const chosen: Choice[] = [];
  while (chosen.length < count && free.size > 0) {
    const told = new Float64Array(size);
    for (const row of rows)
      row.forEach((value, i) => {
        told[i] = (told[i] as number) + value ** 2;
      });
    let [candidate, taken] = [-1, Number.NEGATIVE_INFINITY];
    for (const i of free) {
      const own = (told[i] as number) / ((outlook.variances[i] as number) + outlook.noise);
      // Equal but for rounding: the first.
      if (candidate < 0 || own > taken * (1 + 1e-12)) [candidate, taken] = [i, own];
    }
    const before = over.reduce((sum, u) => sum + (outlook.variances[u] as number), 0);
    const standardError = Math.sqrt(before / over.length);
    const removes = before > 0 ? taken / before : 0;
    chosen.push({ candidate, why: { by: 'variance', removes, standardError, averaged: over.length } });
    free.delete(candidate);
    const effect = outlook.measure(candidate, outlook.means[candidate] as number);
    over.forEach((u, k) => {
      const row = rows[k] as Float64Array;
      for (let i = 0; i < size; i++) row[i] = (row[i] as number) - (effect[u] as number) * (effect[i] as number);
    });
  }
  return chosen;
}
