/**
 * Pairs rows with columns, each at most once: as many allowed pairs as there can be and, among these, the least sum of
 * costs. A cost is zero or more; where it is undefined, the pair is not allowed and never made.
 */
export async function assignPairs(
  costs: readonly (readonly (number | undefined)[])[],
): Promise<(readonly [row: number, column: number])[]> {
  const columns = costs[0]?.length ?? 0;
  if (costs.length === 0 || columns === 0) return [];
  const { munkres } = await import('munkres');
  let dearest = 0;
  for (const row of costs) for (const cost of row) dearest = Math.max(dearest, cost ?? 0);
  // One pair that is not allowed costs more than all allowed ones together: no sum makes up for it.
  const forbidden = (Math.min(costs.length, columns) + 1) * (dearest || 1);
  const pairs = munkres(costs.map((row) => row.map((cost) => cost ?? forbidden)));
  return pairs.filter(([row, column]) => costs[row]?.[column] !== undefined);
}
