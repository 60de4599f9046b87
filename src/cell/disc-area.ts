/** m2 of a disc of a diameter (not a radius) in m. */
export function discArea(diameter: number): number {
  return (Math.PI * diameter ** 2) / 4;
}
