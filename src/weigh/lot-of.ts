import type { OpenBottle } from '../recipe/bottle.ts';
import type { Lot } from './sheet.ts';

/** What a sheet says of the bottle that something is taken from. */
export function lotOf(bottle: OpenBottle): Lot {
  const { lot, purity, water, solution, share, supplier, opened, expires, balance, ignitionLoss, assay } = bottle;
  return {
    ...(lot === undefined ? {} : { name: lot }),
    ...(solution ? { solution: solution.text } : {}),
    ...(purity || water || ignitionLoss || solution ? { assay: share } : {}),
    ...(assay === undefined ? {} : { counted: assay }),
    ...(water ? { water: water.quantity.value } : {}),
    ...(ignitionLoss ? { ignitionLoss: ignitionLoss.quantity.value } : {}),
    ...(supplier === undefined ? {} : { supplier }),
    ...(opened === undefined ? {} : { opened }),
    ...(expires === undefined ? {} : { expires }),
    ...(balance === undefined ? {} : { balance }),
  };
}
