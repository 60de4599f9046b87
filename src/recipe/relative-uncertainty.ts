import type { Quantity } from '../units/quantity.ts';

/** The standard uncertainty that a quantity states, of one of its number; nothing where it states none. */
export function relativeUncertainty({ number, uncertainty }: Quantity): { readonly uncertainty?: number } {
  return uncertainty === undefined || number === 0 ? {} : { uncertainty: Math.abs(uncertainty / number) };
}
