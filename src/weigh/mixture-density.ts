import { type Composition, dryMass } from '../solve/composition.ts';

/** kg/m3 of what stays, without pores. Harmonic: mass over the sum of volumes. Undefined where a density is missing. */
export function mixtureDensity(composition: Composition): number | undefined {
  const { formulation, masses } = composition;
  let volume = 0;
  for (const one of formulation.constituents) {
    const mass = masses[one.index] ?? 0;
    if (one.removed || mass === 0) continue;
    const density = one.material.properties.density?.value;
    if (density === undefined) return undefined;
    volume += mass / density;
  }
  return volume > 0 ? dryMass(composition) / volume : undefined;
}
