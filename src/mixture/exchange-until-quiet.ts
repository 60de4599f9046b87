import { type DesignState, resetState } from './design-state.ts';
import { type Exchange, exchangeRows, planExchange } from './exchange-rows.ts';

/** What an exchange is to make greater, and what has to be kept up to date for that. */
export interface Rule {
  /** The greater, the better. */
  readonly score: (state: DesignState) => number;
  /** The row of the set that is best in the place of the row `old`; undefined where none makes the score greater. */
  readonly bestFor: (state: DesignState, old: number) => number | undefined;
  /** Called before an exchange is carried out, with the state as it was. */
  readonly takeAlong?: (state: DesignState, exchange: Exchange) => void;
  /** Called when everything in the state has been computed anew. */
  readonly renew?: (state: DesignState) => void;
}

/** An exchange that changes the determinant by more than this factor costs the updates digits. */
const leap = 1e4;
/** After so many exchanges per run everything is computed anew. */
const patience = 2;

/**
 * Gives each run in turn to the candidate that the rule finds best (the order of R. D. Cook and C. J. Nachtsheim,
 * Technometrics 22 (1980) 315), until no single exchange makes the score greater: where the exchange of V. V. Fedorov,
 * Theory of Optimal Experiments (1972), chapter 3, ends. The score never ends lower than it started.
 *
 * An exchange is an update of rank two. What many of them add in rounding is taken out by computing everything anew, at the
 * latest before the end; where that shows no progress, the last design that was so computed stands.
 */
export function exchangeUntilQuiet(state: DesignState, rule: Rule): void {
  const { chosen } = state;
  rule.renew?.(state);
  let sure = Int32Array.from(chosen);
  let score = rule.score(state);
  let updates = 0;
  for (let run = 0, quiet = 0; ; run = (run + 1) % chosen.length) {
    if (quiet >= chosen.length || updates >= patience * chosen.length) {
      if (updates === 0) return;
      const isRegular = resetState(state, chosen);
      rule.renew?.(state);
      if (!isRegular || !(rule.score(state) > score)) {
        resetState(state, sure);
        return;
      }
      sure = Int32Array.from(chosen);
      score = rule.score(state);
      quiet = 0;
      updates = 0;
    }
    const old = chosen[run] as number;
    const next = rule.bestFor(state, old);
    quiet++;
    if (next === undefined) continue;
    const exchange = planExchange(state, old, next);
    rule.takeAlong?.(state, exchange);
    exchangeRows(state, run, next, exchange);
    const isLeap = exchange.ratio > leap || exchange.ratio < 1 / leap;
    updates = isLeap ? Number.POSITIVE_INFINITY : updates + 1;
    quiet = 0;
  }
}
