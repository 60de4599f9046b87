/** A point of the simplex in whole numbers: the share of component i is counts[i] / steps, and the counts sum to steps. */
export interface ExactPoint {
  /** The same wherever the point is met again, and safe in a spreadsheet: a bare 5-3-2 would be read as a date. */
  readonly id: string;
  readonly counts: readonly number[];
  readonly steps: number;
}

/** The shares of an exact point, each rounded once: their sum is one to within rounding, that of the counts exactly. */
export function sharesOf({ counts, steps }: ExactPoint): Float64Array {
  return Float64Array.from(counts, (count) => count / steps);
}
