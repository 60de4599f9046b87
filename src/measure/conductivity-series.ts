import type { Finding } from '../diagnostics/finding.ts';
import type { Reading, Readings } from '../recipe/reading.ts';
import { formatQuantity } from '../units/format-quantity.ts';
import { conductivity } from './conductivity.ts';
import { electrodeArea } from './electrode-area.ts';
import type { Estimate } from './estimate.ts';
import { estimateOf } from './estimate-of.ts';
import { judgeConductivity } from './judge-conductivity.ts';
import { judgeResistances } from './judge-resistances.ts';
import { judgeTemperatures } from './judge-temperatures.ts';
import { pointsTooFew } from './points-too-few.ts';
import { propagate } from './propagate.ts';
import { readingMissing } from './reading-missing.ts';

/** Conductivity at one temperature; SI. */
export interface SeriesPoint {
  readonly row: Readings;
  readonly temperature: number;
  readonly conductivity: Estimate;
}

interface Series {
  /** By rising temperature. */
  readonly points: readonly SeriesPoint[];
  readonly findings: readonly Finding[];
}

/** What a series over temperature is read from: conductivities, or what they follow from. */
export const seriesReadings: readonly Reading[] = [
  ...conductivity.readings
    .filter(({ name }) => name === 'temperature')
    .map((one) => ({ ...one, isRequired: true as const })),
  ...conductivity.readings
    .filter(({ name }) => name !== 'temperature')
    .map((one) => (one.name === 'conductivity' ? { ...one, description: 'its conductivity there' } : one)),
];

/** The conductivity of every row by its temperature; at least `needed` different temperatures, or a finding. */
export function conductivitySeries(rows: readonly Readings[], needed: number): Series {
  const found: Finding[] = [...judgeResistances(rows), ...judgeTemperatures(rows)];
  const points = rows.flatMap((row): SeriesPoint[] => {
    const own = conductivityOf(row, found);
    const temperature = row.values.get('temperature');
    if (own === undefined || temperature === undefined) return [];
    found.push(...judgeConductivity(own, row));
    return [{ row, temperature: temperature.value, conductivity: own }];
  });
  const sorted = points.toSorted((a, b) => a.temperature - b.temperature);
  const temperatures = new Set(sorted.map(({ temperature }) => temperature)).size;
  const cold = sorted.find(({ temperature }) => !(temperature > 0));
  if (cold) {
    const facts = { what: 'temperature', value: `${cold.temperature} K`, band: 'above 0 K', slip: 'K for degC' };
    found.push({ code: 'magnitude-slip', severity: 'error', place: cold.row.placeOf('temperature'), facts });
  } else if (!found.some(({ severity }) => severity === 'error') && temperatures < needed) {
    found.push(pointsTooFew(temperatures, needed, rows));
  }
  return {
    points: found.some(({ severity }) => severity === 'error') ? [] : sorted,
    findings: [...found, ...fallsOf(sorted)],
  };
}

/** As stated, else from resistance, thickness and area. */
function conductivityOf(row: Readings, found: Finding[]): Estimate | undefined {
  const { values } = row;
  const stated = values.get('conductivity');
  if (stated) return estimateOf(stated);
  const [thickness, resistance, leads] = ['thickness', 'resistance', 'leads'].map((name) => values.get(name));
  const { area, findings } = electrodeArea(row);
  found.push(...findings);
  if (resistance === undefined) found.push(readingMissing(row, 'conductivity', '4.56e-6 S/cm'));
  else if (thickness === undefined) found.push(readingMissing(row, 'thickness', '110 um'));
  else if (area === undefined) found.push(readingMissing(row, 'diameter', '16 mm'));
  else {
    const taken = leads ? [estimateOf(leads)] : [];
    return propagate(
      [estimateOf(thickness), estimateOf(resistance), area, ...taken],
      (l = 0, r = 0, a = 0, own = 0) => {
        return l / ((r - own) * a);
      },
    );
  }
  return undefined;
}

/** Conductivities that were stated, and fall as it gets warmer. */
function fallsOf(points: readonly SeriesPoint[]): Finding[] {
  return points.flatMap(({ row, conductivity: warm, temperature }, i): Finding[] => {
    const cold = points[i - 1];
    if (cold === undefined || cold.temperature === temperature || warm.value >= cold.conductivity.value) return [];
    if (!row.values.has('conductivity') || !cold.row.values.has('conductivity')) return [];
    const facts = { what: 'conductivity', warm: sayPoint(row), cold: sayPoint(cold.row) };
    return [{ code: 'temperature-order', severity: 'warning', place: row.placeOf('conductivity'), facts }];
  });
}

function sayPoint({ values }: Readings): string {
  const [conductivity, temperature] = [values.get('conductivity'), values.get('temperature')];
  return conductivity && temperature ? `${formatQuantity(conductivity)} at ${formatQuantity(temperature)}` : '';
}
