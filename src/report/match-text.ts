import type { DiscMatch } from '../cell/disc-match.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Paint } from './colour.ts';
import { disarm } from './disarm.ts';
import { displayWidth } from './findings.ts';
import { discFigures, sayDeviation, sayGiven, sayLimits, sayRatio, sayReject } from './match-figures.ts';
import { printable } from './say-plainly.ts';
import { type Column, drawTable } from './table.ts';
import { wrapLines } from './wrap-lines.ts';

const width = 80;
const right = (head: string): Column => ({ head, align: 'right' });
const left = (head: string): Column => ({ head, align: 'left' });
const figures = [right('mg/cm^2'), right('mAh/cm^2')];
const columns = [right('#'), left('cathode'), ...figures, left('anode'), ...figures, right('N/P'), right('off target')];

/** Which discs go together, for a terminal: 80 columns, readable without colour. */
export function matchText(match: DiscMatch, paint: Paint): string {
  const { limits, pairs, rejects } = match;
  const target = `N/P ${sayGiven(limits.target)}, limits ${sayLimits(limits)}`;
  const counts = `${count(match.cathodes, 'cathode')}, ${count(match.anodes, 'anode')}`;
  const gap = Math.max(2, width - target.length - counts.length);
  const lines = [paint.strong(target) + ' '.repeat(gap) + counts, ''];
  if (pairs.length === 0) lines.push('No pair is within the limits.', '');
  else lines.push(...pairLines(match), '', ' mg/cm^2 of dry coating on one face, without the foil', '');
  if (rejects.length > 0) {
    lines.push(paint.strong('rejects'));
    for (const reject of rejects) {
      const { loading, capacity } = discFigures(reject.disc);
      const said = [`${reject.side} ${printable(reject.disc.id)}`, `${loading} mg/cm^2`];
      if (capacity !== '') said.push(`${capacity} mAh/cm^2`);
      lines.push(...wrapLines(said.join(' · '), ' ', width));
      lines.push(...wrapLines(`${printable(sayReject(reject, limits))}.`, '   ', width));
    }
    lines.push('');
  }
  lines.push(...summary(match));
  return disarm(lines.map((line) => line.trimEnd()).join('\n'));
}

/** The table; where names make it too wide, they stand on a line of their own above the figures. */
function pairLines({ pairs, limits }: DiscMatch): string[] {
  const rows = pairs.map((pair, i) => {
    const [cathode, anode] = [discFigures(pair.cathode), discFigures(pair.anode)];
    return {
      number: String(i + 1),
      names: [printable(pair.cathode.id), printable(pair.anode.id)] as const,
      cells: (names: readonly [string, string]) => [
        String(i + 1),
        ...[names[0], cathode.loading, cathode.capacity],
        ...[names[1], anode.loading, anode.capacity],
        ...[sayRatio(pair.ratio, limits), sayDeviation(pair)],
      ],
    };
  });
  const beside = draw(rows.map((row) => row.cells(row.names)));
  if (beside.every((line) => displayWidth(line) <= width)) return beside;
  const [head = '', ...bare] = draw(rows.map((row) => row.cells(['', ''])));
  return [
    head,
    ...rows.flatMap(({ number, names }, i) => [
      ...wrapLines(`${names[0]} + ${names[1]}`, ` ${number.padStart(String(rows.length).length)}  `, width),
      (bare[i] ?? '').replace(number, ' '.repeat(number.length)),
    ]),
  ];
}

function draw(rows: readonly (readonly string[])[]): string[] {
  return drawTable(columns, rows).map((line) => ` ${line}`);
}

function summary({ pairs, rejects, spread, limits }: DiscMatch): string[] {
  const over = (side: 'cathode' | 'anode') => count(rejects.filter((one) => one.side === side).length, side);
  const rest = `left over: ${over('cathode')}, ${over('anode')}`;
  if (spread === undefined) return [rest];
  const { mean, standardDeviation: deviation, least, most } = spread;
  const ratio = (value: number) => sayRatio(value, limits);
  const mid =
    pairs.length === 1 ? `N/P ${ratio(mean)}` : `N/P ${ratio(mean)} on average, ${ratio(least)} to ${ratio(most)}`;
  const doubt = deviation === undefined ? '' : `, standard deviation ${formatNumber(deviation, { decimals: 4 })}`;
  return [`${count(pairs.length, 'pair')}: ${mid}${doubt}`, rest];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
