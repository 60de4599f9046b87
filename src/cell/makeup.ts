import type { Figure } from '../calculation/calculation.ts';
import { molarMassOf } from '../materials/elements-of.ts';
import { isRough } from '../materials/is-rough.ts';
import type { Material, Role } from '../materials/material.ts';
import { lookup } from '../recipe/scope.ts';
import type { Composition } from '../solve/composition.ts';
import { faradayConstant } from '../transport/faraday-constant.ts';
import type { Planning } from './planning.ts';

/** One component of a layer. */
interface MakeupPart {
  readonly name: string;
  /** Of the mass, as solved; `figure` is the same in the calculation. */
  readonly share: number;
  readonly figure: Figure;
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
  /** The same as a figure of the calculation. */
  figureOf(name: string): Figure | undefined;
  readonly names: readonly string[];
  readonly active: readonly Amount[];
  /** Density without pores, kg/m3: the harmonic mean of the parts'. */
  readonly density?: Figure;
  /** Whose density is missing for that. */
  readonly lacks?: Material;
  /** Materials whose density is an estimate. */
  readonly estimates: readonly string[];
}

/** A mixture as it stays after drying; `where` is the path of the layer it makes, such as `cathode`. */
export function makeupOfMixture(composition: Composition, planning: Planning, where = ''): Makeup {
  const { formulation, masses } = composition;
  const { constituents, scope } = formulation;
  const { calculation } = planning;
  const whole = constituents.reduce((sum, one) => (one.removed ? sum : sum + (masses[one.index] ?? 0)), 0);
  const origin = (index: number) => ({ is: 'share' as const, composition, index });
  const grains = constituents
    .filter((one) => !one.removed)
    .map(({ index, id, material, role }): Grain => {
      const share = (masses[index] ?? 0) / whole;
      return { index, material, role, share, figure: planning.share(`${where}: ${id}`, share, origin(index)) };
    });
  const among = (over: readonly number[]): Grain[] => grains.filter((one) => over.includes(one.index));
  const sumOf = (some: readonly Grain[]): number => some.reduce((sum, one) => sum + one.share, 0);
  const active = grains.filter((one) => one.role === 'active');
  const find = (name: string): readonly Grain[] | undefined => {
    if (name === 'coating' || name === 'total') return grains;
    if (name === 'active') return active;
    const found = lookup(scope, name, constituents);
    return found?.ok ? among(found.over) : undefined;
  };
  const own = new Set(formulation.recipe.components.map((one) => one.name));
  const parts = scope.entries
    .filter((entry) => own.has(entry.name))
    .map(({ name, over }): MakeupPart => {
      const some = among(over);
      const volume = volumeOf(some, planning);
      const figure = calculation.sum(...some.map((one) => one.figure));
      const isActive = some.length > 0 && some.every((one) => one.role === 'active');
      return { name, share: sumOf(some), figure, isActive, ...(volume === undefined ? {} : { volume }) };
    });
  return {
    parts,
    shareOf: (name) => {
      const some = find(name);
      return some === undefined ? undefined : some === grains ? 1 : sumOf(some);
    },
    figureOf: (name) => {
      const some = find(name);
      if (some === undefined) return undefined;
      return some === grains ? calculation.constant(1) : calculation.sum(...some.map((one) => one.figure));
    },
    names: ['active', 'coating', ...own],
    active: active.map(({ material, share, figure }) => ({ material, share, figure })),
    ...harmonicDensity(grains, planning),
  };
}

/** A layer of one material alone. */
export function makeupOfMaterial(material: Material, planning: Planning): Makeup {
  const figure = planning.calculation.constant(1);
  const isCalled = (name: string) => ['active', 'coating', 'total', material.id, material.name].includes(name);
  return {
    parts: [{ name: material.id, share: 1, figure, isActive: true }],
    shareOf: (name) => (isCalled(name) ? 1 : undefined),
    figureOf: (name) => (isCalled(name) ? figure : undefined),
    names: ['active', 'coating', material.id],
    active: [{ material, share: 1, figure }],
    ...harmonicDensity([{ material, share: 1, figure }], planning),
  };
}

/** So much of a material, as solved and as a figure of the calculation. */
interface Amount {
  readonly material: Material;
  readonly share: number;
  readonly figure: Figure;
}

/** One substance of a mixture. */
interface Grain extends Amount {
  readonly index: number;
  readonly role: Role;
}

/** A mixture's volume is the sum of its parts': 1/rho = sum(w/rho). The arithmetic mean is too high. */
function harmonicDensity(
  shares: readonly Amount[],
  planning: Planning,
): Pick<Makeup, 'density' | 'lacks' | 'estimates'> {
  const { calculation } = planning;
  const present = shares.filter((one) => isPresent(one, planning));
  const lacking = present.find((one) => one.material.properties.density === undefined);
  const volume = volumeOf(present, planning);
  if (volume === undefined) return { estimates: [], ...(lacking ? { lacks: lacking.material } : {}) };
  return {
    density: calculation.quotient(calculation.constant(1), volume),
    estimates: present.filter((one) => isRough(one.material.properties.density)).map((one) => one.material.id),
  };
}

/** m3 that these shares of a kilogram take, or nothing where a density is unknown or nothing is there. */
function volumeOf(shares: readonly Amount[], planning: Planning): Figure | undefined {
  const { calculation } = planning;
  const present = shares.filter((one) => isPresent(one, planning));
  if (present.length === 0 || present.some((one) => one.material.properties.density === undefined)) return undefined;
  return calculation.sum(
    ...present.map(({ material, figure }) => calculation.quotient(figure, densityOf(material, planning))),
  );
}

/** What weighs nothing needs no density; where shares are varied, what weighs nothing now may weigh something then. */
function isPresent({ share }: Amount, { variesShares }: Planning): boolean {
  return variesShares || share > 0;
}

/** A material's density as one input, however many layers lean on it. Only for materials that have one. */
export function densityOf(material: Material, { calculation, written }: Planning): Figure {
  const name = `density of ${calledApart(material)}`;
  const known = calculation.inputs.get(name);
  if (known !== undefined) return known;
  const density = material.properties.density;
  if (density === undefined) throw new RangeError(`${material.id} has no density`);
  written.set(name, { text: density.text, place: { path: [] } });
  const { value, uncertainty } = density;
  const rough = isRough(density) ? { rough: true } : {};
  return calculation.put({ name, value, ...(uncertainty === undefined ? {} : { uncertainty }), ...rough });
}

/** A material's id, and the file where it is one of the user's own: two of one id may be two materials. */
export function calledApart({ id, file }: Material): string {
  return file === undefined ? id : `${id} (${file})`;
}

/** n F / M of the active material in C/kg, or undefined where a formula or the number of electrons is unknown. */
export function theoreticalCapacity(
  active: readonly { readonly material: Material; readonly share: number }[],
): number | undefined {
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
