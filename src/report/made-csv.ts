import type { Made, TopUp } from '../weigh/made.ts';
import { csvCell } from './csv-cell.ts';
import { unitOf } from './made-json.ts';
import { round12 } from './round.ts';

const heads = [
  'what',
  'name',
  'unit',
  'made',
  'standard uncertainty',
  'target',
  'difference / %',
  'tolerance',
  'verdict',
  'add to the target',
  'add to the tolerance',
  'lots',
];

/** What was weighed, then what it makes, as CSV (RFC 4180, comma, dot, CRLF), a line each, at full precision. */
export function madeCsv(made: Made, topUps: readonly TopUp[]): string {
  const addition = (to: TopUp['to'], at: number): string => {
    const topUp = topUps.find((one) => one.to === to);
    if (topUp === undefined) return '';
    return number((topUp.additions.find(({ line }) => line === made.lines[at])?.mass ?? 0) * 1e3);
  };
  const weighed = made.lines.map((line, at) => [
    line.removed ? 'solvent' : 'component',
    line.id,
    'g',
    number(line.weighed === undefined ? undefined : line.weighed * 1e3),
    number(line.uncertainty === undefined ? undefined : line.uncertainty * 1e3),
    number(line.target * 1e3),
    difference(line.weighed, line.target),
    '',
    '',
    addition('target', at),
    addition('tolerance', at),
    line.lots.join('; '),
  ]);
  const figures = made.figures.map((one) => {
    const { unit, factor } = unitOf(one);
    const scaled = (value: number | undefined): string => number(value === undefined ? undefined : value * factor);
    const { made: value, target, uncertainty, tolerance, verdict = '' } = one;
    const own = [scaled(value), scaled(uncertainty), scaled(target), difference(value, target)];
    return ['figure', one.name, unit, ...own, tolerance?.text ?? '', verdict, '', '', ''];
  });
  return [heads, ...weighed, ...figures].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

function difference(made: number | undefined, target: number): string {
  return made === undefined || target === 0 ? '' : number((made / target - 1) * 100);
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(round12(value));
}
