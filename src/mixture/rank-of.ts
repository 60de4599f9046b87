import { primitive } from './primitive.ts';

/** How many of the rows are independent, exactly. */
export function rankOf(rows: readonly (readonly bigint[])[]): number {
  const reduced: { readonly row: readonly bigint[]; readonly lead: number }[] = [];
  for (const one of rows) {
    let row = one;
    for (const { row: above, lead } of reduced) {
      const [factor, pivot] = [row[lead] ?? 0n, above[lead] ?? 0n];
      if (factor !== 0n) row = primitive(row.map((value, i) => value * pivot - (above[i] ?? 0n) * factor));
    }
    const lead = row.findIndex((value) => value !== 0n);
    if (lead >= 0) reduced.push({ row, lead });
  }
  return reduced.length;
}
