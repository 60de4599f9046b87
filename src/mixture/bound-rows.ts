import { compare, divide, type Rational, subtract, toNumber } from './rational.ts';
import type { LinearRow, Region } from './region.ts';

/** One bound of a region in doubles. */
export interface BoundRow {
  /** As the author wrote it, or `LiTFSI = 0` where a share can go no further down. */
  readonly label: string;
  /** factors · shares <= 0: minus what can go from one share to another before the bound is met. */
  readonly factors: Float64Array;
}

const zero: Rational = { n: 0n, d: 1n };

/** The bounds of a region, those of zero shares first; one that is written twice, or is no bound, is left out. */
export function boundRows({ names, rows }: Region): BoundRow[] {
  const written = rows.flatMap((row) => rowOf(row) ?? []);
  const zeros = names.map((name, k): BoundRow => {
    return { label: `${name} = 0`, factors: Float64Array.from(names, (_, i) => (i === k ? -1 : 0)) };
  });
  const byFactors = new Map<string, BoundRow>();
  for (const row of [...zeros, ...written]) {
    const key = row.factors.join();
    if (!byFactors.has(key)) byFactors.set(key, row);
  }
  return [...byFactors.values()];
}

/** Scaled so that multiplying a row changes nothing. */
function rowOf({ coefficients, bound, label }: LinearRow): BoundRow | undefined {
  const sorted = coefficients.toSorted(compare);
  const spread = subtract(sorted.at(-1) ?? zero, sorted[0] ?? zero);
  if (spread.n === 0n) return undefined;
  const factors = coefficients.map((coefficient) => toNumber(divide(subtract(coefficient, bound), spread)));
  // -0 of a coefficient that equals its bound reads as 0.
  return { label, factors: Float64Array.from(factors, (factor) => factor + 0) };
}
