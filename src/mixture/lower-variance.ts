import { averageVariance } from './average-variance.ts';
import { type DesignState, quadraticForms, refreshState } from './design-state.ts';
import { type Exchange, exchangeRows, planExchange, timesRow } from './exchange-rows.ts';

/** A gain below this share of the average is rounding. */
const leastGain = 1e-9;
/** Where the determinant falls to less than this, what the formulas promise is rounding. */
const leastRatio = 1e-6;
const leap = 1e4;

/** The state of a design with what the average prediction variance follows from. */
interface Averaged {
  readonly state: DesignState;
  /** (XᵀX)⁻¹·M·(XᵀX)⁻¹ with the moments M of the points of interest. */
  readonly weights: Float64Array;
  /** zᵀ·weights·z of each row: what taking it in as well takes off the average, times 1 + its variance. */
  readonly effects: Float64Array;
}

/**
 * Exchanges chosen rows for candidates, one by one, until no single exchange makes the average prediction variance over
 * the points of interest smaller.
 *
 * Source: R. K. Meyer and C. J. Nachtsheim, Technometrics 37 (1995) 60, for the update; P. Goos and B. Jones, Optimal
 * Design of Experiments (2011), for the criterion, also called V or IV.
 */
export function lowerVariance(state: DesignState): void {
  const { chosen, set } = state;
  const p = set.columns;
  const weights = new Float64Array(p * p);
  const averaged = { state, weights, effects: new Float64Array(set.indices.length) };
  refreshEffects(averaged);
  let isFresh = true;
  for (let run = 0, quiet = 0; quiet < chosen.length || !isFresh; run = (run + 1) % chosen.length) {
    if (quiet === chosen.length) {
      refreshState(state);
      refreshEffects(averaged);
      isFresh = true;
      quiet = 0;
    }
    const next = bestFor(averaged, chosen[run] as number);
    quiet++;
    if (next === undefined) continue;
    const exchange = planExchange(state, chosen[run] as number, next);
    takeAlong(averaged, exchange);
    exchangeRows(state, run, next, exchange);
    fillWeights(averaged);
    const isLeap = exchange.ratio > leap || exchange.ratio < 1 / leap;
    isFresh = isLeap && refreshState(state);
    if (isFresh) refreshEffects(averaged);
    quiet = 0;
  }
}

function refreshEffects(averaged: Averaged): void {
  const { state, weights, effects } = averaged;
  fillWeights(averaged);
  quadraticForms(effects, state.set.rows, weights, state.set.columns);
}

function fillWeights({ state, weights }: Averaged): void {
  const { columns: p, moments } = state.set;
  const half = new Float64Array(p * p);
  for (let i = 0; i < p; i++) half.set(timesRow(moments, state.inverse, i * p, p), i * p);
  for (let i = 0; i < p; i++) weights.set(timesRow(state.inverse, half, i * p, p), i * p);
}

function bestFor({ state, weights, effects }: Averaged, old: number): number | undefined {
  const { set, free, inverse, variances } = state;
  const { rows, columns: p } = set;
  const across = timesRow(inverse, rows, old * p, p);
  const weighted = timesRow(weights, rows, old * p, p);
  const [own, effect] = [variances[old] as number, effects[old] as number];
  let best: number | undefined;
  let gain = leastGain * averageVariance(state);
  for (let j = 0; j < variances.length; j++) {
    const come = 1 + (variances[j] as number);
    // The most that it can be, whatever the row has in common with the one that goes: between² ≤ own·variance of the row,
    // both² ≤ effect·effect of the row.
    const bothMost = Math.sqrt(effect * (effects[j] as number));
    const betweenMost = Math.min(Math.sqrt(own * (variances[j] as number)), bothMost / gain);
    const promised = (1 - own) * (effects[j] as number) - come * effect + 2 * betweenMost * bothMost;
    if (promised <= gain * (come * (1 - own) + betweenMost * betweenMost) || free[j] === 0) continue;
    let between = 0;
    let both = 0;
    for (let k = 0, at = j * p; k < p; k++, at++) {
      const value = rows[at] as number;
      between += value * (across[k] as number);
      both += value * (weighted[k] as number);
    }
    const ratio = come * (1 - own) + between * between;
    if (ratio < leastRatio) continue;
    const falls = ((1 - own) * (effects[j] as number) + 2 * between * both - come * effect) / ratio;
    if (falls > gain) [best, gain] = [j, falls];
  }
  return best;
}

/** The effects after an exchange, from those before: with y = D·z, the new y is y - α·toward - β·across. */
function takeAlong({ state, effects }: Averaged, { toward, across, a, b, c }: Exchange): void {
  const { rows, columns: p, moments } = state.set;
  const [mToward, mAcross] = [timesRow(moments, toward, 0, p), timesRow(moments, across, 0, p)];
  const [dToward, dAcross] = [timesRow(state.inverse, mToward, 0, p), timesRow(state.inverse, mAcross, 0, p)];
  const [tt, to, oo] = [dot(toward, mToward), dot(toward, mAcross), dot(across, mAcross)];
  for (let j = 0, at = 0; j < effects.length; j++) {
    let t = 0;
    let o = 0;
    let mt = 0;
    let mo = 0;
    for (let k = 0; k < p; k++, at++) {
      const value = rows[at] as number;
      t += value * (toward[k] as number);
      o += value * (across[k] as number);
      mt += value * (dToward[k] as number);
      mo += value * (dAcross[k] as number);
    }
    const alpha = a * t + b * o;
    const beta = b * t + c * o;
    const change = -2 * alpha * mt - 2 * beta * mo + alpha * alpha * tt + 2 * alpha * beta * to + beta * beta * oo;
    effects[j] = (effects[j] as number) + change;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] as number), 0);
}
