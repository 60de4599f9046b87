import { requireNumber } from './require-number.ts';

/**
 * MacMullin number of a porous layer, conductivity of the filling over that of the layer: tortuosity / porosity.
 *
 * The tortuosity is the factor in this very relation, 1 for straight pores, not the ratio of path lengths that other
 * authors write with a square. Throws a RangeError unless 0 < porosity <= 1 <= tortuosity.
 * Source: Landesfeind et al., J. Electrochem. Soc. 163 (2016) A1373, eqs. 1 and 5, doi 10.1149/2.1141607jes.
 */
export function macMullinNumber(porosity: number, tortuosity: number): number {
  requireNumber('porosity', porosity, porosity > 0 && porosity <= 1, 'above 0 and up to 1');
  requireNumber('tortuosity', tortuosity, tortuosity >= 1, '1 or more');
  return tortuosity / porosity;
}
