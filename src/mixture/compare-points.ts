/** Below zero where the first share in which the points differ is less in a; zero where none differs. */
export function comparePoints(a: Float64Array, b: Float64Array): number {
  for (let i = 0; i < a.length; i++) {
    const apart = (a[i] ?? 0) - (b[i] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}
