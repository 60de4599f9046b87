import type { Measured, MeasuredFigure, MeasuredGroup } from '../measure/measured.ts';
import { formatNumber } from '../units/format-number.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import { disarm } from './disarm.ts';
import { displayWidth } from './findings.ts';
import { foldLines } from './fold-lines.ts';
import { foldSentence } from './fold-sentence.ts';
import { printable } from './say-plainly.ts';
import { type Column, drawTable } from './table.ts';
import { wrapLines } from './wrap-lines.ts';

const width = 80;
const left = (head: string): Column => ({ head, align: 'left' });
const right = (head: string): Column => ({ head, align: 'right' });

/** What a measurement tells, for a terminal: 80 columns, readable without colour. */
export function measuredText(measured: Measured): string {
  const { title, equations, references, groups, notes } = measured;
  const rows = groups.filter(({ line }) => line !== undefined);
  const isTable = rows.length > 1 && rows.every((one) => haveSameFigures(one, rows[0]));
  const table = isTable ? tableThatFits(rows) : undefined;
  const rest = table ? groups.filter((one) => !rows.includes(one)) : groups;
  const sections = [
    [title, ...equations.map((one) => `  ${one}`)],
    ...(table ?? []),
    ...rest.map(groupLines),
    notes.flatMap((note) => foldSentence(printable(note), width)),
    references.flatMap((one, i) => wrapLines(one, i === 0 ? 'after ' : '      ', width)),
  ];
  return disarm(
    sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  );
}

/** With what was given, else with the figures alone; undefined where even those are too wide. */
function tableThatFits(rows: readonly MeasuredGroup[]): string[][] | undefined {
  return [true, false]
    .map((withGiven) => tableLines(rows, withGiven))
    .find((sections) => sections.flat().every((line) => displayWidth(line) <= width));
}

function haveSameFigures({ figures }: MeasuredGroup, other: MeasuredGroup | undefined): boolean {
  return figures.map(({ name }) => name).join() === other?.figures.map(({ name }) => name).join();
}

/** One below the other, the figure first; what was given stands under them. */
function groupLines({ name, line, given, figures }: MeasuredGroup): string[] {
  const title = name === '' && line !== undefined ? `line ${line}` : printable(name);
  const rows = figures.map((figure) => [`  ${figure.name}`, sayFigure(figure), sayBasis(figure)]);
  const from = given.map((one) => `${one.name} ${printable(one.text)}`).join(' · ');
  return [
    ...(title === '' ? [] : [title]),
    ...(rows.length > 0 ? drawTable([left(''), left(''), left('')], rows) : []),
    ...(from === '' ? [] : foldSentence(`from ${from}`, width - 2).map((one) => `  ${one}`)),
  ];
}

/** A row a measurement: what differs of the given, then the figures; what all share stands below. */
function tableLines(groups: readonly MeasuredGroup[], withGiven: boolean): string[][] {
  const [first] = groups;
  if (first === undefined) return [];
  const names = [...new Set(groups.flatMap(({ given }) => given.map(({ name }) => name)))];
  const textOf = (group: MeasuredGroup, name: string) => group.given.find((one) => one.name === name)?.text ?? '';
  const isShared = (name: string) => groups.every((group) => textOf(group, name) === textOf(first, name));
  const differing = withGiven ? names.filter((name) => !isShared(name)) : [];
  const shared = names.filter(isShared);
  const isNamed = groups.some(({ name }) => name !== '');
  const isNumbered = !isNamed && !withGiven;
  const own = first.figures.map(({ name }) => name);
  const columns = level([
    ...(isNamed ? [left('sample')] : isNumbered ? [right('line')] : []),
    ...differing.map((name) => right(own.includes(name) ? `printed ${name}` : name)),
    ...first.figures.map(({ name, unit }) => right(unit === '' ? name : `${name} ${unit.replaceAll(' ', '\u00a0')}`)),
  ]);
  const rows = groups.map((group) => [
    ...(isNamed ? [printable(group.name)] : isNumbered ? [String(group.line)] : []),
    ...differing.map((name) => printable(textOf(group, name))),
    ...group.figures.map((figure) => `${bare(figure)}${mark(figure)}`),
  ]);
  const bases = first.figures.filter(({ of }) => of !== undefined).map(({ name, of }) => `${name}: ${of}`);
  const compared = groups.flatMap(({ figures }) => figures.flatMap((one) => one.printed ?? []));
  return [
    drawTable(columns, rows),
    [
      ...(shared.length > 0
        ? foldSentence(`from ${shared.map((name) => `${name} ${printable(textOf(first, name))}`).join(' · ')}`, width)
        : []),
      ...bases.flatMap((one) => foldSentence(one, width)),
      ...(compared.some(({ agrees }) => !agrees) ? ['* differs from what is printed'] : []),
      ...(compared.length > 0 && compared.every(({ agrees }) => agrees) ? ['as printed, in every row'] : []),
    ],
  ];
}

/** Heads on several lines, a word on each where they are long, that end on one line. */
function level(columns: readonly Column[]): Column[] {
  const heads = columns.map(({ head }) => foldLines(head, 11));
  const lines = Math.max(...heads.map(({ length }) => length));
  return columns.map(({ align }, i) => {
    const own = heads[i] ?? [];
    const head = [...Array<string>(lines - own.length).fill(''), ...own].join('\n').replaceAll('\u00a0', ' ');
    return { head, align };
  });
}

function sayFigure(figure: MeasuredFigure): string {
  return sayEstimate(figure, figure.unit);
}

function sayBasis({ of, printed, interval, ...rest }: MeasuredFigure): string {
  const compared = printed && `${printed.agrees ? 'as printed' : 'printed'}: ${printable(printed.text)}`;
  const range = interval && sayInterval(interval, rest);
  return [of, range, compared].filter(Boolean).join('; ');
}

/** Its ends to the digits of the standard error. */
function sayInterval(
  { level, least, most }: NonNullable<MeasuredFigure['interval']>,
  { uncertainty = 0, unit }: Pick<MeasuredFigure, 'uncertainty' | 'unit'>,
): string {
  const say = (value: number) => sayEstimate({ value, rounding: uncertainty / 10 }, unit);
  const bare = (value: number) => (unit === '' ? say(value) : say(value).slice(0, -unit.length - 1));
  return `${formatNumber(100 * level)} %: ${bare(least)} to ${bare(most)}`;
}

/** Without its unit, which stands in the head. */
function bare(figure: MeasuredFigure): string {
  const said = sayFigure(figure);
  return figure.unit === '' ? said : said.slice(0, -figure.unit.length - 1).replace(/^\((.*)\)$/, '$1');
}

function mark({ printed }: MeasuredFigure): string {
  return printed === undefined || printed.agrees ? '' : '*';
}
