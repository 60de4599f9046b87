import type { BoundRow } from './bound-rows.ts';
import { innerProduct } from './inner-product.ts';

/** The bounds that a composition lies on, to 1e-9 of a share. */
export function boundsAt(rows: readonly BoundRow[], shares: Float64Array): BoundRow[] {
  return rows.filter(({ factors }) => innerProduct(factors, shares) >= -1e-9);
}
