import type { Quantity } from '../units/quantity.ts';

/** Whether a 1C counts per gram (`170 mAh/g`), not per area (`1.2 mA/cm^2`). */
export function isSpecific({ unit }: Quantity): boolean {
  return unit.dimension[0] === -1;
}
