import { drawTable } from './table.ts';
import type { Validation } from './validation.ts';

const columns = [
  { head: 'expected', align: 'left' },
  { head: 'stated', align: 'right' },
  { head: 'computed', align: 'right' },
  { head: 'difference', align: 'right' },
  { head: 'allowed', align: 'left' },
  { head: '', align: 'left' },
] as const;

/** Every expectation of every file: what is stated, what came out, by how much they differ and may differ. */
export function expectationsText({ files }: Validation): string {
  return files
    .filter((file) => (file.checks ?? []).length > 0)
    .map(({ file, checks = [] }) => {
      const rows = checks.map(({ quantity, stated = '', computed = '', difference = '', tolerance = '', outcome }) => [
        quantity,
        stated,
        computed,
        difference,
        tolerance,
        outcome,
      ]);
      return [file, ...drawTable(columns, rows).map((line) => `  ${line}`)].join('\n');
    })
    .join('\n\n');
}
