import type { Gust } from '../cell/tornado.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { barOf } from './bar-of.ts';
import { disarm } from './disarm.ts';
import { drawFittingTable } from './draw-fitting-table.ts';
import { displayWidth } from './findings.ts';
import { printPlainly } from './print-plainly.ts';
import { round12 } from './round.ts';
import { wrapLines } from './wrap-lines.ts';

const width = 80;

/** What each input does to a figure: its own doubt in it, and per cent of the figure for a per cent of the input. */
export function tornadoText(name: string, unit: string, given: readonly Gust[]): string {
  const gusts = printPlainly(given);
  const most = Math.max(0, ...gusts.map((gust) => Math.abs(gust.effect)));
  const drawn = (bar: number): string[] =>
    drawFittingTable(
      [
        { head: 'input', align: 'left' },
        { head: 'stated', align: 'right' },
        { head: `gives ${unit || name}`, align: 'right' },
        { head: '% per %', align: 'right' },
        { head: '', align: 'left' },
      ],
      gusts.map(({ name: input, text, effect, adds, rough }) => [
        input,
        text,
        adds === undefined ? (rough ? 'estimate' : '-') : `± ${sayDoubt(adds, unit)}`,
        `${effect < 0 ? '-' : '+'}${formatNumber(Math.abs(effect), { decimals: 3 })}`,
        bar < 2 ? '' : barOf(Math.abs(effect) / most, bar),
      ]),
      width,
      [0, 1],
    );
  const bare = Math.max(0, ...drawn(0).map((line) => displayWidth(line)));
  const table = drawn(Math.min(16, width - bare - 2));
  const lacking = gusts
    .filter((gust) => gust.adds === undefined && Math.abs(gust.effect) > 0.05)
    .map((gust) => gust.name);
  const advice =
    lacking.length > 0
      ? wrapLines(
          `No uncertainty is stated for ${lacking.slice(0, 4).join(', ')}: write "± …" behind the value to see what it adds.`,
          '',
          width,
        )
      : [];
  return disarm([`what ${name} follows from`, '', ...table, '', ...advice].join('\n').trimEnd());
}

/** The same as plain data. */
export function tornadoData(name: string, unit: string, gusts: readonly Gust[]) {
  return {
    figure: name,
    unit,
    inputs: gusts.map(({ name: input, text, effect, adds, rough }) => ({
      input,
      stated: text,
      percentPerPercent: round12(effect),
      ...(adds === undefined ? {} : { adds: round12(unit === '' ? adds : fromSI(adds, unit)) }),
      ...(rough ? { estimate: true } : {}),
    })),
  };
}

function sayDoubt(adds: number, unit: string): string {
  return formatNumber(unit === '' ? adds : fromSI(adds, unit), { significant: 2 });
}
