import type { Figure } from '../calculation/calculation.ts';
import type { CellFormulation } from '../recipe/resolve-cell.ts';
import type { Filling } from './plan-bill.ts';
import type { ChargePlan } from './plan-charge.ts';
import type { StackPlan } from './plan-stack.ts';
import type { TransportPlan } from './plan-transport.ts';
import type { Planning } from './planning.ts';

/** What an energy density counts, from the least to the most; each contains the one before. */
export const levels = ['cathode active', 'active', 'electrode', 'stack without collectors', 'stack', 'cell'] as const;

export type Level = (typeof levels)[number];

/** One line of the bill: what it is, where it stands, from which level on it counts. */
export interface Row {
  readonly part: 'cathode' | 'separator' | 'anode' | 'electrolyte' | 'housing';
  readonly label: string;
  readonly kind: 'active' | 'coating' | 'fill' | 'layer' | 'collector' | 'housing';
  readonly from: Level;
  /** kg in the whole cell (or per m2 of facing electrodes, where no size is stated). */
  readonly mass: Figure;
  /** m of one layer of it, where it is a layer of its own. */
  readonly thickness?: Figure;
  /** Where the density came from: an estimate is said beside the figure. */
  readonly estimates: readonly string[];
}

/** Room that something takes in the cell as built: solids of a coating, its pores, a layer, what is outside the stack. */
export interface Room {
  readonly part: Row['part'];
  readonly label: string;
  readonly from: Level;
  /** m3 in the whole cell (or m per m2 of facing electrodes, where no size is stated). */
  readonly volume: Figure;
}

/** A figure that can be asked for, varied against and expected. */
export interface CellFigure {
  readonly name: string;
  readonly figure: Figure;
  /** The unit to print it in. */
  readonly unit: string;
}

/** A cell, planned: every figure that follows, and what stands in the way of the others. */
export interface CellPlan {
  readonly formulation: CellFormulation;
  readonly planning: Planning;
  readonly stack: StackPlan;
  readonly charge: ChargePlan;
  readonly transport: TransportPlan;
  readonly rows: readonly Row[];
  readonly fillings: readonly Filling[];
  readonly rooms: readonly Room[];
  readonly figures: ReadonlyMap<string, CellFigure>;
  /** Figures that do not follow, with what would have to be stated. */
  readonly open: ReadonlyMap<string, readonly string[]>;
}
