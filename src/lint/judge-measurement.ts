import type { theoreticalCapacity } from '../cell/makeup.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { electrodeArea } from '../measure/electrode-area.ts';
import { estimateOf } from '../measure/estimate-of.ts';
import { judgeConductivity } from '../measure/judge-conductivity.ts';
import { judgeImplied, judgeResistances } from '../measure/judge-resistances.ts';
import { judgeTemperatures } from '../measure/judge-temperatures.ts';
import { type MeasurementRecord, quantityOf } from '../recipe/measurement-record.ts';
import type { Readings } from '../recipe/reading.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { measuredCapacity } from './measured-capacity.ts';

/**
 * Holds a record against itself, what it read against what samples and coin cells can show, and a capacity against what the
 * active materials of its sample's cathode can hold.
 */
export function judgeMeasurement(
  record: MeasurementRecord,
  active: Parameters<typeof theoreticalCapacity>[0] = [],
): Finding[] {
  const capacities = measuredCapacity(record, active).map(
    (remark): Finding => ({ code: 'capacity-above-theory', severity: 'warning', ...remark }),
  );
  return [...judgeReadings(record), ...judgeResult(record), ...capacities];
}

/** The same that `measure conductivity` says of a row of a table: membranes, leads, K called degC, a magnitude that nothing has. */
function judgeReadings(record: MeasurementRecord): Finding[] {
  const { thickness, diameter, area, readings, results } = record;
  const row = readingsOf(record);
  const impedance = [...readings, ...results].some((one) => /^(conductivity|resistance)$/i.test(one.name));
  if (!impedance) return [];
  const found = [
    ...(diameter ? electrodeArea(row).findings : []),
    ...judgeResistances([row]),
    ...judgeTemperatures([row]),
  ];
  const conductivity = row.values.get('conductivity');
  if (conductivity === undefined || !(conductivity.value > 0)) return found;
  found.push(...judgeConductivity(estimateOf(conductivity), row));
  if (row.values.has('resistance') || thickness === undefined || area === undefined) return found;
  const implied = thickness.quantity.value / (conductivity.value * area.value);
  return [...found, ...judgeImplied({ value: implied, rounding: 0 }, row)];
}

/** A record as a row of a table. */
function readingsOf({ file, temperature, diameter, readings, results }: MeasurementRecord): Readings {
  const named = [
    ...readings,
    ...results.filter((one) => one.name.toLowerCase() === 'conductivity'),
    ...(temperature ? [{ ...temperature, name: 'temperature' }] : []),
    ...(diameter ? [{ ...diameter, name: 'diameter' }] : []),
  ];
  const stated = new Map(named.map((one) => [one.name.toLowerCase(), one]));
  return {
    values: new Map([...stated].map(([name, { quantity }]) => [name, quantity])),
    placeOf: (name = '') => ({ file, path: stated.get(name)?.path ?? [] }),
  };
}

/**
 * Holds the conductivity that a record states against what its own resistance and geometry make of it, σ = L / (R A), within
 * the digits that all are written with and the uncertainties that are stated.
 */
function judgeResult(record: MeasurementRecord): Finding[] {
  const { thickness, area, readings, results, file } = record;
  const stated = results.find((one) => one.name.toLowerCase() === 'conductivity');
  const resistance = quantityOf(readings, 'resistance');
  if (!stated || !resistance || !thickness || !area) return [];
  if (!(resistance.value > 0 && stated.quantity.value > 0)) return [];
  const { quantity } = stated;
  const computed = thickness.quantity.value / (resistance.value * area.value);
  // Half a step of the last digit, or twice the standard uncertainty, of each: they may all lean the same way.
  const reach = (one: typeof quantity): number =>
    (Math.max(one.halfStep, 2 * (one.uncertainty ?? 0)) * one.unit.factor) / Math.abs(one.value);
  const allowed = reach(quantity) + reach(resistance) + reach(thickness.quantity) + area.halfStep / area.value;
  const apart = quantity.value / computed - 1;
  if (Math.abs(apart) <= allowed * (1 + 1e-9)) return [];
  const unit = quantity.unit.symbol;
  const facts = {
    quantity: stated.name,
    stated: quantity.text,
    computed: `${formatNumber(fromSI(computed, unit), { significant: 4 })} ${unit}`,
    from: `${thickness.quantity.text}, ${resistance.text} and ${area.text}`,
    difference: `${formatNumber(Math.abs(100 * (computed / quantity.value - 1)), { significant: 2 })} % ${apart > 0 ? 'less' : 'more'}`,
  };
  return [{ code: 'result-disagrees', severity: 'warning', place: { file, path: stated.path }, facts }];
}
