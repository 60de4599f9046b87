import type { Bottle, OpenBottle } from './bottle.ts';
import { relativeUncertainty } from './relative-uncertainty.ts';

/** What the statements about a bottle of a substance come to: its share of what is in it, and what that follows from. */
export function openBottle(bottle: Bottle): OpenBottle {
  const { purity, water, ignitionLoss } = bottle;
  const [goes, called, without] = ignitionLoss
    ? [ignitionLoss, 'loss on ignition', 'ignited']
    : [water, 'water', 'dry'];
  const gone = goes?.quantity.value ?? 0;
  const dries = purity === undefined || purity.ofDry;
  const assay = purity && `purity ${purity.quantity.text}${purity.ofDry ? ` of ${without}` : ''}`;
  return {
    ...bottle,
    share: (purity?.quantity.value ?? 1) * (dries ? 1 - gone : 1),
    factors: [
      ...(purity && assay
        ? [{ text: assay, path: purity.path, effect: 1, ...relativeUncertainty(purity.quantity) }]
        : []),
      ...(goes && dries && gone > 0
        ? [
            {
              text: `${called} ${goes.quantity.text}`,
              path: goes.path,
              effect: -gone / (1 - gone),
              ...relativeUncertainty(goes.quantity),
            },
          ]
        : []),
    ],
  };
}
