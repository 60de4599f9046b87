import { requireNumber } from './require-number.ts';

/**
 * Voltage in V that a current density (A/m²) loses in a resistance times area (ohm m²), with the sign of the current.
 *
 * Valid at once after the current is switched on, and for good in a single-ion conductor; a salt adds the concentration
 * overpotential with time. Throws a RangeError unless the current is finite and the resistance 0 or more.
 * Source: Ohm's law.
 */
export function ohmicDrop(currentDensity: number, areaSpecificResistance: number): number {
  requireNumber('current density', currentDensity, true, 'finite, in A/m2');
  requireNumber('area-specific resistance', areaSpecificResistance, areaSpecificResistance >= 0, '0 ohm m2 or more');
  return currentDensity * areaSpecificResistance;
}
