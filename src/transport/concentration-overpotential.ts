import { faradayConstant } from './faraday-constant.ts';
import { gasConstant } from './gas-constant.ts';
import { requireNumber } from './require-number.ts';
import type { SurfaceConcentrations } from './surface-concentrations.ts';

/**
 * Voltage in V of a concentration cell with transference between two lithium electrodes: (2RT/F) (1 - t+) ln(c1/c2),
 * above 0 where the stripping side has more salt. It adds to the ohmic drop and outlasts the current for a while.
 *
 * First order: the salt is ideal and fully dissociated into univalent ions, so the thermodynamic factor 1 + dln f/dln c
 * is left out, and t+ is constant. In a concentrated electrolyte the factor can be several; the figure is no bound.
 * Throws a RangeError unless temperature (K) and concentrations are above 0 and t+ is at most 1.
 * Source: Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004 (concentration cell), with the factor at 1.
 */
export function concentrationOverpotential(
  temperature: number,
  transference: number,
  { stripping, plating }: SurfaceConcentrations,
): number {
  requireNumber('temperature', temperature, temperature > 0, 'above 0 K');
  requireNumber('transference', transference, transference <= 1, 'a number up to 1');
  requireNumber('concentration at the stripping side', stripping, stripping > 0, 'above 0 mol/m3');
  requireNumber('concentration at the plating side', plating, plating > 0, 'above 0 mol/m3');
  const thermalVoltage = (gasConstant * temperature) / faradayConstant;
  return 2 * thermalVoltage * (1 - transference) * Math.log(stripping / plating);
}
