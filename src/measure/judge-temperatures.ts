import type { Finding } from '../diagnostics/finding.ts';
import type { Reading, Readings } from '../recipe/reading.ts';
import { range } from './conductivity-arrhenius-1889.ts';

/** A temperature of the measurement; degC or K, never a guess. */
export const temperatureReading: Reading = {
  name: 'temperature',
  also: ['T', 'temp', 'temp.'],
  description: 'temperature of the measurement',
  measures: ['temperature'],
  example: '25 degC',
  sign: 'any',
};

/** Where electrolytes are measured: below it is no battery, above it a furnace. */
const band = range.temperature;
/** degC from which on a column of them is more likely in K. */
const kelvinAlike = { least: 263, most: 393 };

/** Temperatures that look like degC called K, or K called degC. */
export function judgeTemperatures(rows: readonly Readings[]): Finding[] {
  const known = rows.flatMap((row) => {
    const quantity = row.values.get('temperature');
    return quantity ? [{ row, quantity }] : [];
  });
  // A furnace may well stand at 300 degC; a whole column around room temperature in K does not.
  const isKelvin = known.every(({ quantity: { number, unit } }) => {
    return unit.offset !== undefined && number >= kelvinAlike.least && number <= kelvinAlike.most;
  });
  return known.flatMap(({ row, quantity }): Finding[] => {
    const { value, text, number, unit } = quantity;
    const isOutside = value < band.least || value > band.most;
    if (!isOutside && !isKelvin) return [];
    const said = unit.offset === undefined ? `${number} K` : `${number} degC`;
    const slip = unit.offset === undefined ? 'K for degC' : 'degC for K';
    const facts = { what: 'temperature', value: said, band: '-70 to 1000 degC', slip };
    const place = row.placeOf('temperature');
    return text === '' ? [] : [{ code: 'magnitude-slip', severity: 'warning', place, facts }];
  });
}
