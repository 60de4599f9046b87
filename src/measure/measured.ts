import type { Finding } from '../diagnostics/finding.ts';
import type { Estimate } from './estimate.ts';

/** What a measurement leads to: one figure, in SI with the unit it is told in. */
export interface MeasuredFigure extends Estimate {
  /** What it is called, once in a result: `conductivity`. */
  readonly name: string;
  /** The field's unit; empty for a number. */
  readonly unit: string;
  /** What it counts, or how it came about: `of the polymer`. */
  readonly of?: string;
  /** Where it lies with this chance, by Student's distribution; SI. */
  readonly interval?: { readonly level: number; readonly least: number; readonly most: number };
  /** A printed value that it was compared with. */
  readonly printed?: { readonly text: string; readonly agrees: boolean };
}

/** Figures that belong together: those of one row of a table, or those of one fit. */
export interface MeasuredGroup {
  /** The sample, or the name of a fit; empty where there is but one. */
  readonly name: string;
  /** Line in the table, from 1. */
  readonly line?: number;
  /** What was given, as written. */
  readonly given: readonly { readonly name: string; readonly text: string }[];
  readonly figures: readonly MeasuredFigure[];
}

/** Measured values of one quantity against another, in the units of the axes. */
export interface MeasuredChart {
  readonly x: { readonly label: string; readonly unit: string; readonly log?: boolean };
  readonly y: { readonly label: string; readonly unit: string; readonly log?: boolean };
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly (readonly [x: number, y: number])[];
    /** Measured points are dots; what follows from them is a line. */
    readonly isMeasured: boolean;
  }[];
  /** What the picture does not show by itself. */
  readonly remark?: string;
  /** Both axes have one scale: a half circle is one. */
  readonly isEqual?: true;
  /** Points with a name. */
  readonly marks?: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  /** Another quantity against the same, below. */
  readonly below?: MeasuredChart;
  /** What the x axis is in another unit, above the plot: place on the axis and label. */
  readonly above?: {
    readonly label: string;
    readonly ticks: readonly { readonly at: number; readonly label: string }[];
  };
}

/** What a measurement tells, complete before it is printed. */
export interface Measured {
  /** As the command is called. */
  readonly topic: string;
  readonly title: string;
  /** As one would write them: `sigma = L / (R A)`. */
  readonly equations: readonly string[];
  readonly references: readonly string[];
  /** One for every row, or one for every fit of all of them. */
  readonly groups: readonly MeasuredGroup[];
  /** What the figures do not say by themselves. */
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
  readonly chart?: MeasuredChart;
}
