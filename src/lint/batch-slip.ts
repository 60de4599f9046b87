import type { Place } from '../diagnostics/finding.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Remark } from './rule.ts';
import { isAbove, isBelow } from './shares.ts';

/** kg that a laboratory makes in one go; a figure outside is 10 to 1000 times off more often than it is meant. */
const batch = { least: 5e-6, most: 1 };

/** The remark about a batch (kg) outside of it, or none. */
export function batchSlip(mass: number, what: string, place: Place): Remark<'magnitude-slip'>[] {
  if (!isBelow(mass, batch.least) && !isAbove(mass, batch.most)) return [];
  const value =
    mass < 1e-3 ? `${formatNumber(mass * 1e6, { significant: 3 })} mg` : `${formatNumber(mass, { significant: 3 })} kg`;
  const slip = mass > batch.most ? 'g for mg, kg for g' : 'mg for g, ug for mg';
  return [{ place, facts: { what, value, band: '5 mg to 1 kg', slip } }];
}
