import type { Finding } from '../diagnostics/finding.ts';
import type { Readings } from '../recipe/reading.ts';

/** That a row says too little, and what would do. */
export function readingMissing(row: Readings, name: string, example: string): Finding {
  const facts = { name, example, isTable: row.line !== undefined };
  return { code: 'reading-missing', severity: 'error', place: row.placeOf(), facts };
}
