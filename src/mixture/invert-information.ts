/** The inverse of XᵀX (square, symmetric) and the logarithm of its determinant. */
export interface Inverted {
  readonly inverse: Float64Array;
  readonly logDeterminant: number;
}

/** Where a pivot is below this share of its diagonal element the inverse would have few digits left. */
const nothing = 1e-11;

/** Inverts XᵀX (row by row, columns × columns) by Cholesky; undefined where it is next to singular. */
export function invertInformation(information: Float64Array, columns: number): Inverted | undefined {
  const p = columns;
  const lower = Float64Array.from(information);
  let logDeterminant = 0;
  for (let j = 0; j < p; j++) {
    for (let i = j; i < p; i++) {
      let value = lower[i * p + j] as number;
      for (let k = 0; k < j; k++) value -= (lower[i * p + k] as number) * (lower[j * p + k] as number);
      if (i > j) {
        lower[i * p + j] = value / (lower[j * p + j] as number);
        continue;
      }
      if (!(value > nothing * (information[j * p + j] as number))) return undefined;
      lower[j * p + j] = Math.sqrt(value);
      logDeterminant += Math.log(value);
    }
  }
  return { inverse: invertFactor(lower, p), logDeterminant };
}

/** (L·Lᵀ)⁻¹ from L: first L⁻¹, column by column, then its product with its transpose. */
function invertFactor(lower: Float64Array, p: number): Float64Array {
  const inverted = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    for (let i = j; i < p; i++) {
      let value = i === j ? 1 : 0;
      for (let k = j; k < i; k++) value -= (lower[i * p + k] as number) * (inverted[k * p + j] as number);
      inverted[i * p + j] = value / (lower[i * p + i] as number);
    }
  }
  const inverse = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let value = 0;
      for (let k = i; k < p; k++) value += (inverted[k * p + i] as number) * (inverted[k * p + j] as number);
      inverse[i * p + j] = value;
      inverse[j * p + i] = value;
    }
  }
  return inverse;
}
