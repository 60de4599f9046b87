/** A composition that can be pointed at: a point of the lattice, or a measured mixture that is none. */
export interface Mark {
  readonly id: string;
  readonly shares: readonly [number, number, number];
}

/** What the page shows the figures of. */
export type Reading =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'cursor'; readonly shares: readonly [number, number, number] };

/** The composition of a reading. */
export function sharesOf(reading: Reading): readonly [number, number, number] {
  return reading.kind === 'mark' ? reading.mark.shares : reading.shares;
}
