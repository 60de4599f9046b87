/**
 * Solves yᵀ·R = xᵀ for each row x (row by row) of `rows`, where R is upper triangular without zeros on its diagonal.
 *
 * That takes model rows to the coordinates in which the columns of the matrix behind R are orthonormal.
 */
export function solveTriangle(rows: Float64Array, triangle: Float64Array, columns: number): Float64Array {
  const solved = Float64Array.from(rows);
  for (let from = 0; from < solved.length; from += columns) {
    for (let k = 0; k < columns; k++) {
      let value = solved[from + k] as number;
      for (let j = 0; j < k; j++) value -= (solved[from + j] as number) * (triangle[j * columns + k] as number);
      solved[from + k] = value / (triangle[k * columns + k] as number);
    }
  }
  return solved;
}
