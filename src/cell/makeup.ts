import type { Figure } from '../calculation/calculation.ts';
import { molarMassOf } from '../materials/elements-of.ts';
import { isRough } from '../materials/is-rough.ts';
import type { Material } from '../materials/material.ts';
import { lookup } from '../recipe/scope.ts';
import type { Composition } from '../solve/composition.ts';
import type { Planning } from './planning.ts';
import { faradayConstant } from './transport/faraday-constant.ts';

/** One component of a layer. */
export interface MakeupPart {
  readonly name: string;
  /** Of the mass. */
  readonly share: number;
  readonly isActive: boolean;
  /** m3 of it in a kilogram of the layer. */
  readonly volume?: Figure;
}

/** What a layer is made of, per kilogram of it. */
export interface Makeup {
  /** The mixture's own components, or the one material; shares of the mass that sum to one. */
  readonly parts: readonly MakeupPart[];
  /** Share of the mass that a name stands for: `active`, `coating`, or a component. */
  shareOf(name: string): number | undefined;
  readonly names: readonly string[];
  readonly active: readonly { readonly material: Material; readonly share: number }[];
  /** Density without pores, kg/m3: the harmonic mean of the parts'. */
  readonly density?: Figure;
  /** Whose density is missing for that. */
  readonly lacks?: Material;
  /** Materials whose density is an estimate. */
  readonly estimates: readonly string[];
}

/** A mixture as it stays after drying. */
export function makeupOfMixture(composition: Composition, planning: Planning): Makeup {
  const { formulation, masses } = composition;
  const { constituents, scope } = formulation;
  const stays = constituents.filter((one) => !one.removed);
  const whole = stays.reduce((sum, one) => sum + (masses[one.index] ?? 0), 0);
  const shareOver = (over: readonly number[]): number =>
    over.reduce((sum, index) => sum + (constituents[index]?.removed ? 0 : (masses[index] ?? 0)), 0) / whole;
  const isActive = (index: number): boolean => constituents[index]?.role === 'active';
  const own = new Set(formulation.recipe.components.map((one) => one.name));
  const parts = scope.entries
    .filter((entry) => own.has(entry.name))
    .map(({ name, over }): MakeupPart => {
      const volume = volumeOf(
        over.flatMap((index) => {
          const one = constituents[index];
          return one && !one.removed ? [{ material: one.material, share: shareOver([index]) }] : [];
        }),
        planning,
      );
      const share = shareOver(over);
      return {
        name,
        share,
        isActive: over.length > 0 && over.every(isActive),
        ...(volume === undefined ? {} : { volume }),
      };
    });
  const active = stays.filter((one) => isActive(one.index));
  const shares = stays.map((one) => ({ material: one.material, share: (masses[one.index] ?? 0) / whole }));
  return {
    parts,
    shareOf: (name) => {
      if (name === 'coating' || name === 'total') return 1;
      if (name === 'active') return shareOver(active.map((one) => one.index));
      const found = lookup(scope, name, constituents);
      return found?.ok ? shareOver(found.over) : undefined;
    },
    names: ['active', 'coating', ...own],
    active: active.map((one) => ({ material: one.material, share: (masses[one.index] ?? 0) / whole })),
    ...harmonicDensity(shares, planning),
  };
}

/** A layer of one material alone. */
export function makeupOfMaterial(material: Material, planning: Planning): Makeup {
  return {
    parts: [{ name: material.id, share: 1, isActive: true }],
    shareOf: (name) => (['active', 'coating', 'total', material.id, material.name].includes(name) ? 1 : undefined),
    names: ['active', 'coating', material.id],
    active: [{ material, share: 1 }],
    ...harmonicDensity([{ material, share: 1 }], planning),
  };
}

/** A mixture's volume is the sum of its parts': 1/rho = sum(w/rho). The arithmetic mean is too high. */
function harmonicDensity(
  shares: readonly { readonly material: Material; readonly share: number }[],
  planning: Planning,
): Pick<Makeup, 'density' | 'lacks' | 'estimates'> {
  const { calculation } = planning;
  const present = shares.filter((one) => one.share > 0);
  const lacking = present.find((one) => one.material.properties.density === undefined);
  const volume = volumeOf(present, planning);
  if (volume === undefined) return { estimates: [], ...(lacking ? { lacks: lacking.material } : {}) };
  return {
    density: calculation.quotient(calculation.constant(1), volume),
    estimates: present.filter((one) => isRough(one.material.properties.density)).map((one) => one.material.id),
  };
}

/** m3 that these shares of a kilogram take, or nothing where a density is unknown or nothing is there. */
function volumeOf(
  shares: readonly { readonly material: Material; readonly share: number }[],
  planning: Planning,
): Figure | undefined {
  const { calculation } = planning;
  const present = shares.filter((one) => one.share > 0);
  if (present.length === 0 || present.some((one) => one.material.properties.density === undefined)) return undefined;
  return calculation.sum(
    ...present.map(({ material, share }) =>
      calculation.quotient(calculation.constant(share), densityOf(material, planning)),
    ),
  );
}

/** A material's density as one input, however many layers lean on it. Only for materials that have one. */
export function densityOf(material: Material, { calculation, written }: Planning): Figure {
  const name = `density of ${material.id}`;
  const known = calculation.inputs.get(name);
  if (known !== undefined) return known;
  const density = material.properties.density;
  if (density === undefined) throw new RangeError(`${material.id} has no density`);
  written.set(name, { text: density.text, place: { path: [] } });
  const { value, uncertainty } = density;
  const rough = isRough(density) ? { rough: true } : {};
  return calculation.put({ name, value, ...(uncertainty === undefined ? {} : { uncertainty }), ...rough });
}

/** n F / M of the active material in C/kg, or undefined where a formula or the number of electrons is unknown. */
export function theoreticalCapacity(active: Makeup['active']): number | undefined {
  let charge = 0;
  let mass = 0;
  for (const { material, share } of active) {
    const molarMass = molarMassOf(material);
    if (molarMass === undefined || material.electrons === undefined) return undefined;
    charge += (share * material.electrons * faradayConstant) / molarMass;
    mass += share;
  }
  return mass > 0 ? charge / mass : undefined;
}
