import type { Place } from '../diagnostics/finding.ts';
import type { DimensionName } from '../units/dimension.ts';
import type { Quantity } from '../units/quantity.ts';

/** Something that a measurement has to know: stated once as a flag, or in every row of a table. */
export interface Reading {
  /** As a column is called: `bulk resistance`; its flag is `--bulk-resistance`. */
  readonly name: string;
  /** Other headings that mean it. */
  readonly also?: readonly string[];
  /** For the help. */
  readonly description: string;
  readonly measures: readonly DimensionName[];
  /** As one would write it: `110 um`. */
  readonly example: string;
  /** Above zero if not said. */
  readonly sign?: 'not below zero' | 'any';
  readonly isRequired?: true;
}

/** What is known of one measurement: the readings of a row of a table, and what was stated once for all. */
export interface Readings {
  readonly values: ReadonlyMap<string, Quantity>;
  /** What the row is called. */
  readonly sample?: string;
  /** Line in its table, from 1. */
  readonly line?: number;
  /** Where a reading stands, or the whole row. */
  placeOf(name?: string): Place;
}
