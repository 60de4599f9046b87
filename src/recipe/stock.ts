import type { Path } from '../diagnostics/finding.ts';
import type { Bottle } from './bottle.ts';
import type { Recipe } from './recipe.ts';

/** A bottle of the lab's list, with the name of what is in it. */
export interface StockLot {
  readonly material: string;
  readonly lot: string;
  readonly path: Path;
  readonly bottle: Bottle;
}

/** The lab's own bottles; see schemas/stock.schema.json. */
export interface Stock extends Pick<Recipe, 'file' | 'document' | 'materials'> {
  readonly lots: readonly StockLot[];
}
