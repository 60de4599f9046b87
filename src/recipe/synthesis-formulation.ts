import type { Material } from '../materials/material.ts';
import type { OpenBottle } from './bottle.ts';
import type { Formulation } from './formulation.ts';
import type { Named } from './stated.ts';
import type { ElementExcess, PrecursorLine, SynthesisRecipe } from './synthesis-recipe.ts';
import type { WaterRange } from './water-range.ts';

/** Something with a formula: what a balance counts. */
export interface Substance {
  /** As an equation prints it. */
  readonly formula: string;
  /** Atoms per formula unit. */
  readonly elements: Readonly<Record<string, number>>;
  /** kg/mol */
  readonly molarMass: number;
}

/** A precursor tied to what it is made of. */
export interface Precursor extends Substance {
  readonly name: string;
  readonly line: PrecursorLine;
  /** As the sheet has it; for a hydrate of known water, with that formula. */
  readonly material: Material;
  /** What it is taken from, and how much of that is the compound. */
  readonly bottle?: OpenBottle;
  /** Of one: how much more of it than the balance asks for. */
  readonly excess: number;
  /** Waters that nobody knows: the formula is then that of the driest one. */
  readonly open?: OpenWater;
}

/** A hydrate whose water is a range. */
export interface OpenWater extends WaterRange {
  /** Whether the recipe gives the range, or leaves the water open without a word. */
  readonly isSaid: boolean;
  /** What it would be with so much water. */
  readonly at: (waters: number) => Substance;
}

/** A by-product or something taken up, with the place that names it. */
export interface Exchanged extends Substance {
  readonly named: Named;
  readonly way: 'leaves' | 'taken up' | 'either';
}

/** A synthesis whose names are substances; how much of each is not settled yet. */
export interface SynthesisFormulation {
  readonly recipe: SynthesisRecipe;
  readonly target: Substance & { readonly name: string };
  readonly precursors: readonly Precursor[];
  readonly exchanged: readonly Exchanged[];
  readonly excess: readonly (ElementExcess & { readonly species: Substance })[];
  /** What stands on the shelf: precursors in their order, then aids, then solvents, as a mixture's constituents. */
  readonly shelf: Pick<Formulation, 'constituents' | 'steps' | 'scope' | 'overridden'>;
  /** Precursors that no catalogue knows: nothing is known of their hazards. */
  readonly unlisted: readonly string[];
}
