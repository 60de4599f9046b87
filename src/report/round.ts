/** A double without the noise of unit conversion: twelve significant digits. */
export function round12(value: number): number {
  return Number(value.toPrecision(12));
}
