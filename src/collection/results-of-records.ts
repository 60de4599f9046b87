import { resolve } from 'node:path';
import { pointOf } from '../mixture/point-of.ts';
import type { Result } from '../pipeline.ts';
import { unitOf } from './figures-of.ts';

/**
 * The measurements of a study's points as a table of results, as a person would write it: shares of what is varied in %, the
 * response, and the record that it stands in. A measurement of another sample, without a point or without the response has no row.
 */
export function resultsOfRecords(
  measured: readonly Result[],
  study: { readonly file: string; readonly names: readonly string[] },
  response: string,
): string {
  const { names } = study;
  const rows = measured.flatMap(({ file, measurement }) => {
    const { record, sample } = measurement ?? {};
    const result = record?.results.find((one) => one.name.toLowerCase() === response.toLowerCase());
    if (!record?.point || !result || sample === undefined || resolve(sample.file) !== resolve(study.file)) return [];
    const shares = pointOf(record.point.is, names);
    return shares.ok ? [{ file, quantity: result.quantity, shares: shares.value }] : [];
  });
  const first = rows[0]?.quantity;
  const unit = first ? unitOf(first) : '';
  const head = [...names.map((name) => `${name} (%)`), unit === '' ? response : `${response} (${unit})`, 'record'];
  const lines = rows.map(({ file, quantity, shares }) => {
    // Each with its own unit: one that measures something else is seen, and not counted as the others.
    const said = quantity.unit.symbol === unit ? String(quantity.number) : `${quantity.number} ${quantity.unit.symbol}`;
    return [...Array.from(shares, (share) => Number((100 * share).toPrecision(12))), said.trim(), file];
  });
  return [head, ...lines].map((cells) => `${cells.map((one) => quoted(String(one))).join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
