import type { Calculation, Figure } from '../calculation/calculation.ts';
import { type Share, uncertaintyOf } from '../calculation/uncertainty-of.ts';

/** A figure with its doubt, SI. */
export interface Value {
  readonly value: number;
  /** Standard uncertainty from what has one; absent where nothing it follows from does. */
  readonly uncertainty?: number;
  /** It leans on an estimate: the true doubt is more than `uncertainty`. */
  readonly rough: boolean;
  /** What it follows from, the greatest doubt first. */
  readonly shares: readonly Share[];
}

/** The value of a figure with its uncertainty and what it follows from; nothing where it divides by nothing. */
export function doubtfulValue(calculation: Calculation, values: Float64Array, figure: Figure): Value | undefined {
  const value = values[figure] ?? Number.NaN;
  if (!Number.isFinite(value)) return undefined;
  const { value: uncertainty, shares } = uncertaintyOf(calculation, values, figure);
  // A slope that is rounding noise is none.
  const matters = ({ slope, input }: Share): boolean => Math.abs(slope * input.value) > 1e-9 * Math.abs(value);
  const rough = shares.some((share) => share.input.rough === true && matters(share));
  return { value, ...(uncertainty > 0 ? { uncertainty } : {}), rough, shares };
}
