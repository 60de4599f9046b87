import type { Figure } from '../calculation/calculation.ts';
import type { Coating } from '../recipe/electrode.ts';
import { type Composition, dryMass } from '../solve/composition.ts';
import type { CoatingPlan } from './coating-plan.ts';
import { densityOf } from './makeup.ts';
import type { Planning } from './planning.ts';

/** The slurry that a coating is cast from; SI. */
export interface SlurryPlan {
  /** Share of the slurry's mass that stays. */
  readonly solids: Figure;
  /** kg/m3: the volumes of solids and solvents added up. */
  readonly density?: Figure;
  /** m: the film before it dries. */
  readonly wetFilm?: Figure;
  /** m: of the blade, where the lab knows which part of the gap its film takes. */
  readonly gap?: Figure;
}

/**
 * Plans the slurry of a recipe that has solvents: wet film = dry coating per area / (solids · slurry density).
 *
 * The film is thinner than the gap of the blade, by how much depends on slurry and speed: no gap without `film of gap`.
 */
export function planSlurry(
  composition: Composition,
  coating: CoatingPlan,
  said: Coating,
  planning: Planning,
): SlurryPlan | undefined {
  const { calculation: calc } = planning;
  const { formulation, masses } = composition;
  const dry = dryMass(composition);
  const solvents = formulation.constituents
    .filter((one) => one.removed && (masses[one.index] ?? 0) > 0)
    .map((one) => ({ index: one.index, material: one.material, perDry: (masses[one.index] ?? 0) / dry }));
  if (solvents.length === 0) return undefined;
  const wet = 1 + solvents.reduce((sum, one) => sum + one.perDry, 0);
  const solids = planning.fixed(1 / wet, { is: 'solids', composition });
  const solid = coating.makeup.density;
  if (solid === undefined || solvents.some((one) => one.material.properties.density === undefined)) return { solids };
  const volumes = solvents.map(({ index, material, perDry }) => {
    const mass = planning.fixed(perDry, { is: 'solvent for dry', composition, index });
    return calc.quotient(mass, densityOf(material, planning));
  });
  const volume = calc.sum(calc.quotient(calc.constant(1), solid), ...volumes);
  const density = calc.quotient(planning.fixed(wet, { is: 'wet for dry', composition }), volume);
  if (coating.mass === undefined) return { solids, density };
  const wetFilm = calc.product(coating.mass, volume);
  const share = said.filmOfGap && planning.put(said.filmOfGap);
  return { solids, density, wetFilm, ...(share === undefined ? {} : { gap: calc.quotient(wetFilm, share) }) };
}
