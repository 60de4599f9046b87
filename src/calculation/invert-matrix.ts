/**
 * The inverse of a small square matrix, or undefined where its rows depend on one another; columns of very different size
 * are brought to one first.
 */
export function invertMatrix(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const scales = matrix.map((row, i) => Math.sqrt(Math.abs(row[i] ?? 0)) || 1);
  const scaled = (i: number, j: number) => (matrix[i]?.[j] ?? 0) / ((scales[i] ?? 1) * (scales[j] ?? 1));
  const rows = matrix.map((_, i) =>
    Array.from({ length: 2 * size }, (_, j) => (j < size ? scaled(i, j) : Number(j - size === i))),
  );
  for (let k = 0; k < size; k++) {
    const pivot = rows.slice(k).reduce((best, row, i) => {
      return Math.abs(row[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0) ? i + k : best;
    }, k);
    [rows[k], rows[pivot]] = [rows[pivot] ?? [], rows[k] ?? []];
    const own = rows[k] ?? [];
    const head = own[k] ?? 0;
    if (!(Math.abs(head) > 1e-14)) return undefined;
    rows[k] = own.map((one) => one / head);
    rows.forEach((row, i) => {
      const factor = row[k] ?? 0;
      if (i !== k && factor !== 0) rows[i] = row.map((one, j) => one - factor * (rows[k]?.[j] ?? 0));
    });
  }
  return rows.map((row, i) => row.slice(size).map((one, j) => one / ((scales[i] ?? 1) * (scales[j] ?? 1))));
}
