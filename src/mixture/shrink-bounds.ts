import { ExactProgram } from './exact-program.ts';
import { integerRows } from './integer-rows.ts';
import { compare, type Rational } from './rational.ts';
import type { Region } from './region.ts';

/** What the bounds of a region really leave. */
export interface ShrunkBounds {
  /** Least and greatest share of each component, in the order of the names. */
  readonly shares: readonly { readonly name: string; readonly lower: Rational; readonly upper: Rational }[];
  /** Rows that no mixture of the region comes up to, by index, with the greatest value that their left side has. */
  readonly unreachable: readonly { readonly row: number; readonly attainable: Rational }[];
}

/**
 * The consistent bounds of a region (Piepel, Technometrics 25, 1983, 97), with any linear rows: how far each share goes
 * when all other rows hold, and the rows that are never reached. Undefined where the region has no point.
 */
export function shrinkBounds(region: Region): ShrunkBounds | undefined {
  const { names, rows } = region;
  let program: ExactProgram | undefined = ExactProgram.ofShares(names.length);
  for (const { coefficients } of integerRows(region).slice(names.length)) program = program?.withRow(coefficients);
  if (program === undefined) return undefined;
  const all = program;
  const most = (k: number, sign: bigint) => all.greatest(names.map((_, i) => ({ n: i === k ? sign : 0n, d: 1n })));
  const shares = names.map((name, k) => {
    const { n, d } = most(k, -1n);
    return { name, lower: { n: -n, d }, upper: most(k, 1n) };
  });
  const reached = rows.map(({ coefficients }, row) => ({ row, attainable: all.greatest(coefficients) }));
  const isShort = ({ row, attainable }: { row: number; attainable: Rational }) =>
    compare(attainable, rows[row]?.bound ?? attainable) < 0;
  return { shares, unreachable: reached.filter(isShort) };
}
