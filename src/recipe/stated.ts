import type { Path } from '../diagnostics/finding.ts';
import type { Quantity } from '../units/quantity.ts';

/** A quantity as a recipe states it, and where. */
export interface Stated {
  readonly quantity: Quantity;
  readonly path: Path;
}

/** A name as a recipe states it, and where. */
export interface Named {
  readonly name: string;
  readonly path: Path;
}
