import type { Path } from '../diagnostics/finding.ts';
import type { Role } from '../materials/material.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Bottle } from './bottle.ts';
import type { Coating } from './electrode.ts';
import type { SourceDocument } from './source-document.ts';
import type { Statement } from './statement.ts';

/** A component as written: its statements and what the long form says beside them. */
export interface Component {
  readonly name: string;
  readonly path: Path;
  /** Each statement with the path of the string it was read from. */
  readonly statements: readonly { readonly statement: Statement; readonly path: Path }[];
  readonly material?: string;
  readonly role?: Role;
  readonly components?: readonly Component[];
  readonly recipe?: string;
  /** Stands on the shelf already; with solvents, without them or as a solution. */
  readonly premade: boolean | 'dry' | 'solution';
  /** What it is taken from, where that is not the pure substance. */
  readonly bottle?: Bottle;
  readonly note?: string;
}

/** One thing done. Times and temperatures stay as the author wrote them, checked for their dimension. */
export interface Step {
  readonly do: string;
  readonly add: readonly { readonly name: string; readonly path: Path }[];
  readonly for?: string;
  readonly at?: string;
  readonly in?: string;
  readonly note?: string;
}

/** A test that the recipe carries: a quantity's phrase and the value that a source states for it. */
export interface Expectation {
  readonly phrase: string;
  readonly path: Path;
  readonly stated: Quantity;
  /** Accepted deviation as SI value or, by default, the precision it is written in. */
  readonly tolerance: { readonly kind: 'stated' | 'written'; readonly value: number; readonly text: string };
  /** Why the stated value is known not to follow. */
  readonly differs?: string;
  /** What the recipe gives instead, at its written precision. */
  readonly gives?: Quantity;
  readonly from?: string;
}

/** How far what was weighed may be from the recipe. */
export interface Tolerance {
  /** The ratio or share as in `expect`; absent for all that have no tolerance of their own. */
  readonly phrase?: string;
  readonly path: Path;
  readonly stated: Quantity;
  /** A share of the quantity, or in the quantity's own unit. */
  readonly isRelative: boolean;
}

interface Source {
  readonly title: string;
  readonly authors?: string;
  readonly doi?: string;
  readonly section?: string;
  readonly url?: string;
}

/** A mixture as written, with its source text. */
export interface Recipe {
  readonly file: string;
  readonly document: SourceDocument;
  readonly title: string;
  readonly source?: Source;
  readonly materials?: { readonly folder: string; readonly path: Path };
  readonly batch?: Quantity;
  readonly components: readonly Component[];
  readonly solvents: readonly Component[];
  /** What is coated from it. */
  readonly electrode?: Coating;
  readonly steps: readonly Step[];
  readonly expect: readonly Expectation[];
  readonly tolerances: readonly Tolerance[];
  /** Codes of warnings that are meant to be so, each with the reason. */
  readonly allow: readonly { readonly code: string; readonly reason: string; readonly path: Path }[];
  readonly notes: readonly string[];
}
