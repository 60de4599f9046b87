import { formatNumber } from '../units/format-number.ts';

/** A density in kg/m3, as a sheet says it. */
export function sayDensity(density: number): string {
  return `${formatNumber(density / 1e3, { significant: 4 })} g/cm^3`;
}
