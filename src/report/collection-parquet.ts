import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Collection } from '../collection/collection.ts';
import { collectionHeads } from './collection-heads.ts';

/** A collection as a Parquet file: the columns of the CSV under the same heads; what has no value is null. */
export function collectionParquet({ columns, rows }: Collection): Uint8Array {
  const heads = collectionHeads(columns);
  const columnData = columns.map(({ key, unit }, i) => {
    const data = rows.map((row) => row.get(key) ?? null);
    return {
      name: heads[i] ?? key,
      data,
      type: unit === undefined ? ('STRING' as const) : ('DOUBLE' as const),
      nullable: true,
    };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
