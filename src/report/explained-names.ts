import type { Explanation } from '../worked/explanation.ts';
import { disarm } from './disarm.ts';
import { inUnit, stepInUnit } from './explanation-data.ts';
import { sayFigure } from './explanation-text.ts';
import { printPlainly } from './print-plainly.ts';
import { round12 } from './round.ts';
import { drawTable } from './table.ts';

const width = 80;

/** Every figure that can be asked for, with its value, for a terminal. */
export function explainedNames(all: readonly Explanation[]): string {
  const rows = printPlainly(all).map(({ figure, account }) => [
    figure.name,
    sayFigure(figure, account.uncertainty),
    figure.basis ?? '',
  ]);
  const columns = ['', '', ''].map((head) => ({ head, align: 'left' as const }));
  // What a figure counts stands beside it where there is room.
  const plain = drawTable(
    columns,
    rows.map(([name = '', value = '']) => [name, value, '']),
  );
  const lines = drawTable(columns, rows).map((line, i) => (line.length > width ? (plain[i] ?? line) : line));
  return disarm(lines.join('\n'));
}

/** The same as plain data. */
export function explainedNamesData(all: readonly Explanation[]) {
  return all.map(({ figure: { name, unit, value, basis }, account: { uncertainty } }) => ({
    name,
    value: round12(inUnit(value, unit)),
    unit,
    ...(uncertainty === undefined ? {} : { uncertainty: round12(stepInUnit(uncertainty, unit)) }),
    ...(basis === undefined ? {} : { basis }),
  }));
}
