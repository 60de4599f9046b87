import type { Collection } from '../collection/collection.ts';
import { collectionHeads } from './collection-heads.ts';
import { type BookCell, writeWorkbook } from './write-workbook.ts';

/** A collection as a workbook of one sheet: texts stay texts whatever they begin with. */
export function collectionXlsx({ columns, rows }: Collection): Promise<Uint8Array> {
  const heads = collectionHeads(columns);
  const lines = rows.map((row) =>
    columns.map(({ key }): BookCell => {
      const value = row.get(key);
      return value === undefined ? {} : { value };
    }),
  );
  const widths = columns.map(({ unit }, i) => Math.max((heads[i] ?? '').length + 2, unit === undefined ? 24 : 10));
  const head = heads.map((value): BookCell => ({ value, style: { font: { bold: true } } }));
  return writeWorkbook('documents', [{ name: 'documents', widths, rows: [head, ...lines] }]);
}
