/** Further from one than rounding can take a sum. */
const tolerance = 1e-6;

/** Throws RangeError where a point has not one share of at least zero for each component, their sum one. */
export function requireShares(components: number, ...sets: readonly (readonly ArrayLike<number>[])[]): void {
  for (const point of sets.flat()) {
    const shares = Array.from(point);
    const sum = shares.reduce((total, share) => total + share, 0);
    const isPoint = Math.abs(sum - 1) <= tolerance && shares.every((share) => share >= -tolerance);
    if (shares.length === components && isPoint) continue;
    throw new RangeError(`(${shares.join(', ')}) are no ${components} shares of one`);
  }
}
