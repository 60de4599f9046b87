import type { Finding } from '../diagnostics/finding.ts';
import { type MeasurementRecord, quantityOf } from '../recipe/measurement-record.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';

/**
 * Holds the conductivity that a record states against what its own resistance and geometry make of it, σ = L / (R A), within
 * the digits that all are written with and the uncertainties that are stated.
 */
export function judgeMeasurement(record: MeasurementRecord): Finding[] {
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
