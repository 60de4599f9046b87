import type { Path } from '../diagnostics/finding.ts';
import type { Component } from './recipe.ts';
import type { Named, Stated } from './stated.ts';

/** Mass per area and of what: `coating`, `active`, or a component's name. */
export interface Loading extends Stated {
  readonly of: string;
}

/** A capacity or voltage: a value and how it was found, or the name of the figure that the material's file has. */
export type ActiveFigure =
  | {
      readonly kind: 'value';
      readonly stated: Stated;
      readonly basis: 'stated' | 'theoretical' | 'nominal' | 'measured';
      readonly at?: string;
    }
  | { readonly kind: 'named'; readonly name: 'theoretical' | 'practical' | 'nominal'; readonly path: Path };

export interface Collector {
  readonly material: Named;
  readonly thickness: Stated;
  readonly density?: Stated;
}

/** What is said of a coating on one side of its collector; see schemas/electrode.schema.json. */
export interface Coating {
  readonly path: Path;
  readonly loading?: Loading;
  readonly arealCapacity?: Stated;
  readonly thickness?: Stated;
  readonly density?: Stated;
  readonly porosity?: Stated;
  readonly asCoated?: { readonly what: 'thickness' | 'density' | 'porosity'; readonly stated: Stated };
  readonly calenderedTo?: Stated;
  readonly capacity?: ActiveFigure;
  readonly voltage?: ActiveFigure;
  readonly oneC?: Stated;
  readonly collector?: Collector;
  readonly disc?: { readonly diameter: Stated; readonly mass?: Stated; readonly foilMass?: Stated };
  readonly filmOfGap?: Stated;
}

/** What a layer is made of: a recipe's file, components of its own, or one material. */
export interface Substance {
  readonly recipe?: Named;
  readonly components?: readonly Component[];
  readonly material?: Named;
}

/** The electrodes' or a layer's size: a disc, a sheet, or an area alone. */
export type Size =
  | { readonly form: 'disc'; readonly diameter: Stated }
  | { readonly form: 'sheet'; readonly width: Stated; readonly height: Stated }
  | { readonly form: 'area'; readonly area: Stated };

/** What is filled into pores: of what, and how much by volume, mass, capacity or share of the pores. */
export interface Fill extends Substance {
  readonly path: Path;
  readonly name?: string;
  readonly density?: Stated;
  readonly amount: Stated & { readonly of: 'whole' | 'pores' | 'capacity' };
}

export interface Electrode extends Coating, Substance {
  /** Anode-free: what the first charge plates. */
  readonly plated?: Named;
  readonly ratio?: Stated;
  readonly expansion?: Stated;
  readonly fill?: Fill;
  readonly size?: Size;
}

/** One layer between the electrodes. */
export interface Layer extends Substance {
  readonly path: Path;
  readonly name?: string;
  readonly thickness: Stated;
  readonly density?: Stated;
  readonly porosity?: Stated;
  readonly fill?: Fill;
  readonly conductivity?: Stated;
  readonly transferenceNumber?: Stated;
  readonly saltDiffusion?: Stated;
  readonly saltConcentration?: Stated;
  readonly size?: Size;
}
