import type { Reaction } from './reaction.ts';
import type { Sizing } from './sizing.ts';
import type { BalanceReading, Weighing } from './weighing.ts';

/** What stands on a weigh-out sheet, in SI; the report chooses units and digits. */
export interface Sheet {
  readonly title: string;
  readonly file: string;
  /** Of a study, which point: % of the varied sum in the order of `vary`. */
  readonly point?: readonly number[];
  /** Short form of where the recipe comes from. */
  readonly source?: string;
  readonly doi?: string;
  /** kg that stay after drying, and how the size came about. */
  readonly dryMass: number;
  readonly size: string;
  /** The same as data. */
  readonly sizing: Sizing;
  /** What the recipe and the recipes inside it say, as a digest; what is digested stands in `recipe/content-hash.ts`. */
  readonly content: string;
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
  /** The lab's list that lots were taken from, and the day that their expiry was judged on, where any of them expires. */
  readonly stock?: { readonly file: string; readonly judgedOn?: string };
  /** With the lab's own balances: what they can show of the masses, and how sure that is. */
  readonly weighing?: Weighing;
  /** Materials of the user's own that replaced shipped ones. */
  readonly overridden: readonly string[];
  readonly atomicWeights: string;
  /** Of a synthesis; `dryMass` is then what comes out. */
  readonly reaction?: Reaction;
  /** The sheet's figures for any masses; those of the sheet itself give each its target. */
  readonly live: Live;
  /** What a batch is judged by, where the recipe has a `tolerance:`; absent where it has none. */
  readonly tolerated?: readonly ToleratedFigure[];
}

/** A figure that may be off by so much: top · m over bottom · m for the masses m of the sheet's reagents, in their order. */
export interface ToleratedFigure {
  readonly name: string;
  readonly counted: string;
  readonly kind: 'ratio' | 'wt' | 'vol' | 'mol';
  readonly top: readonly number[];
  readonly bottom: readonly number[];
  readonly target: number;
  /** As the recipe says it, and how far the figure may be from its target in its own unit. */
  readonly tolerance: { readonly text: string; readonly allowed: number };
  /** Which of the live figures it is, where it is one of them. */
  readonly live?: number;
}

/**
 * Figures as one linear form over another: with m = Σ over the reagents of (kg weighed) · brings, a figure is
 * (top · m) / (bottom · m). Coefficients stand in the order of the constituents, in kg, m3 or mol per kg of each.
 */
export interface Live {
  readonly constituents: readonly { readonly id: string; readonly name: string; readonly removed: boolean }[];
  readonly figures: readonly {
    readonly name: string;
    /** What is counted on both sides, in words. */
    readonly counted: string;
    readonly top: readonly number[];
    readonly bottom: readonly number[];
    /** What the recipe asks for; shares of one. */
    readonly target: number;
    readonly kind: 'ratio' | 'wt' | 'vol';
  }[];
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
  /** kg of what the recipe calls it, pure; of a solution made before, with its solvent. */
  readonly mass: number;
  /** kg to put on the balance, exactly: impurities, water and solvent included. What a balance can show comes after. */
  readonly weigh: number;
  /** kg of each constituent that one kg of what is weighed brings; less than one in all where something inert comes along. */
  readonly brings: readonly { readonly id: string; readonly share: number }[];
  /** What the balance is to show of it, where that is known. */
  readonly reading?: BalanceReading;
  /** The bottle it is taken from, where that is known. */
  readonly lot?: Lot;
  /** kg of it that stay after drying, where it brings a solvent along. */
  readonly stays?: number;
  /** m3 of what is weighed, for a liquid at 25 degC or a solution of known density. */
  readonly volume?: number;
  /** kg in the vial after this one, with what is not pure in it; solvents that leave not counted. */
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

/** What is known of a bottle, as the recipe or the lab's own list says it. */
export interface Lot {
  readonly name?: string;
  /** Of a solution, as it is written: `1 mol/L in acetonitrile`. */
  readonly solution?: string;
  /** kg of the substance in one kg of what is in the bottle. */
  readonly assay?: number;
  /** kg of water in one kg of it. */
  readonly water?: number;
  /** kg that one kg of it loses on ignition. */
  readonly ignitionLoss?: number;
  /** What the certificate counts it as, as written: `36 wt% ZrO2`. */
  readonly counted?: string;
  readonly supplier?: string;
  /** Dates as YYYY-MM-DD. */
  readonly opened?: string;
  readonly expires?: string;
  /** Where or how it is weighed. */
  readonly balance?: string;
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
