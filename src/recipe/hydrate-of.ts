import { formatNumber } from '../units/format-number.ts';
import { substanceOf } from './substance-of.ts';
import type { Substance } from './synthesis-formulation.ts';

export const waterOfHydration: Substance = substanceOf('H2O', { H: 2, O: 1 });

/** A salt with so many waters, which need not be a whole number. */
export function hydrateOf(dry: Substance, waters: number): Substance {
  if (waters === 0) return dry;
  const elements: Record<string, number> = { ...dry.elements };
  for (const [element, count] of Object.entries(waterOfHydration.elements)) {
    elements[element] = (elements[element] ?? 0) + count * waters;
  }
  return substanceOf(`${dry.formula}·${formatNumber(waters, { significant: 4 })}H2O`, elements);
}
