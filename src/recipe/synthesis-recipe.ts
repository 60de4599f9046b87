import type { Quantity } from '../units/quantity.ts';
import type { Bottle } from './bottle.ts';
import type { Component, Recipe } from './recipe.ts';
import type { Named, Stated } from './stated.ts';
import type { Supply } from './supply.ts';
import type { WaterRange } from './water-range.ts';

/** A precursor as written. */
export interface PrecursorLine {
  readonly name: string;
  readonly path: Named['path'];
  readonly supply: Supply;
  /** Where the statement stands. */
  readonly at: Named['path'];
  readonly material?: string;
  /** Waters of a hydrate that is written `xH2O`, and where that is said. */
  readonly water?: WaterRange & { readonly path: Named['path'] };
  readonly assay?: Assay;
  /** What it is taken from. */
  readonly bottle?: Bottle;
  /** Of one, more than the balance asks for. */
  readonly excess?: Stated;
  readonly note?: string;
}

/** What a certificate says of a lot: so much of it, counted as this compound or element. */
export interface Assay {
  /** Of one. */
  readonly share: Quantity;
  /** The formula it is counted as. */
  readonly as: string;
  readonly path: Named['path'];
}

/** More of an element than the product holds. */
export interface ElementExcess {
  readonly element: string;
  /** Of one. */
  readonly share: number;
  readonly text: string;
  readonly goes: 'lost' | 'stays';
  /** The formula in which it leaves or stays. */
  readonly as: string;
  readonly path: Named['path'];
}

/** A synthesis as written, with its source text. */
export interface SynthesisRecipe
  extends Pick<
    Recipe,
    'file' | 'document' | 'title' | 'source' | 'materials' | 'steps' | 'expect' | 'tolerances' | 'allow' | 'notes'
  > {
  readonly target: Named;
  readonly batch?: Stated;
  readonly precursors: readonly PrecursorLine[];
  readonly leaves: readonly Named[];
  readonly takes: readonly Named[];
  readonly excess: readonly ElementExcess[];
  /** Weighed in and no part of the balance; of the solvents too. */
  readonly aids: readonly Component[];
  readonly solvents: readonly Component[];
  readonly obtained?: Stated;
}
