import type { Quantity } from './quantity.ts';

/** The standard uncertainty that is written with a quantity, in SI; undefined where none is. */
export function standardUncertainty({ uncertainty, unit }: Pick<Quantity, 'uncertainty' | 'unit'>): number | undefined {
  return uncertainty === undefined ? undefined : uncertainty * unit.factor;
}
