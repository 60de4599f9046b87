import type { Rational } from './rational.ts';

/** coefficients · shares <= bound; a lower bound has both with their signs turned. */
export interface LinearRow {
  readonly coefficients: readonly Rational[];
  readonly bound: Rational;
  /** As the author wrote it. */
  readonly label: string;
}

/** The shares of a mixture, one for each name, each zero or more and one in sum, that obey every row. */
export interface Region {
  readonly names: readonly string[];
  readonly rows: readonly LinearRow[];
}
