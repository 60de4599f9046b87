import { ohmicDrop } from './ohmic-drop.ts';

/** Where the voltage goes, in V, each with the sign of the current. */
export interface Polarisation {
  readonly electrolyte: number;
  readonly interfaces: number;
  readonly total: number;
}

/**
 * Polarisation i (L/sigma + R) in V of a current density (A/m²) in an electrolyte and its interfaces (ohm m² each).
 *
 * `interfaces` is the sum over both electrodes: charge transfer and films. First order: charge transfer is taken as a
 * resistance R = RT/(F i0), which gives 4 % too much where one interface takes 25 mV at 25 degC, and more above it
 * (Butler-Volmer, both transfer coefficients 1/2). No concentration overpotential, no diffusion in the electrodes.
 * Throws a RangeError unless the current is finite and the resistances are 0 or more.
 * Source: Bard and Faulkner, Electrochemical Methods, 2nd ed. 2001, section 3.4 (small overpotential).
 */
export function firstOrderPolarisation(currentDensity: number, electrolyte: number, interfaces: number): Polarisation {
  const inElectrolyte = ohmicDrop(currentDensity, electrolyte);
  const atInterfaces = ohmicDrop(currentDensity, interfaces);
  return { electrolyte: inElectrolyte, interfaces: atInterfaces, total: inElectrolyte + atInterfaces };
}
