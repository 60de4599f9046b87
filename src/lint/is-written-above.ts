import type { Quantity } from '../units/quantity.ts';
import { isAbove } from './shares.ts';

/** Whether a quantity is above a limit (SI) by more than the last digit written, or twice the uncertainty stated, leaves open. */
export function isWrittenAbove({ value, uncertainty, halfStep, unit }: Quantity, limit: number): boolean {
  const reach = (uncertainty === undefined ? halfStep : 2 * uncertainty) * unit.factor;
  return isAbove(value - reach, limit);
}
