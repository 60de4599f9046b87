import type { Quantity } from '../units/quantity.ts';

/** What a strength is counted by: share of the mass, moles or mass in a volume, moles for a mass of the solvent. */
export type StrengthKind = 'share' | 'molarity' | 'molality' | 'mass per volume';

export function strengthKind({ unit: { dimension, share } }: Quantity): StrengthKind {
  if (share !== undefined) return 'share';
  const [kg, m, , , , mol] = dimension;
  if (mol === 1) return kg === -1 ? 'molality' : 'molarity';
  return m === -3 ? 'mass per volume' : 'share';
}

/**
 * kg of what is dissolved in one kg of solution.
 *
 * w = c M / d for moles in a volume (c in mol/m3, M in kg/mol, d in kg/m3 of the solution), g / d for mass in a volume, and
 * b M / (1 + b M) for moles for a mass of solvent. NaN where the molar mass or the density that it takes is not given.
 */
export function solutionShare(strength: Quantity, molarMass = Number.NaN, density = Number.NaN): number {
  const { value } = strength;
  switch (strengthKind(strength)) {
    case 'molarity':
      return (value * molarMass) / density;
    case 'mass per volume':
      return value / density;
    case 'molality':
      return (value * molarMass) / (1 + value * molarMass);
    default:
      return value;
  }
}

/** The way back: the strength in SI, counted as `like` is, of a solution with a share by mass. */
export function strengthOf(share: number, like: Quantity, molarMass = Number.NaN, density = Number.NaN): number {
  switch (strengthKind(like)) {
    case 'molarity':
      return (share * density) / molarMass;
    case 'mass per volume':
      return share * density;
    case 'molality':
      return share / (1 - share) / molarMass;
    default:
      return share;
  }
}
