/**
 * A whole number for a share: shares that differ by rounding alone have the same. Steps of 1e-9; the shift keeps the
 * borders between steps away from every fraction that a person or a lattice comes to.
 */
export function shareKey(share: number): number {
  return Math.floor(share * 1e9 + Math.SQRT1_2);
}
