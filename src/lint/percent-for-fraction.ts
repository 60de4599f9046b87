import type { Bottle } from '../recipe/bottle.ts';
import type { Stated } from '../recipe/stated.ts';
import type { Remark } from './rule.ts';
import { isAbove } from './shares.ts';

/** Of one. */
const hundredth = 0.01;

type Slip = Remark<'magnitude-slip'>;

/** The remark about a share that is 1 % or less where that is no such share: 0.93 of one, written as `0.93 %`. */
export function percentForFraction(stated: Stated | undefined, what: string, place: Slip['place']): Slip[] {
  if (stated === undefined) return [];
  const { value, text, number, unit } = stated.quantity;
  // Parts per million are no fraction that lost its per cent.
  if (!(value > 0) || isAbove(value, hundredth) || unit.factor !== hundredth) return [];
  const meant = `${Number((number * 100).toPrecision(6))} ${unit.symbol}`;
  const slip = `a fraction of one as per cent, ${number} ${unit.symbol} for ${meant}`;
  return [{ place, facts: { what, value: text, band: `above 1 ${unit.symbol}`, slip } }];
}

/** The purity of what is in a bottle: at 1 wt% it would be something else with a little of it. */
export function puritySlips(bottle: Bottle | undefined, name: string): Slip[] {
  const purity = bottle?.purity;
  if (bottle === undefined || purity === undefined) return [];
  return percentForFraction(purity, `the purity of ${name}`, { file: bottle.file, path: purity.path });
}
