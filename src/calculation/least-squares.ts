/**
 * The solution x of A x = b with the least squared residuals, by Householder's reflections (Golub, Numer. Math. 7 (1965)
 * 206): it does not square the condition of A, as normal equations do. Columns of very different size are brought to one
 * first; one that adds nothing to those before it gets zero. `rows` are those of A, more than it has columns.
 */
export function leastSquares(rows: readonly (readonly number[])[], right: readonly number[]): number[] {
  const columns = rows[0]?.length ?? 0;
  const scales = Array.from({ length: columns }, (_, j) => Math.hypot(...rows.map((row) => row[j] ?? 0)) || 1);
  const a = rows.map((row) => Float64Array.from(row, (value, j) => value / (scales[j] ?? 1)));
  const b = Float64Array.from(right);
  const diagonal = new Float64Array(columns);
  for (let k = 0; k < columns; k++) reflect(a, b, k, diagonal);
  const solution = new Array<number>(columns).fill(0);
  for (let k = columns - 1; k >= 0; k--) {
    const head = diagonal[k] ?? 0;
    if (Math.abs(head) < 1e-13) continue;
    let sum = b[k] ?? 0;
    for (let j = k + 1; j < columns; j++) sum -= (a[k]?.[j] ?? 0) * (solution[j] ?? 0);
    solution[k] = sum / head;
  }
  return solution.map((value, j) => value / (scales[j] ?? 1));
}

/** Turns column k into its own length on the diagonal, and all right of it with it. */
function reflect(a: readonly Float64Array[], b: Float64Array, k: number, diagonal: Float64Array): void {
  const columns = diagonal.length;
  let square = 0;
  for (let i = k; i < a.length; i++) square += (a[i]?.[k] ?? 0) ** 2;
  const length = Math.sqrt(square);
  const first = a[k]?.[k] ?? 0;
  const head = first > 0 ? -length : length;
  diagonal[k] = head;
  if (length < 1e-13) return;
  const own = a.map((row, i) => (i < k ? 0 : (row[k] ?? 0)));
  own[k] = first - head;
  const size = square - first * head;
  const turn = (get: (i: number) => number, set: (i: number, value: number) => void) => {
    let dot = 0;
    for (let i = k; i < a.length; i++) dot += (own[i] ?? 0) * get(i);
    for (let i = k; i < a.length; i++) set(i, get(i) - ((own[i] ?? 0) * dot) / size);
  };
  for (let j = k + 1; j < columns; j++) {
    turn(
      (i) => a[i]?.[j] ?? 0,
      (i, value) => {
        const row = a[i];
        if (row) row[j] = value;
      },
    );
  }
  turn(
    (i) => b[i] ?? 0,
    (i, value) => {
      b[i] = value;
    },
  );
}
