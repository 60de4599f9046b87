/** What stands on a weigh-out sheet, in SI; the report chooses units and digits. */
export interface Sheet {
  readonly title: string;
  readonly file: string;
  /** Short form of where the recipe comes from. */
  readonly source?: string;
  readonly doi?: string;
  /** kg that stay after drying, and how the size came about. */
  readonly dryMass: number;
  readonly size: string;
  readonly lines: readonly Line[];
  readonly ratios: readonly Ratio[];
  readonly fillers: readonly Filler[];
  /** kg/m3 of the dry, pore-free mixture by additive volumes; absent where a density is missing. */
  readonly density?: number;
  readonly notes: readonly string[];
  /** Figures of the sheet that rest on an estimate. */
  readonly estimates: readonly { readonly material: string; readonly property: string; readonly why: string }[];
  /** What must be known before a jar is opened, material by material in the order of the recipe. */
  readonly handling: readonly {
    readonly material: string;
    readonly say: string;
    readonly code?: string;
    readonly source: string;
  }[];
  /** Materials of the user's own that replaced shipped ones. */
  readonly overridden: readonly string[];
  readonly atomicWeights: string;
}

/** One line: something weighed or measured out, or something done. */
export type Line = Reagent | Action;

export interface Reagent {
  readonly kind: 'reagent';
  /** Number in the order of weighing; solvents that leave are not numbered. */
  readonly number?: number;
  readonly name: string;
  readonly id: string;
  /** The material's id; the file of an inner recipe that was made before. */
  readonly material: string;
  /** kg */
  readonly mass: number;
  /** kg of it that stay after drying, where it brings a solvent along. */
  readonly stays?: number;
  /** m3, for a liquid at 25 degC of known density. */
  readonly volume?: number;
  /** kg in the vial after this one, solvents that leave not counted. */
  readonly cumulative?: number;
  /** Of what stays, of one; absent for what leaves. */
  readonly fraction?: number;
  /** mol of formula or repeat units, with what was counted. */
  readonly moles?: number;
  readonly molesOf?: string;
  readonly removed: boolean;
  /** The recipe or group it belongs to, where it is not the recipe's own. */
  readonly part?: string;
  /** Given by volume in the recipe. */
  readonly byVolume: boolean;
  readonly note?: string;
  /** Done after this one went in. */
  readonly after: readonly string[];
}

interface Action {
  readonly kind: 'action';
  readonly text: string;
}

export interface Ratio {
  readonly name: string;
  readonly value: number;
  /** What was counted on both sides. */
  readonly counted: string;
}

/** A filler on every basis that papers use, each of one. */
export interface Filler {
  readonly name: string;
  readonly shares: readonly { readonly of: string; readonly kind: 'wt' | 'vol'; readonly value: number }[];
  /** How many densities of the vol% are estimates. */
  readonly densityEstimates: number;
}
