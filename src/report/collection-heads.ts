import type { CollectionColumn } from '../collection/collection.ts';

/** The heads of a collection's columns with their units, no two the same: a reader finds a column by its name. */
export function collectionHeads(columns: readonly CollectionColumn[]): string[] {
  const heads = columns.map(({ name, unit }) => (unit ? `${name} / ${unit}` : name));
  return heads.map((head, i) => {
    const before = heads.slice(0, i).filter((other) => other === head).length;
    return before === 0 ? head : `${head} (${before + 1})`;
  });
}
