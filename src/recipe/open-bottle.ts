import type { Bottle, OpenBottle } from './bottle.ts';

/** What a bottle's statements come to: the substance's share of its content, and what that follows from. */
export function openBottle(bottle: Bottle): OpenBottle {
  const { purity, water } = bottle;
  const wet = water?.quantity.value ?? 0;
  const dries = purity === undefined || purity.ofDry;
  return {
    ...bottle,
    share: (purity?.quantity.value ?? 1) * (dries ? 1 - wet : 1),
    factors: [
      ...(purity
        ? [{ text: `purity ${purity.quantity.text}${purity.ofDry ? ' of dry' : ''}`, path: purity.path, effect: 1 }]
        : []),
      ...(water && dries && wet > 0
        ? [{ text: `water ${water.quantity.text}`, path: water.path, effect: -wet / (1 - wet) }]
        : []),
    ],
  };
}
