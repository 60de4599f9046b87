/** One place of a document, as its schema lays it out. */
interface Place {
  /** The keys of a map in the order of the schema, each with its own place. */
  readonly keys?: Readonly<Record<string, number>>;
  /** The place of values under names of the author's own. */
  readonly others?: number;
  /** The place of a list's items. */
  readonly items?: number;
  /** A text here is a quantity, or begins with one. */
  readonly isQuantity?: true;
}

/** Every place of every kind of document; a place is called by its number, because a group holds components again. */
export interface Layouts {
  readonly roots: Readonly<Record<string, number>>;
  readonly places: readonly Place[];
}
