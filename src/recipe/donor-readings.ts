import { elementsOf, molarMassOf } from '../materials/elements-of.ts';
import type { Material } from '../materials/material.ts';
import { formatNumber } from '../units/format-number.ts';

/**
 * What each way to count a host's oxygen makes of a ratio, in grams of the salt per gram of the host; nothing where either is
 * without a formula.
 *
 * O/Li = r over n donors in a unit of molar mass M, with a salt of m Li and molar mass S: n S / (r m M).
 */
export function donorReadings(
  ratio: { readonly element: string; readonly value: number; readonly host: Material; readonly salt: Material },
  ways: readonly { readonly text: string; readonly kinds: readonly string[] }[],
): { readonly text: string; readonly mass: string }[] {
  const { element, value, host, salt } = ratio;
  const unit = molarMassOf(host);
  const molecule = molarMassOf(salt);
  const held = elementsOf(salt)?.[element] ?? 0;
  if (unit === undefined || molecule === undefined || held === 0) return [];
  return ways.map(({ text, kinds }) => {
    const donors = kinds.reduce((sum, kind) => sum + (host.donors[kind] ?? 0), 0);
    const grams = (donors * molecule) / (value * held * unit);
    return { text, mass: `${formatNumber(grams, { significant: 3 })} g` };
  });
}
