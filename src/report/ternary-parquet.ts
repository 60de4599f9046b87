import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { StudyColumn } from '../mixture/compute-columns.ts';
import type { GridBlock } from '../mixture/study-grid.ts';
import { ternaryHeads } from './ternary-table.ts';

/** Rows that are held at a time, and that a reader has to unpack at a time. */
const groupSize = 65_536;

/** What a Parquet file of a grid says of itself. */
export interface ParquetGrid {
  readonly title: string;
  readonly names: readonly string[];
  readonly steps: number;
  readonly columns: readonly StudyColumn[];
}

/**
 * The points of a grid as a Parquet file, a row group at a time: the columns of the CSV under the same heads, with their units,
 * in doubles that are not rounded; what has no value is null. Only a row group is held, and a few hundred bytes of the file's
 * index for each that is written.
 */
export function* ternaryParquet(grid: ParquetGrid, blocks: Iterable<GridBlock>): Generator<Uint8Array> {
  const { names, steps, columns } = grid;
  const [point = 'point', ...heads] = uniqueHeads(ternaryHeads(names, columns));
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(point, heads),
    createdBy: 'formulyte',
    kvMetadata: [{ key: 'formulyte', value: JSON.stringify(describe(grid)) }],
  });
  const take = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const whole = names.map(() => new Int32Array(groupSize));
  const values = columns.map(() => new Float64Array(groupSize));
  let count = 0;
  const writeGroup = (): Uint8Array => {
    const shares = whole.map((column) => Float64Array.from(column.subarray(0, count), (one) => (100 * one) / steps));
    const figures = values.map((column) => orNull(column.subarray(0, count)));
    const ids = Array.from({ length: count }, (_, i) => whole.map((column) => column[i]).join('-'));
    const data = [...shares, ...figures];
    file.write({
      columnData: [
        { name: point, data: ids },
        ...heads.map((name, k) => ({ name, data: data[k] ?? [], offsetIndex: false })),
      ],
      rowGroupSize: count,
    });
    count = 0;
    return take();
  };
  for (const block of blocks) {
    for (let from = 0; from < block.count; ) {
      const many = Math.min(block.count - from, groupSize - count);
      for (const [k, column] of whole.entries()) copyRows(block.coordinates[k], from, many, column, count);
      for (const [k, column] of values.entries()) copyRows(block.values[k], from, many, column, count);
      count += many;
      from += many;
      if (count === groupSize) yield writeGroup();
    }
  }
  if (count > 0) yield writeGroup();
  file.finish();
  yield take();
}

function copyRows<T extends Int32Array | Float64Array>(
  from: T | undefined,
  start: number,
  many: number,
  to: T,
  at: number,
): void {
  if (from) to.set(from.subarray(start, start + many), at);
}

function schemaOf(point: string, heads: readonly string[]): SchemaElement[] {
  return [
    { name: 'root', num_children: heads.length + 1 },
    { name: point, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    ...heads.map((name): SchemaElement => ({ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' })),
  ];
}

function orNull(column: Float64Array): Float64Array | (number | null)[] {
  if (column.every(Number.isFinite)) return column.slice();
  return Array.from(column, (value) => (Number.isFinite(value) ? value : null));
}

/** A reader finds a column by its name: no two are the same. */
function uniqueHeads(heads: readonly string[]): string[] {
  return heads.map((head, i) => {
    const before = heads.slice(0, i).filter((other) => other === head).length;
    return before === 0 ? head : `${head} (${before + 1})`;
  });
}

function describe({ title, names, steps, columns }: ParquetGrid) {
  return {
    title,
    names,
    steps,
    columns: columns.map(({ name, unit, counted }) => ({ name, unit, ...(counted ? { counted } : {}) })),
  };
}
