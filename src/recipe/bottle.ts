import type { Path } from '../diagnostics/finding.ts';
import type { Quantity } from '../units/quantity.ts';
import type { SolutionStrength } from './parse-solution.ts';

/** A quantity that says something about a bottle, with the place of its text. */
interface Written {
  readonly quantity: Quantity;
  readonly path: Path;
}

/** What a substance is taken from, as the recipe or the lab's own list writes it. */
export interface Bottle {
  /** The file that writes it, and where. */
  readonly file: string;
  readonly path: Path;
  /** Assay: share of the substance, of all that is in the bottle or of what is there without what dries or burns off. */
  readonly purity?: Written & { readonly ofDry: boolean };
  readonly water?: Written;
  /** What an oxide has taken up from the air and loses at red heat: water and CO2 together. */
  readonly ignitionLoss?: Written;
  /** What a certificate counts it as, `36 wt% ZrO2`: its purity in other words. */
  readonly assay?: string;
  readonly lot?: string;
  /** What the lab's list says of it beside. */
  readonly supplier?: string;
  /** Dates as YYYY-MM-DD; of the last, the last day that it may be used. */
  readonly opened?: string;
  readonly expires?: string;
  /** Mass or volume of what is left in it. */
  readonly left?: Written;
  readonly balance?: string;
  /** Of a solution that stands on the shelf. */
  readonly solution?: SolutionStrength & { readonly path: Path; readonly density?: Written };
}

/** A bottle with what it comes to for the substance that is taken from it. */
export interface OpenBottle extends Bottle {
  /** kg of the substance in one kg of what is in the bottle. */
  readonly share: number;
  /** Index of the constituent that it is dissolved in, and that comes along. */
  readonly solvent?: number;
  /** What the share follows from: one per cent more of the number changes the share by `effect` per cent. */
  readonly factors: readonly {
    readonly text: string;
    readonly path: Path;
    readonly effect: number;
    /** Standard, of one of the number; absent where none is stated. */
    readonly uncertainty?: number;
  }[];
}
