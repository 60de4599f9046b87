import type { Finding } from '../diagnostics/finding.ts';
import type { Readings } from '../recipe/reading.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import type { Estimate } from './estimate.ts';

/** S/m: from an insulator to more than the best sulfide glass-ceramics show when hot. */
const band = { least: 1e-10, most: 10 };

/** A conductivity that no solid electrolyte has: most often mS/cm that are called S/cm. */
export function judgeConductivity(conductivity: Estimate, row: Readings): Finding[] {
  const { value } = conductivity;
  if (value >= band.least && value <= band.most) return [];
  const facts = {
    what: 'the conductivity',
    value: sayEstimate(conductivity, 'S/cm'),
    band: '1e-12 to 0.1 S/cm',
    slip: value > band.most ? 'S for mS, or cm for um' : 'mS for S, or kohm for ohm',
  };
  const place = row.placeOf(row.values.has('conductivity') ? 'conductivity' : 'resistance');
  return [{ code: 'magnitude-slip', severity: 'warning', place, facts }];
}
