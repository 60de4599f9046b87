import type { Precursor } from '../recipe/synthesis-formulation.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import type { Quantity } from '../units/quantity.ts';

/**
 * The compound in a stated amount, in mol: by mass or volume the amount is of all that is in the bottle, in mol it is of
 * the compound. Throws `MissingFigure` for a volume without a density.
 */
export function weighedMoles({ material, molarMass, bottle }: Precursor, { value, unit }: Quantity): number {
  if (unit.dimension[5] === 1) return value;
  const pure = (bottle?.share ?? 1) / molarMass;
  if (unit.dimension[0] === 1) return value * pure;
  const density = material.properties.density?.value;
  if (density === undefined) throw new MissingFigure(material, 'density');
  return value * density * pure;
}
