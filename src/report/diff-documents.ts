import { formatNumber } from '../units/format-number.ts';
import type { DocumentComparison } from '../weigh/compare-documents.ts';
import type { Paint } from './colour.ts';
import { marks, nothingDiffers } from './diff-figures.ts';
import { disarm } from './disarm.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { displayWidth } from './findings.ts';
import { foldLines } from './fold-lines.ts';
import { round12 } from './round.ts';
import { printable } from './say-plainly.ts';
import { drawTable } from './table.ts';

const width = 80;

type Names = { readonly old: string; readonly new: string };
type Result = DocumentComparison['results'][number];

/** Two cells or two studies side by side for a terminal: 80 columns. */
export function documentsText({ statements, results }: DocumentComparison, names: Names, paint: Paint): string {
  const lines = [`old  ${printable(names.old)}`, `new  ${printable(names.new)}`, ''];
  if (statements.length === 0 && results.length === 0) lines.push(nothingDiffers);
  if (statements.length > 0) lines.push(paint.strong('statements'), ...statements.flatMap(statementLines), '');
  if (results.length > 0) lines.push(...resultTable(results));
  else if (statements.length > 0) lines.push('No difference in results.');
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
          ...results.map((one) => row([one.quantity, ...sides(one)])),
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

function statementLines(one: DocumentComparison['statements'][number]): string[] {
  const [old, now] = [one.old, one.new].map((text) => (text === undefined ? undefined : printable(text)));
  const mark = ` ${marks[one.change]} `;
  const said = old !== undefined && now !== undefined ? `${old} → ${now}` : (now ?? old ?? '');
  const line = `${mark}${printable(one.name)}  ${said}`;
  if (displayWidth(line) <= width) return [line];
  const folded = (text: string | undefined, lead: string) =>
    text === undefined ? [] : foldLines(text, width - 7).map((part, i) => `${i === 0 ? lead : '       '}${part}`);
  return [`${mark}${printable(one.name)}`, ...folded(old, '     - '), ...folded(now, '     + ')];
}

function resultTable(results: readonly Result[]): string[] {
  const columns = [
    { head: 'results', align: 'left' as const },
    ...['old', 'new', 'difference'].map((head) => ({ head, align: 'right' as const })),
  ];
  return drawTable(
    columns,
    results.map((one) => [printable(one.quantity), ...sides(one)]),
  );
}

/** Old, new and what is between them, with as many digits as it takes to tell them apart. */
function sides({ unit, old, new: now }: Result): string[] {
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
  return [own(old), own(now), difference];
}
