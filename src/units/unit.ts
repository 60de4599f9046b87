import type { Dimension, DimensionName } from './dimension.ts';

/** Numerator and denominator of a factor: dividing by 1000 is exact where multiplying by 0.001 is not. */
export type Ratio = readonly [numerator: number, denominator: number];

/** A unit as an author wrote it, with what it takes to bring a number in it to SI. */
export interface Unit {
  /** The author's spelling in one notation, `mg/cm^2` for `mg/cm2` and `mg cm^-2` for `mg cm⁻²`; empty for a number. */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** SI per unit: the quotient of `ratio`. */
  readonly factor: number;
  readonly ratio: Ratio;
  /** K to add after scaling; only a temperature in degC that stands alone has one. */
  readonly offset?: number;
  /** What a fraction counts; ppm counts weight, `%` alone says nothing and is `plain`. */
  readonly share?: 'wt' | 'vol' | 'mol' | 'plain';
  /** The one quantity this unit is used for where others share its dimension: C is a rate, Hz a frequency. */
  readonly names?: DimensionName;
}

/** The unit of a number that needs none, such as a molar ratio. */
export const unitless: Unit = { symbol: '', dimension: [0, 0, 0, 0, 0, 0], factor: 1, ratio: [1, 1], names: 'number' };
