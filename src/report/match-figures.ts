import type { Disc, DiscPair, DiscReject, MatchLimits } from '../cell/disc-match.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { round12 } from './round.ts';

/** A disc's figures as text, in mg/cm^2 and mAh/cm^2; without an areal capacity where it has none to print. */
export function discFigures({ arealCapacity, weighed }: Disc): { readonly loading: string; readonly capacity: string } {
  const capacity = fromSI(arealCapacity, 'mAh/cm^2');
  return {
    loading: formatNumber(fromSI(weighed.loading, 'mg/cm^2'), { decimals: 2 }),
    capacity: Number.isFinite(capacity) ? formatNumber(capacity, { decimals: 3 }) : '',
  };
}

/** How far a pair's N/P is from the target: `+1.23 %`. */
export function sayDeviation({ deviation }: DiscPair): string {
  const text = formatNumber(deviation * 100, { decimals: 2 });
  return `${!text.startsWith('-') && /[1-9]/.test(text) ? '+' : ''}${text} %`;
}

/** N/P from 1.1 to 1.2 as the limits were given. */
export function sayLimits({ least, most }: MatchLimits): string {
  return `${sayGiven(least)} to ${sayGiven(most)}`;
}

/** A target or a limit, without the noise of a tolerance that it was computed from. */
export function sayGiven(ratio: number): string {
  return formatNumber(round12(ratio));
}

/** Why a disc is in no pair, as part of a sentence. */
export function sayReject({ side, disc, reason }: DiscReject, limits: MatchLimits): string {
  const other = side === 'cathode' ? 'anode' : 'cathode';
  if (reason.code === 'no-other-side') return `there is no ${other} to pair it with`;
  if (reason.code === 'no-capacity') {
    const milligrams = (kilograms: number) => `${formatNumber(Number(fromSI(kilograms, 'mg').toPrecision(6)))} mg`;
    const { mass, foil, loading } = disc.weighed;
    if (loading > 0) return 'it has no areal capacity above zero';
    return `it weighs ${milligrams(mass)}, its foil ${milligrams(foil)}: there is no coating`;
  }
  const { id } = reason.nearest;
  const ratio = sayRatio(reason.nearest.ratio, limits);
  if (reason.code === 'none-within-limits') {
    return `no ${other} makes N/P ${sayLimits(limits)}; the nearest, ${id}, makes ${ratio}`;
  }
  const went = `went to ${reason.nearest.takenBy}`;
  return reason.partners === 1
    ? `the only ${other} within limits, ${id} (N/P ${ratio}), ${went}`
    : `all ${reason.partners} ${other}s within limits are taken; the nearest, ${id} (N/P ${ratio}), ${went}`;
}

/** N/P to three decimals; with more, where fewer would put it on the wrong side of a limit. */
export function sayRatio(ratio: number, { least, most }: MatchLimits): string {
  for (let decimals = 3; decimals < 9; decimals++) {
    const text = formatNumber(ratio, { decimals });
    const isAsFar = (limit: number) => Math.sign(Number(text) - limit) === Math.sign(ratio - limit);
    if (isAsFar(least) && isAsFar(most)) return text;
  }
  return formatNumber(ratio, { decimals: 3 });
}
