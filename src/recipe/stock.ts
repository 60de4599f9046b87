import type { Path } from '../diagnostics/finding.ts';
import type { Bottle } from './bottle.ts';
import type { Recipe } from './recipe.ts';
import type { Assay } from './synthesis-recipe.ts';
import type { WaterRange } from './water-range.ts';

/** A bottle of the lab's list, with the name of what is in it. */
export interface StockLot {
  readonly material: string;
  readonly lot: string;
  readonly path: Path;
  readonly bottle: Bottle;
  /** Of a hydrate that is written `xH2O`: its waters. */
  readonly hydrate?: WaterRange & { readonly path: Path };
  /** What the certificate counts it as; of such a hydrate it gives the water, of anything else the purity. */
  readonly assay?: Assay;
}

/** The lab's own bottles; see schemas/stock.schema.json. */
export interface Stock extends Pick<Recipe, 'file' | 'document' | 'materials'> {
  readonly lots: readonly StockLot[];
}
