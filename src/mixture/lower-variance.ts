import { averageVariance } from './average-variance.ts';
import { type DesignState, quadraticForms } from './design-state.ts';
import { type Exchange, timesRow } from './exchange-rows.ts';
import { exchangeUntilQuiet } from './exchange-until-quiet.ts';

/** A gain below this share of the average is rounding. */
const leastGain = 1e-9;
/** Where the determinant falls to less than this share, what the formulas promise is rounding. */
const leastRatio = 1e-6;

/**
 * Exchanges chosen rows for candidates until no single exchange makes the average prediction variance over the points of
 * interest smaller; it never grows.
 *
 * Source: R. K. Meyer and C. J. Nachtsheim, Technometrics 37 (1995) 60, for the update; P. Goos and B. Jones, Optimal
 * Design of Experiments (2011), for the criterion, also called V or IV.
 */
export function lowerVariance(state: DesignState): void {
  const effects = new Float64Array(state.set.indices.length);
  exchangeUntilQuiet(state, {
    score: (now) => -averageVariance(now),
    bestFor: (now, old) => bestFor(now, effects, old),
    takeAlong: (now, exchange) => takeAlong(now, effects, exchange),
    renew: (now) => renew(now, effects),
  });
}

/**
 * The effect of each row z: zᵀ·D·M·D·z with D = (XᵀX)⁻¹ and the moments M of the points of interest, what taking the row
 * in as well takes off the average, times 1 + its variance.
 */
function renew({ set, inverse }: DesignState, effects: Float64Array): void {
  const { columns: p, moments, rows } = set;
  const weights = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    const half = timesRow(moments, inverse, i * p, p);
    weights.set(timesRow(inverse, half, 0, p), i * p);
  }
  quadraticForms(effects, rows, weights, p);
}

function bestFor(state: DesignState, effects: Float64Array, old: number): number | undefined {
  const { set, free, inverse, variances } = state;
  const { rows, columns: p, moments } = set;
  const across = timesRow(inverse, rows, old * p, p);
  const weighted = timesRow(inverse, timesRow(moments, across, 0, p), 0, p);
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
function takeAlong(state: DesignState, effects: Float64Array, { toward, across, a, b, c }: Exchange): void {
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
