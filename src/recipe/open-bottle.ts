import type { Bottle, OpenBottle } from './bottle.ts';
import { relativeUncertainty } from './relative-uncertainty.ts';

/** What the statements about a bottle of a substance come to: its share of what is in it, and what that follows from. */
export function openBottle(bottle: Bottle): OpenBottle {
  const { purity, water } = bottle;
  const wet = water?.quantity.value ?? 0;
  const dries = purity === undefined || purity.ofDry;
  const assay = purity && `purity ${purity.quantity.text}${purity.ofDry ? ' of dry' : ''}`;
  return {
    ...bottle,
    share: (purity?.quantity.value ?? 1) * (dries ? 1 - wet : 1),
    factors: [
      ...(purity && assay
        ? [{ text: assay, path: purity.path, effect: 1, ...relativeUncertainty(purity.quantity) }]
        : []),
      ...(water && dries && wet > 0
        ? [
            {
              text: `water ${water.quantity.text}`,
              path: water.path,
              effect: -wet / (1 - wet),
              ...relativeUncertainty(water.quantity),
            },
          ]
        : []),
    ],
  };
}
