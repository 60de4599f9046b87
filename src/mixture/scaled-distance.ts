/** Σ (difference in share / length-scale)². */
export function scaledDistance(a: Float64Array, b: Float64Array, lengthScales: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += (((a[i] as number) - (b[i] as number)) / (lengthScales[i] as number)) ** 2;
  }
  return sum;
}
