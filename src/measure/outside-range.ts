/** The values that a model is stated for. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** A note where a value lies outside the range of the model that it is put into. */
export function outsideRange(values: readonly number[], { least, most }: Range, note: string): string[] {
  return values.some((value) => value < least || value > most) ? [note] : [];
}
