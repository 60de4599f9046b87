/** Throws RangeError where a point has no finite share for each component. */
export function requireShares(components: number, ...sets: readonly (readonly ArrayLike<number>[])[]): void {
  for (const point of sets.flat()) {
    const shares = Array.from(point);
    if (shares.length === components && shares.every(Number.isFinite)) continue;
    throw new RangeError(`(${shares.join(', ')}) is not a finite share for each of ${components} components`);
  }
}
