import type { HandOver } from '../mixture/hand-over.ts';
import { fromSI } from '../units/convert.ts';
import { csvCell } from './csv-cell.ts';
import { fitted } from './fitted-response.ts';
import { round12 } from './round.ts';

/**
 * A study's points for a statistics package (RFC 4180, a decimal point): shares of one; the same as pseudo-components, which are
 * zero at the least share of the region and sum to one; what is weighed; the response, and its logarithm where that is fitted.
 */
export function handOverCsv(study: HandOver): string {
  const { space, least, response, points, weighed } = study;
  const { names } = space;
  const span = 1 - least.reduce((sum, one) => sum + one, 0);
  const own = response && fitted(response);
  const heads = [
    'point',
    ...names,
    ...names.map((name) => `${name} pseudo`),
    ...(weighed?.reagents ?? []).map((one) => `${one.name} / g`),
    ...(response ? [response.unit === '' ? response.name : `${response.name} (${response.unit})`] : []),
    ...(response && own && response.scale === 'log10' ? [own.name] : []),
  ];
  const lines = points.map(({ id, shares, response: value }, i) => [
    id,
    ...shares.map(say),
    // A region that is one point has no other coordinates.
    ...shares.map((share, k) => (span > 1e-12 ? say((share - (least[k] ?? 0)) / span) : '')),
    ...(weighed?.masses ?? []).map((column) => say(fromSI(column[i] ?? 0, 'g'))),
    ...(response ? [value === undefined ? '' : say(value)] : []),
    ...(response && own && response.scale === 'log10' ? [value === undefined ? '' : say(own.of(value))] : []),
  ]);
  return [heads, ...lines].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** Without the noise of the last digits, and no `-0`. */
function say(value: number): string {
  return String(Math.abs(value) < 1e-15 ? 0 : round12(value));
}
