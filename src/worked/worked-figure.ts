import type { Place } from '../diagnostics/finding.ts';

/**
 * One figure with where it comes from: an equation over other figures, several equations that are solved together, or a
 * leaf that somebody stated. Figures that are put in more than once are one object each.
 */
export interface WorkedFigure {
  /** As a person says it: `mass of LiTFSI`. */
  readonly name: string;
  /** What it is printed in, such as `g/cm^3`; empty for a number. */
  readonly unit: string;
  /** SI, as the program computed it. */
  readonly value: number;
  /** What it counts, or how it is meant: `without pores`. */
  readonly basis?: string;
  readonly from: Leaf | Equation | Together;
}

/** A number that somebody stated; two leaves of one key are one number. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly is: 'stated' | 'asked' | 'catalogue' | 'atomic weight' | 'balance' | 'definition';
  readonly key: string;
  /** As written. */
  readonly text?: string;
  readonly place?: Place;
  readonly source?: string;
  /** What an estimate rests on. */
  readonly estimate?: string;
  /** Standard, SI; absent where none is stated. */
  readonly uncertainty?: number;
  /** SI; of an atomic weight that varies in nature. */
  readonly interval?: readonly [low: number, high: number];
}

/** The figure is what the right side comes to. */
interface Equation {
  readonly kind: 'equation';
  readonly right: Expression;
  /** The statement that says so. */
  readonly text?: string;
  readonly place?: Place;
}

/** Equations that are linear in as many unknowns; the figure is unknown number `at`. */
interface Together {
  readonly kind: 'together';
  readonly system: System;
  readonly at: number;
}

export interface System {
  readonly unknowns: readonly { readonly name: string; readonly unit: string; readonly value: number }[];
  readonly equations: readonly {
    readonly left: Expression;
    readonly right: Expression;
    readonly text?: string;
    readonly place?: Place;
  }[];
}

/** An unknown of the system that the expression stands in. */
interface Unknown {
  readonly unknown: number;
}

export type Operator =
  | 'sum'
  | 'difference'
  | 'product'
  | 'quotient'
  | 'least'
  | 'most'
  | 'power'
  | 'exp'
  | 'ln'
  | 'nearest';

/** `nearest` is the first rounded to whole steps of the second. */
export interface Operation {
  readonly operator: Operator;
  readonly of: readonly Expression[];
}

export type Expression = number | WorkedFigure | Unknown | Operation;
