import type { Bottle, OpenBottle } from './bottle.ts';
import { relativeUncertainty } from './relative-uncertainty.ts';
import type { Assay } from './synthesis-recipe.ts';

/**
 * A bottle whose certificate counts what is in it as a compound or element: of a substance `share` of it, of one; of a
 * hydrate whose water the assay gives all of it, and as sure as the assay.
 */
export function openAssay({ share: quantity, as, path }: Assay, share: number, bottle: Bottle): OpenBottle {
  const assay = `${quantity.text} ${as}`;
  return {
    ...bottle,
    assay,
    ...(share === 1 ? {} : { purity: { quantity, path, ofDry: false } }),
    share,
    factors: [{ text: assay, path, effect: 1, ...relativeUncertainty(quantity) }],
  };
}
