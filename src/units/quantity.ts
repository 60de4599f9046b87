import type { Unit } from './unit.ts';

/** A number with its unit, as written and in SI. */
export interface Quantity {
  /** In SI: kg, m, s, A, K, mol and their products; a fraction of one. */
  readonly value: number;
  /** As written, in `unit`. */
  readonly number: number;
  readonly unit: Unit;
  /** Standard uncertainty, in `unit` (in its steps, for degC). */
  readonly uncertainty?: number;
  /** Half a unit of the last digit written, in `unit`: 0.05 for 0.7, 0.5 for 15, 500 for 1e3. */
  readonly halfStep: number;
  /** As written, without the white space around it. */
  readonly text: string;
}
