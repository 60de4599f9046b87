import type { Equation, Formulation, Functional, Target } from '../recipe/formulation.ts';
import { catalogueFigures, coefficients, dot, type Figures } from './coefficients.ts';

/** A solved formulation: how much of everything. */
export interface Composition {
  readonly formulation: Formulation;
  /** kg of each constituent; for a free scale, per kg of what stays after drying. */
  readonly masses: Float64Array;
  /** Whether the recipe's own statements fix how much, or only the proportions. */
  readonly scale: 'fixed' | 'free';
  /** The independent rows that the masses follow from, and the inverse of their matrix (see `eliminate.ts`). */
  readonly basis: readonly (Equation | undefined)[];
  readonly inverse: readonly Float64Array[];
  /** How many times the solved masses these are, and in what the batch that asked for it was given. */
  readonly factor: number;
  readonly anchor?: Functional;
}

/** The value of a functional in kg, m3 or mol. Throws `MissingFigure` where a material lacks what it needs. */
export function functionalValue(
  functional: Functional,
  composition: Composition,
  figures: Figures = catalogueFigures,
): number {
  return dot(coefficients(functional, composition.formulation.constituents, figures), composition.masses);
}

/** The value of a target in SI: kg, m3, mol, kg/m3 or a pure number. */
export function targetValue(target: Target, composition: Composition, figures: Figures = catalogueFigures): number {
  if (target.kind === 'sum') return functionalValue(target.what, composition, figures);
  return functionalValue(target.top, composition, figures) / functionalValue(target.bottom, composition, figures);
}

/** The same composition with `anchor` (a mass, volume or amount in SI) brought to `value`. */
export function scaleTo(anchor: Functional, value: number, composition: Composition): Composition {
  const factor = value / functionalValue(anchor, composition);
  const masses = composition.masses.map((mass) => mass * factor);
  return { ...composition, masses, scale: 'fixed', factor: composition.factor * factor, anchor };
}

/** Mass in kg of what stays after drying. */
export function dryMass(composition: Composition): number {
  return composition.formulation.constituents.reduce(
    (sum, one) => (one.removed ? sum : sum + (composition.masses[one.index] ?? 0)),
    0,
  );
}
