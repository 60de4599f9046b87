import type { Outcome } from './reaction.ts';
import type { ToleratedFigure } from './sheet.ts';

/** What was weighed, held against what the recipe asks for; SI. */
export interface Made {
  readonly title: string;
  /** The recipe's file. */
  readonly recipe: string;
  readonly source?: string;
  readonly made?: string;
  readonly by?: string;
  readonly lines: readonly MadeLine[];
  readonly figures: readonly MadeFigure[];
  /** kg of what stays, of a synthesis of the precursors, of all that was weighed; the targets are scaled to it. */
  readonly dryMass: number;
  /** What `dryMass` is the mass of. */
  readonly whole: 'dry' | 'precursors';
  /** Everything that stays was weighed. */
  readonly isComplete: boolean;
  /** Balances and pipettes of the lab whose uncertainty stands in where a reading states none, and the lab's file. */
  readonly lab?: { readonly file: string; readonly used: readonly string[] };
  /** kg that the finest mass reading can tell; absent where no mass was read. */
  readonly step?: number;
  /** Nothing can be added any more. */
  readonly isClosed: boolean;
  /** A reading is a slip of its unit or its point: nothing is topped up by it. */
  readonly hasSlip: boolean;
  readonly deviations: readonly string[];
  readonly notes: readonly string[];
  /** Of a synthesis whose precursors were all weighed: what they come to, for each reading of the water where that is open. */
  readonly reaction?: MadeReaction;
}

export interface MadeReaction {
  readonly target: string;
  readonly readings: readonly { readonly waters?: number; readonly outcome: Outcome }[];
}

/** A balance or pipette as one line sees it: kg of what is weighed. */
export interface LineInstrument {
  readonly name: string;
  /** What it can tell. */
  readonly step: number;
  /** Standard, of one reading. */
  readonly uncertainty: number;
  /** The least that it is used for. */
  readonly minimum: number;
}

/** One thing on the balance, in the order of the sheet. */
export interface MadeLine {
  readonly name: string;
  readonly id: string;
  /** Leaves on drying: shown, not judged. */
  readonly removed: boolean;
  /** kg that were weighed, of what stands on the balance; absent where it was not weighed yet. */
  readonly weighed?: number;
  /** kg, standard; absent where no reading of it states one. */
  readonly uncertainty?: number;
  /** m3 as read, where it was measured out. */
  readonly volume?: number;
  /** kg/m3 of what is measured out by volume. */
  readonly density?: number;
  readonly densityIsEstimate?: boolean;
  /** Given by volume in the recipe. */
  readonly byVolume: boolean;
  /** kg at the scale of what was weighed; of what is not weighed yet, what it has to be now. */
  readonly target: number;
  readonly portions: number;
  readonly lots: readonly string[];
  readonly notes: readonly string[];
  /** Nothing of it can be added any more. */
  readonly isClosed: boolean;
  /** What of the lab's own it was read on, else what more of it is weighed on; absent where the lab lists none. */
  readonly instrument?: LineInstrument;
  /** kg of each constituent per kg of it, by the constituent's index; solvents that leave included. */
  readonly brings: readonly number[];
  /** kg of it that stay per kg. */
  readonly stays: number;
}

/** A figure of what was made, over the lines that were weighed. */
export interface MadeFigure extends Omit<ToleratedFigure, 'tolerance'> {
  /** Absent where something that it counts was not weighed. */
  readonly made?: number;
  /** Standard, of the readings that state one; absent where none does. */
  readonly uncertainty?: number;
  readonly tolerance?: ToleratedFigure['tolerance'];
  /** `unsure`: two standard uncertainties reach over the tolerance. Absent without a tolerance. */
  readonly verdict?: 'pass' | 'warn' | 'unsure';
}

/** What to add, in kg by line, and what it makes of the batch. */
export interface TopUp {
  /** To the target exactly, or to where the tolerances begin. */
  readonly to: 'target' | 'tolerance';
  readonly additions: readonly { readonly line: MadeLine; readonly mass: number }[];
  /** Less would do, and no balance of the lab weighs it: so much of each line, and what it would be weighed on. */
  readonly tooLittle?: readonly { readonly line: MadeLine; readonly mass: number }[];
  /** kg added in all. */
  readonly added: number;
  /** kg of what stays afterwards. */
  readonly dryMass: number;
  /** Every figure afterwards; absent where it counts what was not weighed. */
  readonly figures: readonly { readonly name: string; readonly value?: number }[];
}
