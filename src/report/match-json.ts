import type { Disc, DiscMatch } from '../cell/disc-match.ts';
import { fromSI } from '../units/convert.ts';
import { sayReject } from './match-figures.ts';
import { round12 } from './round.ts';

/** Which discs go together as plain data in laboratory units (schemas/match.schema.json). */
export function matchData({ limits, objective, cathodes, anodes, pairs, rejects, spread }: DiscMatch) {
  return {
    target: round12(limits.target),
    least: round12(limits.least),
    most: round12(limits.most),
    objective,
    cathodes,
    anodes,
    pairs: pairs.map(({ cathode, anode, ratio, deviation }) => ({
      cathode: discData(cathode),
      anode: discData(anode),
      ratio: round12(ratio),
      deviation: { value: round12(deviation * 100), unit: '%' },
    })),
    rejects: rejects.map((reject) => ({
      side: reject.side,
      disc: discData(reject.disc),
      ...reasonData(reject.reason),
      message: sayReject(reject, limits),
    })),
    ...(spread === undefined ? {} : { spread: rounded(spread) }),
  };
}

function discData({ id, line, arealCapacity, weighed }: Disc) {
  const quantity = (value: number, unit: string) => ({ value: round12(fromSI(value, unit)), unit });
  return {
    id,
    line,
    mass: quantity(weighed.mass, 'mg'),
    foil: quantity(weighed.foil, 'mg'),
    loading: { ...quantity(weighed.loading, 'mg/cm^2'), of: 'coating' },
    ...(Number.isFinite(arealCapacity) ? { arealCapacity: quantity(arealCapacity, 'mAh/cm^2') } : {}),
  };
}

function reasonData(reason: DiscMatch['rejects'][number]['reason']) {
  if (!('nearest' in reason)) return { reason: reason.code };
  const { ratio, ...nearest } = reason.nearest;
  return {
    reason: reason.code,
    ...(reason.code === 'partners-taken' ? { partners: reason.partners } : {}),
    nearest: { ...nearest, ratio: round12(ratio) },
  };
}

function rounded(spread: NonNullable<DiscMatch['spread']>) {
  const { mean, least, most, standardDeviation } = spread;
  return {
    mean: round12(mean),
    least: round12(least),
    most: round12(most),
    ...(standardDeviation === undefined ? {} : { standardDeviation: round12(standardDeviation) }),
  };
}
