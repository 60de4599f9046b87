import type { Disc, DiscMatch } from '../cell/disc-match.ts';
import { fromSI } from '../units/convert.ts';
import { csvCell } from './csv-cell.ts';
import { sayReject } from './match-figures.ts';
import { round12 } from './round.ts';

const discHeads = (side: string) => [
  side,
  `${side} mass / mg`,
  `${side} foil / mg`,
  `${side} coating / (mg/cm^2)`,
  `${side} capacity / (mAh/cm^2)`,
];
const heads = ['pair', ...discHeads('cathode'), ...discHeads('anode'), 'N/P', 'off target / %', 'reject'];

/** Pairs, then rejects, as CSV (RFC 4180, comma, dot, CRLF), a line each, at full precision. */
export function matchCsv({ pairs, rejects, limits }: DiscMatch): string {
  const rows = [
    ...pairs.map(({ cathode, anode, ratio, deviation }, i) => [
      String(i + 1),
      ...discCells(cathode),
      ...discCells(anode),
      figure(ratio),
      figure(deviation * 100),
      '',
    ]),
    ...rejects.map((reject) => {
      const own = discCells(reject.disc);
      const none = own.map(() => '');
      const discs = reject.side === 'cathode' ? [...own, ...none] : [...none, ...own];
      return ['', ...discs, '', '', sayReject(reject, limits)];
    }),
  ];
  return [heads, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

function discCells({ id, arealCapacity, weighed }: Disc): string[] {
  return [
    id,
    figure(fromSI(weighed.mass, 'mg')),
    figure(fromSI(weighed.foil, 'mg')),
    figure(fromSI(weighed.loading, 'mg/cm^2')),
    figure(fromSI(arealCapacity, 'mAh/cm^2')),
  ];
}

function figure(value: number): string {
  return Number.isFinite(value) ? String(round12(value)) : '';
}
