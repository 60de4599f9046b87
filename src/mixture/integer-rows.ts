import { primitive } from './primitive.ts';
import { greatestDivisor } from './rational.ts';
import type { LinearRow, Region } from './region.ts';

/** coefficients · shares >= 0 in whole numbers without a common divisor: the same for every way to write a bound. */
export interface IntegerRow {
  readonly coefficients: readonly bigint[];
  /** The rows of the region that say this, by their index; of `share >= 0` none. */
  readonly rows: readonly number[];
}

/**
 * A region as rows over the cone of all amounts that are zero or more: as the shares sum to one, a bound is as good as
 * bound × sum. The first rows are the amounts themselves, the others stand in an order that does not depend on the
 * region's. Rows that say the same are one; one that cannot fail is left out. Throws a RangeError for a region without
 * names and for a row that has not one coefficient for each.
 */
export function integerRows(region: Region): IntegerRow[] {
  if (region.names.length === 0) throw new RangeError('a region has at least one share');
  const amounts = region.names.map((_, k) => region.names.map((_, i) => (i === k ? 1n : 0n)));
  const found = new Map<string, { coefficients: readonly bigint[]; rows: number[] }>();
  for (const coefficients of amounts) found.set(coefficients.join(), { coefficients, rows: [] });
  const others = region.rows.map((row, at) => ({ at, coefficients: integerRow(row, region.names.length) }));
  for (const { at, coefficients } of others.toSorted((a, b) => order(a.coefficients, b.coefficients))) {
    const same = found.get(coefficients.join());
    if (same) same.rows.push(at);
    else if (coefficients.some((one) => one < 0n)) found.set(coefficients.join(), { coefficients, rows: [at] });
  }
  return [...found.values()];
}

/** One row of a region in whole numbers, over the cone. */
function integerRow({ coefficients, bound, label }: LinearRow, length: number): bigint[] {
  if (coefficients.length !== length) throw new RangeError(`${label} has ${coefficients.length} of ${length} numbers`);
  let scale = bound.d;
  for (const { d } of coefficients) scale *= d / greatestDivisor(scale, d);
  const limit = bound.n * (scale / bound.d);
  const row = coefficients.map(({ n, d }) => limit - n * (scale / d));
  return primitive(row);
}

/** Rows that cut off most corners of the simplex first: they leave few vertices to those after them. */
function order(a: readonly bigint[], b: readonly bigint[]): number {
  const cut = (row: readonly bigint[]) => row.filter((one) => one < 0n).length;
  const differ = a.findIndex((one, i) => one !== b[i]);
  return cut(b) - cut(a) || ((a[differ] ?? 0n) < (b[differ] ?? 0n) ? -1 : 1);
}
