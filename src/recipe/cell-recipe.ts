import type { ActiveFigure, Electrode, Fill, Layer, Size } from './electrode.ts';
import type { Recipe } from './recipe.ts';
import type { Named, Stated } from './stated.ts';

interface Wall {
  readonly thickness: Stated;
  readonly density?: Stated;
  readonly material?: Named;
}

interface Terminal {
  readonly material: Named;
  readonly width: Stated;
  readonly height: Stated;
  readonly thickness: Stated;
  readonly density?: Stated;
}

/** A part of the housing by mass, or by its size and material. */
export interface HousingPart {
  readonly name: string;
  readonly path: Stated['path'];
  readonly count: number;
  readonly mass?: Stated;
  readonly material?: Named;
  readonly density?: Stated;
  readonly width?: Stated;
  readonly height?: Stated;
  readonly diameter?: Stated;
  readonly thickness?: Stated;
}

/** What is around the stack. */
export interface Housing {
  readonly path: Stated['path'];
  readonly coin?: { readonly diameter: Stated; readonly height: Stated };
  readonly pouch?: { readonly foil: Wall; readonly clearance: Stated; readonly terminals: readonly Terminal[] };
  readonly can?: {
    readonly diameter: Stated;
    readonly height: Stated;
    readonly wall: Wall;
    readonly mandrel: Stated;
    readonly electrodeHeight: Stated;
  };
  readonly parts: readonly HousingPart[];
}

/** A cell as written; what every document shares is as in a mixture. */
export interface CellRecipe
  extends Pick<Recipe, 'file' | 'document' | 'title' | 'source' | 'materials' | 'expect' | 'allow' | 'notes'> {
  readonly cathode: Electrode;
  /** From the cathode to the anode. */
  readonly separator: readonly Layer[];
  readonly anode: Electrode;
  readonly electrolyte?: Fill;
  readonly voltage?: ActiveFigure;
  readonly discharge?: { readonly curve: Named; readonly at?: string };
  readonly used?: Stated;
  readonly rate?: Stated;
  readonly current?: Stated;
  readonly temperature?: Stated;
  /** Both interfaces together. */
  readonly interfacialResistance?: Stated;
  readonly resistance?: Stated;
  readonly size?: Size;
  readonly layers: {
    readonly cathodes: number;
    readonly anodes: number;
    readonly sides: 1 | 2;
  };
  readonly housing?: Housing;
}
