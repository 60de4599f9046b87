import { type DesignState, refreshState } from './design-state.ts';

/** A gain below this is rounding: without it two designs of one determinant could take turns for ever. */
const leastGain = 1e-9;
/** After an exchange that multiplies the determinant by more than this the updates have lost digits. */
const leap = 1e4;

/**
 * Exchanges chosen rows for candidates, one by one, until no single exchange makes |XᵀX| greater.
 *
 * Each run in turn gives way to the candidate that raises the determinant most (Fedorov's exchange in the order of R. D.
 * Cook and C. J. Nachtsheim, Technometrics 22 (1980) 315); it ends where the exchange of V. V. Fedorov, Theory of Optimal
 * Experiments (1972), chapter 3, ends. With d = fᵀ(XᵀX)⁻¹f of the run (i) and the candidate (j) and d_ij between them,
 * |XᵀX| is multiplied by (1 + d_j)(1 - d_i) + d_ij², and as d_ij² ≤ d_i·d_j the gain is at most d_j - d_i: most candidates
 * are passed over unseen. The determinant never falls.
 */
export function raiseDeterminant(state: DesignState): void {
  const { set, chosen } = state;
  const p = set.columns;
  const across = new Float64Array(p);
  for (let quiet = 0, run = 0; quiet < chosen.length; run = (run + 1) % chosen.length) {
    const old = chosen[run] as number;
    times(across, state.inverse, set.rows, old * p, p);
    const best = bestFor(state, old, across);
    quiet++;
    if (best === undefined) continue;
    exchange(state, run, best.row, across, best.gain, best.between);
    quiet = 0;
    if (best.gain > leap) refreshState(state);
  }
}

interface Best {
  readonly row: number;
  readonly gain: number;
  readonly between: number;
}

function bestFor({ set, free, variances }: DesignState, old: number, across: Float64Array): Best | undefined {
  const { rows, columns: p } = set;
  const own = variances[old] as number;
  let row = -1;
  let most = leastGain;
  let found = 0;
  for (let j = 0; j < variances.length; j++) {
    const variance = variances[j] as number;
    if (variance - own <= most || free[j] === 0) continue;
    let between = 0;
    for (let k = 0, at = j * p; k < p; k++, at++) between += (rows[at] as number) * (across[k] as number);
    const gain = variance - own - own * variance + between * between;
    if (gain > most) {
      row = j;
      most = gain;
      found = between;
    }
  }
  return row < 0 ? undefined : { row, gain: most, between: found };
}

/** Takes `next` in for the row of a run, and (XᵀX)⁻¹ and all variances along by an update of rank two. */
function exchange(
  state: DesignState,
  run: number,
  next: number,
  across: Float64Array,
  gain: number,
  between: number,
): void {
  const { set, chosen, free, inverse, variances } = state;
  const { rows, columns: p } = set;
  const old = chosen[run] as number;
  const toward = new Float64Array(p);
  times(toward, inverse, rows, next * p, p);
  const ratio = 1 + gain;
  const a = (1 - (variances[old] as number)) / ratio;
  const b = between / ratio;
  const c = -(1 + (variances[next] as number)) / ratio;
  for (let i = 0; i < p; i++) {
    const [t, o] = [toward[i] as number, across[i] as number];
    const left = a * t + b * o;
    const right = b * t + c * o;
    for (let j = 0; j < p; j++) {
      const at = i * p + j;
      inverse[at] = (inverse[at] as number) - left * (toward[j] as number) - right * (across[j] as number);
    }
  }
  for (let j = 0, at = 0; j < variances.length; j++) {
    let t = 0;
    let o = 0;
    for (let k = 0; k < p; k++, at++) {
      const value = rows[at] as number;
      t += value * (toward[k] as number);
      o += value * (across[k] as number);
    }
    variances[j] = (variances[j] as number) - (a * t * t + 2 * b * t * o + c * o * o);
  }
  state.logDeterminant += Math.log1p(gain);
  chosen[run] = next;
  free[old] = (free[old] as number) + 1;
  free[next] = (free[next] as number) - 1;
}

/** to = A·z, where A is symmetric and z starts at `from` of `rows`. */
function times(to: Float64Array, matrix: Float64Array, rows: Float64Array, from: number, p: number): void {
  for (let i = 0; i < p; i++) {
    let sum = 0;
    for (let k = 0; k < p; k++) sum += (matrix[i * p + k] as number) * (rows[from + k] as number);
    to[i] = sum;
  }
}
