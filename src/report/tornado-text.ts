import type { Gust } from '../cell/tornado.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { barOf } from './bar-of.ts';
import { foldLines } from './fold-lines.ts';
import { round12 } from './round.ts';
import { drawTable } from './table.ts';

const width = 80;

/** What each input does to a figure: its own doubt in it, and per cent of the figure for a per cent of the input. */
export function tornadoText(name: string, unit: string, gusts: readonly Gust[]): string {
  const most = Math.max(0, ...gusts.map((gust) => Math.abs(gust.effect)));
  const drawn = (bar: number): string[] =>
    drawTable(
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
    );
  const bare = Math.max(0, ...drawn(0).map((line) => line.length));
  const table = drawn(Math.min(16, width - bare - 2));
  const lacking = gusts
    .filter((gust) => gust.adds === undefined && Math.abs(gust.effect) > 0.05)
    .map((gust) => gust.name);
  const advice =
    lacking.length > 0
      ? foldLines(
          `No uncertainty is stated for ${lacking.slice(0, 4).join(', ')}: write "± …" behind the value to see what it adds.`,
          width,
        )
      : [];
  return [`what ${name} follows from`, '', ...table, '', ...advice].join('\n').trimEnd();
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
