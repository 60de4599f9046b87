import { formatNumber } from '../units/format-number.ts';
import type { DocumentComparison } from '../weigh/compare-documents.ts';
import { changeLines } from './change-lines.ts';
import type { Paint } from './colour.ts';
import { type FigureRow, nothingDiffers } from './diff-figures.ts';
import { disarm } from './disarm.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { resultLines } from './result-lines.ts';
import { round12 } from './round.ts';
import { printable } from './say-plainly.ts';

/** Kinds that are read and come to no figure. */
const leadsNowhere: ReadonlySet<string> = new Set(['stock', 'lab', 'material']);

type Names = { readonly old: string; readonly new: string };
type Result = DocumentComparison['results'][number];

/** Two documents that are no mixtures side by side for a terminal: 80 columns. */
export function documentsText({ kind, statements, results }: DocumentComparison, names: Names, paint: Paint): string {
  const lines = [`old  ${printable(names.old)}`, `new  ${printable(names.new)}`, ''];
  if (statements.length === 0 && results.length === 0) lines.push(nothingDiffers);
  if (statements.length > 0) lines.push(paint.strong('statements'), ...statements.flatMap(changeLines), '');
  if (results.length > 0) lines.push(...headed(resultLines(results.map(rowOf)), paint));
  else if (statements.length > 0 && !leadsNowhere.has(kind)) lines.push('No difference in results.');
  return disarm(
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd(),
  );
}

/** The same as GitHub-flavoured Markdown. */
export function documentsMarkdown({ statements, results }: DocumentComparison, names: Names): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => plain(cell)).join(' | ')} |`;
  return [
    `**old** ${plain(names.old)}, **new** ${plain(names.new)}`,
    '',
    ...(statements.length === 0 && results.length === 0 ? [nothingDiffers] : []),
    ...(statements.length > 0
      ? [
          '| statement | old | new |',
          '| --- | --- | --- |',
          ...statements.map((one) => row([one.name, one.old ?? '', one.new ?? ''])),
          '',
        ]
      : []),
    ...(results.length > 0
      ? [
          '| result | old | new | difference |',
          '| --- | ---: | ---: | ---: |',
          ...results.map(rowOf).map((one) => row([one.quantity, one.old, one.new, one.difference])),
        ]
      : []),
  ]
    .join('\n')
    .trimEnd();
}

/** The same as plain data (schemas/diff.schema.json). */
export function documentsData({ kind, statements, results }: DocumentComparison) {
  return {
    kind,
    statements,
    results: results.map(({ quantity, unit, old, new: now }) => ({
      quantity,
      unit,
      ...(old === undefined ? {} : { old: round12(old) }),
      ...(now === undefined ? {} : { new: round12(now) }),
    })),
  };
}

/** The word over the table stands out as the one over the statements. */
function headed([head = '', ...rows]: readonly string[], paint: Paint): string[] {
  return [paint.strong('results') + head.slice('results'.length), ...rows];
}

/** Old, new and what is between them, with as many digits as it takes to tell them apart. */
function rowOf({ quantity, unit, old, new: now }: Result): FigureRow {
  let significant = 4;
  // A count, where neither side has anything behind the point.
  const isCount = unit === '' && [old, now].every((one) => one === undefined || Number.isInteger(one));
  const say = (value: number | undefined) =>
    value === undefined ? '' : formatNumber(value, isCount ? { decimals: 0 } : { significant });
  while (!isCount && significant < 12 && old !== now && say(old) === say(now)) significant++;
  const own = (value: number | undefined) => (value === undefined ? '' : `${say(value)} ${unit}`.trimEnd());
  const share = old === undefined || now === undefined || old === 0 ? undefined : now / old - 1;
  const difference =
    old === undefined
      ? 'added'
      : now === undefined
        ? 'removed'
        : share === undefined
          ? ''
          : `${share > 0 ? '+' : ''}${formatNumber(100 * share, { significant: 3 })} %`;
  return { quantity, old: own(old), new: own(now), difference };
}
