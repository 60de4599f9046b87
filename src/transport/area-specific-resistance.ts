import { requireNumber } from './require-number.ts';

/**
 * Resistance of a layer times its area in ohm m²: thickness (m) / conductivity (S/m), times a MacMullin number if any.
 *
 * Without one, the conductivity is what the layer itself showed. With one, it is that of what fills the layer's pores,
 * and the solid conducts nothing. Valid for a flat layer much wider than thick, between electrodes that cover it.
 * Throws a RangeError unless thickness and conductivity are above 0 and the MacMullin number is 1 or more.
 * Source: Ohm's law; MacMullin number as in Landesfeind et al., J. Electrochem. Soc. 163 (2016) A1373, eq. 8.
 */
export function areaSpecificResistance(thickness: number, conductivity: number, macMullinNumber?: number): number {
  requireNumber('thickness', thickness, thickness > 0, 'above 0 m');
  requireNumber('conductivity', conductivity, conductivity > 0, 'above 0 S/m');
  const resistance = thickness / conductivity;
  if (macMullinNumber === undefined) return resistance;
  requireNumber('MacMullin number', macMullinNumber, macMullinNumber >= 1, '1 or more');
  return resistance * macMullinNumber;
}
