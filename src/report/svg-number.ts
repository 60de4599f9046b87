/** A length or coordinate in px as text, to a hundredth, `-0` as `0`. Throws a RangeError for what is no finite number. */
export function svgNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot draw at ${value}`);
  return String(Number(value.toFixed(2)) + 0);
}
