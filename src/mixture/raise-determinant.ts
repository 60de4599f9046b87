import { type DesignState, refreshState } from './design-state.ts';
import { exchangeRows, planExchange, timesRow } from './exchange-rows.ts';

/** A gain below this is rounding: without it two designs of one determinant could take turns for ever. */
const leastGain = 1e-9;
/** After an exchange that multiplies the determinant by more than this the updates have lost digits. */
const leap = 1e4;

/**
 * Exchanges chosen rows for candidates, one by one, until no single exchange makes |XᵀX| greater. It never falls.
 *
 * Each run in turn gives way to the candidate that raises the determinant most (the order of R. D. Cook and C. J.
 * Nachtsheim, Technometrics 22 (1980) 315); it ends where the exchange of V. V. Fedorov, Theory of Optimal Experiments
 * (1972), chapter 3, ends. With d = fᵀ(XᵀX)⁻¹f of the run (i) and the candidate (j) and d_ij between them, |XᵀX| is
 * multiplied by (1 + d_j)(1 - d_i) + d_ij²; as d_ij² ≤ d_i·d_j, it gains d_j - d_i at most, and most candidates are passed
 * over unseen.
 */
export function raiseDeterminant(state: DesignState): void {
  const { chosen } = state;
  let isFresh = false;
  for (let run = 0, quiet = 0; quiet < chosen.length || !isFresh; run = (run + 1) % chosen.length) {
    if (quiet === chosen.length) {
      // Nothing more to gain, as far as the updates tell: once more with everything computed anew.
      if (!refreshState(state)) return;
      isFresh = true;
      quiet = 0;
    }
    const next = bestFor(state, chosen[run] as number);
    quiet++;
    if (next === undefined) continue;
    const exchange = planExchange(state, chosen[run] as number, next);
    exchangeRows(state, run, next, exchange);
    isFresh = exchange.ratio > leap && refreshState(state);
    quiet = 0;
  }
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
