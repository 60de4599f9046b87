import { elementsOf, molarMassOf } from '../materials/elements-of.ts';
import type { Material, PropertyName } from '../materials/material.ts';
import type { Constituent, Functional } from '../recipe/formulation.ts';

/** The material figures that a coefficient can need; replaced one by one to see what a result leans on. */
export interface Figures {
  /** kg/mol */
  molarMass(material: Material): number | undefined;
  /** kg/m3 */
  density(material: Material): number | undefined;
}

export const catalogueFigures: Figures = {
  molarMass: molarMassOf,
  density: (material) => material.properties.density?.value,
};

/** A figure that a coefficient needs and a material does not have. */
export class MissingFigure extends Error {
  constructor(
    readonly material: Material,
    readonly property: PropertyName | 'formula',
  ) {
    super(`${material.id} has no ${property}`);
  }
}

/**
 * The functional as a row: its value per kilogram of each constituent (kg, m3 or mol per kg).
 *
 * Throws `MissingFigure` where a material lacks the density or formula that the count needs.
 */
export function coefficients(
  functional: Functional,
  constituents: readonly Constituent[],
  figures: Figures = catalogueFigures,
): Float64Array {
  const row = new Float64Array(constituents.length);
  functional.over.forEach((index, i) => {
    const constituent = constituents[index];
    const weight = functional.weights?.[i] ?? 1;
    if (constituent) row[index] = weight * perKilogram(functional, constituent.material, figures);
  });
  return row;
}

function perKilogram(functional: Functional, material: Material, figures: Figures): number {
  if (functional.measure === 'mass') return 1;
  if (functional.measure === 'volume') {
    const density = figures.density(material);
    if (density === undefined) throw new MissingFigure(material, 'density');
    return 1 / density;
  }
  const molarMass = figures.molarMass(material);
  if (molarMass === undefined) throw new MissingFigure(material, 'formula');
  return perUnit(functional, material) / molarMass;
}

/** How often the counted thing occurs in one formula or repeat unit. */
export function perUnit({ measure, of = '', kinds = [] }: Functional, material: Material): number {
  switch (measure) {
    case 'sites':
      return material.sites[of] ?? 0;
    case 'atoms':
      return elementsOf(material)?.[of] ?? 0;
    case 'donors':
      return Object.entries(material.donors).reduce(
        (sum, [kind, count]) => (kinds.length === 0 || kinds.includes(kind) ? sum + count : sum),
        0,
      );
    default:
      return 1;
  }
}

/** The dot product of a row with masses. */
export function dot(row: Float64Array, masses: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (masses[i] ?? 0);
  return sum;
}
