import type { DesignState } from './design-state.ts';
import { timesRow } from './exchange-rows.ts';
import { exchangeUntilQuiet } from './exchange-until-quiet.ts';

/** A gain below this is rounding: without it two designs of one determinant could take turns for ever. */
const leastGain = 1e-9;

/**
 * Exchanges chosen rows for candidates until no single exchange makes |XᵀX| greater; it never falls.
 *
 * With d = fᵀ(XᵀX)⁻¹f of the run (i) and the candidate (j) and d_ij between them, an exchange multiplies |XᵀX| by
 * (1 + d_j)(1 - d_i) + d_ij² (V. V. Fedorov, Theory of Optimal Experiments (1972), section 3.2). As d_ij² ≤ d_i·d_j, it gains
 * d_j - d_i at most, and most candidates are passed over unseen.
 */
export function raiseDeterminant(state: DesignState): void {
  exchangeUntilQuiet(state, { score: ({ logDeterminant }) => logDeterminant, bestFor });
}

function bestFor({ set, free, inverse, variances }: DesignState, old: number): number | undefined {
  const { rows, columns: p } = set;
  const across = timesRow(inverse, rows, old * p, p);
  const own = variances[old] as number;
  let best: number | undefined;
  let most = leastGain;
  for (let j = 0; j < variances.length; j++) {
    const variance = variances[j] as number;
    if (variance - own <= most || free[j] === 0) continue;
    let between = 0;
    for (let k = 0, at = j * p; k < p; k++, at++) between += (rows[at] as number) * (across[k] as number);
    const gain = variance - own - own * variance + between * between;
    if (gain > most) [best, most] = [j, gain];
  }
  return best;
}
