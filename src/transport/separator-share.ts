import { requireNumber } from './require-number.ts';

/**
 * Share of a cell's resistance that its separator has: (area-specific resistance, ohm m²) / (area, m²) / (cell, ohm).
 *
 * The rest is electrodes, interfaces and contacts. Over 1 the figures contradict one another: thickness, conductivity,
 * area or temperature is not that of the measured cell.
 * Throws a RangeError unless all three are above 0. Source: resistances in series.
 */
export function separatorShare(areaSpecificResistance: number, cellResistance: number, area: number): number {
  requireNumber('area-specific resistance', areaSpecificResistance, areaSpecificResistance > 0, 'above 0 ohm m2');
  requireNumber('cell resistance', cellResistance, cellResistance > 0, 'above 0 ohm');
  requireNumber('area', area, area > 0, 'above 0 m2');
  return areaSpecificResistance / area / cellResistance;
}
