import type { Place } from '../diagnostics/finding.ts';
import type { Material, Role } from '../materials/material.ts';
import type { OpenBottle } from './bottle.ts';
import type { Expectation, Recipe, Step, Tolerance } from './recipe.ts';
import type { Scope } from './scope.ts';
import type { SourceDocument } from './source-document.ts';
import type { ShareKind } from './statement.ts';

/** One unknown of the linear system: a substance that goes into the mixture at one place of the recipe. */
export interface Constituent {
  readonly index: number;
  /** Unique and stable: the names from the recipe down to it, such as `catholyte > PEO`. */
  readonly id: string;
  readonly name: string;
  readonly material: Material;
  readonly role: Role;
  /** A solvent that leaves on drying: on the sheet, not in the dry composition. */
  readonly removed: boolean;
  readonly place: Place;
  /** What it is taken from; absent where that is the pure substance. Masses of the composition are always pure. */
  readonly bottle?: OpenBottle;
  readonly note?: string;
}

/** A sum over constituents that is linear in their masses: what a chemist counts. */
export interface Functional {
  readonly measure: 'mass' | 'volume' | 'moles' | 'atoms' | 'donors' | 'sites';
  readonly over: readonly number[];
  /** The element for `atoms`, the site's name for `sites`. */
  readonly of?: string;
  /** The kinds of donor oxygen counted; all of them where empty. */
  readonly kinds?: readonly string[];
  /** How often each of `over` counts; once where absent. */
  readonly weights?: readonly number[];
  /** In words, as the sheet prints it. */
  readonly label: string;
}

/** One row: left = value × right, or left = value (in SI) where there is no right. */
export interface Equation {
  readonly kind: 'amount' | 'share' | 'ratio' | 'parts' | 'batch' | 'brought';
  readonly text: string;
  readonly place: Place;
  /** Name of the component that the statement stands beside. */
  readonly owner: string;
  readonly left: Functional;
  readonly value: number;
  readonly right?: Functional;
  /** Half a unit of the last written digit over the value: the precision the author wrote. */
  readonly precision: number;
  /** The statement that the value is relative to: the yardstick of parts, the amount that others of an inner recipe count against. */
  readonly against?: Equation;
  /** Of an amount of what is in a bottle: the row is about the pure substance in it. */
  readonly bottle?: {
    /** What the amount is written in; a unit of it (kg, m3) holds so much of what the row's left counts. */
    readonly measure: 'mass' | 'volume';
    readonly holds: number;
    /** What that follows from: one per cent more of the number changes it by `effect` per cent. */
    readonly factors: readonly { readonly text: string; readonly place: Place; readonly effect: number }[];
  };
}

/** A share whose basis the author left out where the language asks for one. */
export interface BaselessShare {
  readonly text: string;
  readonly place: Place;
  readonly owner: string;
  readonly over: readonly number[];
  readonly share: ShareKind;
  readonly value: number;
  /** What stays after drying in the recipe that says it: what `total` would mean. */
  readonly total: readonly number[];
}

/** A recipe inside the recipe, or a group. */
export interface Part {
  readonly name: string;
  /** Constituents of it that stay, and those that are removed. */
  readonly over: readonly number[];
  readonly removed: readonly number[];
  readonly recipe?: Recipe;
  readonly premade: boolean | 'dry' | 'solution';
}

/** A quantity that can be asked for. */
export type Target =
  | { readonly kind: 'sum'; readonly what: Functional }
  | {
      readonly kind: 'quotient';
      readonly top: Functional;
      readonly bottom: Functional;
      readonly share: ShareKind | undefined;
    };

/** An expectation whose phrase has been tied to the formulation. */
export interface ResolvedExpectation extends Expectation {
  readonly target: Target;
}

/** A tolerance whose phrase has been tied to the formulation. */
export interface ResolvedTolerance extends Tolerance {
  /** Absent for all that have no tolerance of their own. */
  readonly target?: Target;
}

/** A recipe whose names are materials and whose statements are rows of a linear system in the unknown masses. */
export interface Formulation {
  readonly recipe: Recipe;
  /** The study that says what of it the recipe is. */
  readonly study?: SourceDocument;
  /** Which point of it, in % of the varied sum in the order of `vary`. */
  readonly point?: readonly number[];
  readonly constituents: readonly Constituent[];
  readonly parts: readonly Part[];
  readonly equations: readonly Equation[];
  readonly baseless: readonly BaselessShare[];
  readonly expectations: readonly ResolvedExpectation[];
  readonly tolerances: readonly ResolvedTolerance[];
  /** Steps of this recipe, `add` resolved to constituents in the order written. */
  readonly steps: readonly (Omit<Step, 'add'> & { readonly add: readonly number[] })[];
  readonly scope: Scope;
  /** The foil that the recipe's `electrode` is coated on. */
  readonly collector?: Material;
  /** Material ids that the user's own folder overrides. */
  readonly overridden: readonly string[];
}
