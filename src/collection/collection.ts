/** What a column holds, for whoever draws, writes or asks. */
export interface CollectionColumn {
  /** The field's own name, such as `O/Li` or `conductivity`. */
  readonly name: string;
  /** Unit of its numbers; empty where they have none, absent for text. */
  readonly unit?: string;
  /** The name in a query: lower-case letters, digits and underscores; unique. */
  readonly key: string;
}

/** One document: its texts and numbers by the key of the column; what it does not have is absent. */
export type CollectionRow = ReadonlyMap<string, string | number>;

/** Recipes, cells, batches and measurements as one table. */
export interface Collection {
  readonly columns: readonly CollectionColumn[];
  readonly rows: readonly CollectionRow[];
}
