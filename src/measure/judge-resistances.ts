import type { Finding } from '../diagnostics/finding.ts';
import type { Readings } from '../recipe/reading.ts';
import { formatQuantity } from '../units/format-quantity.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import type { Estimate } from './estimate.ts';

/** ohm; what leads, springs and contacts of a coin cell between two wires may have by themselves. */
const leadsAndContacts = 2;

/** Resistances that say more of the leads than of the electrolyte, and those that rise with temperature. */
export function judgeResistances(rows: readonly Readings[]): Finding[] {
  return [...rows.flatMap(judgeResistance), ...judgeOrder(rows)];
}

function judgeResistance(row: Readings): Finding[] {
  const [resistance, leads] = [row.values.get('resistance'), row.values.get('leads')];
  if (resistance === undefined) return [];
  const place = row.placeOf('resistance');
  if (leads && leads.value >= resistance.value) {
    const facts = { resistance: formatQuantity(resistance), leads: formatQuantity(leads) };
    return [{ code: 'resistance-below-leads', severity: 'error', place, facts }];
  }
  if (leads || resistance.value >= leadsAndContacts) return [];
  const facts = { resistance: formatQuantity(resistance), limit: `${leadsAndContacts} ohm`, isImplied: false };
  return [{ code: 'resistance-too-small', severity: 'warning', place, facts }];
}

/** The same of a resistance that follows from a conductivity somebody printed. */
export function judgeImplied(resistance: Estimate, row: Readings): Finding[] {
  if (resistance.value >= leadsAndContacts) return [];
  const facts = { resistance: sayEstimate(resistance, 'ohm'), limit: `${leadsAndContacts} ohm`, isImplied: true };
  return [{ code: 'resistance-too-small', severity: 'warning', place: row.placeOf('conductivity'), facts }];
}

/** An ion that hops does so more often when it is warm: more resistance is a slip, a melt-down or a lost contact. */
function judgeOrder(rows: readonly Readings[]): Finding[] {
  const known = rows.flatMap((row) => {
    const [temperature, resistance] = [row.values.get('temperature'), row.values.get('resistance')];
    return temperature && resistance ? [{ row, temperature, resistance }] : [];
  });
  const sorted = known.toSorted((a, b) => a.temperature.value - b.temperature.value);
  return sorted.flatMap((warm, i): Finding[] => {
    const cold = sorted[i - 1];
    if (cold === undefined || cold.temperature.value === warm.temperature.value) return [];
    if (warm.resistance.value <= cold.resistance.value) return [];
    const facts = {
      what: 'resistance',
      warm: `${formatQuantity(warm.resistance)} at ${formatQuantity(warm.temperature)}`,
      cold: `${formatQuantity(cold.resistance)} at ${formatQuantity(cold.temperature)}`,
    };
    const place = warm.row.placeOf('resistance');
    return [
      { code: 'temperature-order', severity: 'warning', place, facts, related: [cold.row.placeOf('resistance')] },
    ];
  });
}
