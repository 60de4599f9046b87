import type { OpenBottle } from '../recipe/bottle.ts';
import type { Lot } from './sheet.ts';

/** What a sheet says of the bottle that something is taken from. */
export function lotOf({ lot, purity, water, solution, share }: OpenBottle): Lot {
  return {
    ...(lot === undefined ? {} : { name: lot }),
    ...(solution ? { solution: solution.text } : {}),
    ...(purity || water || solution ? { assay: share } : {}),
    ...(water ? { water: water.quantity.value } : {}),
  };
}
