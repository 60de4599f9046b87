import type { Quantity } from '../units/quantity.ts';
import type { Estimate } from './estimate.ts';

/** A quantity as stated, with its uncertainty and the half step of its last digit in SI. */
export function estimateOf({ value, unit, uncertainty, halfStep }: Quantity): Estimate {
  const step = (own: number) => own * unit.factor;
  return { value, ...(uncertainty === undefined ? {} : { uncertainty: step(uncertainty) }), rounding: step(halfStep) };
}
