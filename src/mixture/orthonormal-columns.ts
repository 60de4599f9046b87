/** Columns made orthonormal: rows = q · triangle. */
export interface Orthonormal {
  /** Row by row, as the matrix was. A dependent column is zero. */
  readonly q: Float64Array;
  /** Row by row, upper triangular, square. */
  readonly triangle: Float64Array;
  /** Columns that are linear combinations of those before them, to 1e-10 of their length. */
  readonly dependent: readonly number[];
}

/** Rounding leaves 1e-15 of a dependent column; products of shares in a range of a few per mille leave above 1e-8. */
const nothing = 1e-10;

/**
 * Makes the columns of a matrix (row by row, rows × columns) orthonormal by modified Gram–Schmidt, each column twice.
 *
 * Two passes are enough for orthogonality to rounding: L. Giraud et al., Numer. Math. 101 (2005) 87. Own code, because it
 * must tell dependent columns apart and is on the way of every design; ml-matrix is its oracle in the tests.
 */
export function orthonormalColumns(matrix: Float64Array, columns: number): Orthonormal {
  const rows = matrix.length / columns;
  const work = Array.from({ length: columns }, (_, k) => {
    const column = new Float64Array(rows);
    for (let i = 0; i < rows; i++) column[i] = matrix[i * columns + k] as number;
    return column;
  });
  const triangle = new Float64Array(columns * columns);
  const dependent: number[] = [];
  work.forEach((column, k) => {
    const length = Math.sqrt(dot(column, column));
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < k; j++) {
        const before = work[j] as Float64Array;
        const along = dot(before, column);
        triangle[j * columns + k] = (triangle[j * columns + k] as number) + along;
        for (let i = 0; i < rows; i++) column[i] = (column[i] as number) - along * (before[i] as number);
      }
    }
    const left = Math.sqrt(dot(column, column));
    const isDependent = !(left > nothing * length);
    if (isDependent) dependent.push(k);
    triangle[k * columns + k] = isDependent ? 0 : left;
    for (let i = 0; i < rows; i++) column[i] = isDependent ? 0 : (column[i] as number) / left;
  });
  const q = new Float64Array(matrix.length);
  work.forEach((column, k) => {
    for (let i = 0; i < rows; i++) q[i * columns + k] = column[i] as number;
  });
  return { q, triangle, dependent };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
