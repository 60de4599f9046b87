/** A chemical formula that has been read: what one formula unit (or repeat unit) is made of. */
export interface Formula {
  /** As written, without surrounding blanks. */
  readonly text: string;
  /** Atoms per formula unit, waters of hydration included, in the order written. */
  readonly elements: Readonly<Record<string, number>>;
  /** Charge written at the end, in elementary charges; 0 if none. */
  readonly charge: number;
  /** Whether it was written as the repeat unit of a polymer, (C2H4O)n. */
  readonly repeatUnit: boolean;
  /** Waters of hydration per formula unit, counted in `elements` too; 0 if none. */
  readonly water: number;
}
