import type { Reading, Readings } from '../recipe/reading.ts';
import type { Measured } from './measured.ts';

/** One kind of measurement: what it has to know, and what it makes of it. */
export interface Measurement {
  /** As the command is called: `conductivity`. */
  readonly topic: string;
  readonly readings: readonly Reading[];
  /** Rows that have every required reading, above zero unless a reading says otherwise; at least one. */
  measure(rows: readonly Readings[]): Measured | Promise<Measured>;
}
