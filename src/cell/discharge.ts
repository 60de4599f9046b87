import type { Curve } from '../recipe/read-curve.ts';

/** What a discharge gave: charge (in the curve's own per, SI) and the mean voltage, energy over charge. */
export interface Discharge {
  readonly capacity: number;
  /** V */
  readonly voltage: number;
}

/** Integrates a discharge curve by trapezoids: the mean voltage is that of the charge, not of the points. */
export function integrateDischarge({ capacity, voltage }: Curve): Discharge {
  let energy = 0;
  for (let i = 1; i < capacity.length; i++) {
    const step = (capacity[i] ?? 0) - (capacity[i - 1] ?? 0);
    energy += (step * ((voltage[i] ?? 0) + (voltage[i - 1] ?? 0))) / 2;
  }
  const charge = (capacity.at(-1) ?? 0) - (capacity[0] ?? 0);
  return { capacity: Math.abs(charge), voltage: energy / charge };
}
