import { innerProduct } from './inner-product.ts';
import type { Orthonormal } from './orthonormal-columns.ts';

export interface LeastSquares {
  readonly coefficients: Float64Array;
  /** (XᵀX)⁻¹, row by row. */
  readonly inverse: Float64Array;
  readonly fitted: Float64Array;
  /** The diagonal of X(XᵀX)⁻¹Xᵀ. */
  readonly leverages: Float64Array;
}

/** The coefficients b with the least |y - X b|, from X = QR with independent columns; y is one value for each row. */
export function leastSquares({ q, triangle }: Orthonormal, values: Float64Array): LeastSquares {
  const count = Math.sqrt(triangle.length);
  const rows = Array.from(values, (_, i) => q.subarray(i * count, (i + 1) * count));
  const along = new Float64Array(count);
  rows.forEach((row, i) => {
    for (let k = 0; k < count; k++) along[k] = (along[k] as number) + (row[k] as number) * (values[i] as number);
  });
  const root = invertUpper(triangle, count);
  const rootRow = (k: number) => root.subarray(k * count, (k + 1) * count);
  return {
    coefficients: Float64Array.from({ length: count }, (_, k) => innerProduct(rootRow(k), along)),
    inverse: Float64Array.from({ length: count * count }, (_, at) =>
      innerProduct(rootRow(Math.floor(at / count)), rootRow(at % count)),
    ),
    fitted: Float64Array.from(rows, (row) => innerProduct(row, along)),
    leverages: Float64Array.from(rows, (row) => Math.min(1, innerProduct(row, row))),
  };
}

function invertUpper(triangle: Float64Array, count: number): Float64Array {
  const inverse = new Float64Array(count * count);
  for (let j = 0; j < count; j++) {
    for (let i = j; i >= 0; i--) {
      let value = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++)
        value -= (triangle[i * count + k] as number) * (inverse[k * count + j] as number);
      inverse[i * count + j] = value / (triangle[i * count + i] as number);
    }
  }
  return inverse;
}
