import type { Sheet } from '../weigh/sheet.ts';
import type { Paint } from './colour.ts';
import { plainSheet } from './plain-sheet.ts';
import { printPlainly } from './print-plainly.ts';
import { reactionText } from './reaction-text.ts';
import { hasBottles, sayBottle, sayStock } from './say-bottle.ts';
import { sayHandling } from './say-handling.ts';
import { sayLiveFigure } from './say-live-figure.ts';
import { saySizeDensities } from './say-size-densities.ts';
import { sayReading, sayRealised, sayWeighing } from './say-weighing.ts';
import { nameOfShare } from './sheet-as-read.ts';
import { partMass, sayMass, sayVolume, sayWhole, sheetFigures } from './sheet-figures.ts';
import { type Column, drawTable } from './table.ts';

const width = 80;
const columnsOf = (bottles: boolean, readings: boolean): readonly Column[] => [
  { head: '#', align: 'right' },
  { head: 'weigh', align: 'left' },
  { head: bottles ? 'to weigh' : 'mass', align: 'right' },
  ...(readings ? [{ head: '', align: 'left' as const }] : []),
  ...(bottles ? [{ head: 'pure', align: 'right' as const }] : []),
  { head: 'in the vial', align: 'right' },
  { head: 'wt% of total', align: 'right' },
  { head: 'mmol', align: 'right' },
  { head: '', align: 'left' },
  { head: '', align: 'left' },
];

/** The sheet for a terminal: 80 columns, readable without colour. */
export function sheetText(sheet: Sheet, paint: Paint, notes: readonly string[] = []): string {
  return textOf(plainSheet(sheet), paint, printPlainly(notes));
}

function textOf(sheet: Sheet, paint: Paint, notes: readonly string[]): string {
  const lines = [...head(sheet, paint), '', ...body(sheet), ''];
  const facts = [...ratioLines(sheet), ...fillerLines(sheet, paint), ...sizeLines(sheet), ...densityLine(sheet, paint)];
  if (sheet.reaction) lines.push(...reactionText(sheet.reaction, paint, fold), '');
  if (facts.length > 0) lines.push(...facts, '');
  const weighing = sayWeighing(sheet).map(([label, text]) => labelled(label, text, paint));
  if (weighing.length > 0) lines.push(...weighing, '');
  const handling = sayHandling(sheet).map((line) => labelled('handling', line, paint));
  if (handling.length > 0) lines.push(...handling, '');
  const said = [
    ...notes.map((note) => labelled('note', note, paint)),
    ...sheet.notes.map((note) => labelled('note', note, paint)),
    ...(sheet.stock ? [labelled('stock', sayStock(sheet.stock), paint)] : []),
    ...sheet.overridden.map((id) => labelled('note', `${id} is your own material file, not the shipped one.`, paint)),
  ];
  if (said.length > 0) lines.push(...said, '');
  return `${lines.map((line) => line.trimEnd()).join('\n')}`;
}

function head(sheet: Sheet, paint: Paint): string[] {
  const source = sheet.source ?? '';
  const gap = width - sheet.title.length - source.length;
  const first =
    source === ''
      ? [paint.strong(sheet.title)]
      : gap >= 2
        ? [paint.strong(sheet.title) + ' '.repeat(gap) + source]
        : [paint.strong(sheet.title), ...fold(source.split(' '), 0)];
  return [...first, ...fold(`${sayMass(sheet.dryMass)} ${sayWhole(sheet)}, ${sheet.size}`.split(' '), 0)];
}

/** A row of the table, what the reagent is taken from, and what is done behind it. */
interface Row {
  readonly cells: readonly string[];
  readonly below?: string;
  readonly step?: string;
  /** Runs over the columns. */
  readonly isAction?: boolean;
}

/** With what the readings are sure to beside the masses where that fits, else below them. */
function body(sheet: Sheet): string[] {
  const beside = table(sheet, sheet.weighing !== undefined && !hasBottles(sheet));
  return beside.every((line) => line.split('\n').every((one) => one.length <= width)) ? beside : table(sheet, false);
}

function table(sheet: Sheet, readings: boolean): string[] {
  const figures = sheetFigures(sheet);
  const bottles = hasBottles(sheet);
  const rows: Row[] = [];
  let part: string | undefined;
  for (const line of sheet.lines) {
    if (line.kind === 'action') {
      rows.push({ cells: ['', line.text], isAction: true });
      continue;
    }
    if (line.part !== part) {
      part = line.part;
      if (part !== undefined) {
        const whole = partMass(sheet, part);
        const mass = whole > 0 ? `(${sayMass(whole)})` : '';
        rows.push({ cells: ['', `${part}:`, ...(bottles ? ['', mass] : [mass])], isAction: whole <= 0 });
      }
    }
    const own = figures.get(line);
    const name = line.part === undefined ? line.name : `  ${line.name}`;
    const volume = line.volume === undefined || line.byVolume ? '' : `  = ${sayVolume(line.volume)}`;
    const mass = line.byVolume && line.volume !== undefined ? sayVolume(line.volume) : `${own?.mass} g`;
    rows.push({
      cells: [
        line.number === undefined ? '' : String(line.number),
        name + volume,
        mass,
        ...(readings ? [sayReading(line, sheet)] : []),
        ...(bottles ? [own?.pure ? `${own.pure} g` : ''] : []),
        own?.cumulative ? `${own.cumulative} g` : '',
        own?.percent ?? '',
        line.removed ? '' : (own?.mmol ?? ''),
        line.molesOf === undefined || line.molesOf === line.material || line.removed ? '' : line.molesOf,
      ],
      below: [readings ? '' : sayReading(line, sheet), sayBottle(line, sheet)].filter(Boolean).join(' · '),
      step: [
        ...(line.stays === undefined ? [] : [`(${sayMass(line.stays)} stays)`]),
        ...line.after,
        ...(line.note ? [`(${line.note})`] : []),
      ].join(', '),
    });
  }
  return layOut(rows, columnsOf(bottles, readings));
}

/** Draws the table; where a step makes a line too wide, all steps stand under their lines instead of beside them. */
function layOut(rows: readonly Row[], columns: readonly Column[]): string[] {
  const beside = place(rows, columns, true);
  if (beside.every((line) => line.split('\n').every((one) => one.length <= width))) return beside;
  return place(rows, columns, false);
}

/** Lines of the table, heading first; an action runs over the columns and widens none. */
function place(rows: readonly Row[], columns: readonly Column[], isBeside: boolean): string[] {
  const drawn = drawTable(
    columns,
    rows.map(({ cells, step = '', isAction = false }) =>
      columns.map((_, i) => (isAction ? '' : i === columns.length - 1 ? (isBeside ? step : '') : (cells[i] ?? ''))),
    ),
  );
  const indent = (drawn[0] ?? '').indexOf('weigh');
  return drawn.map((line, i) => {
    const row = rows[i - 1];
    if (row === undefined) return ` ${line}`;
    if (row.isAction) {
      return fold((row.cells[1] ?? '').split(' '), indent + 3)
        .map((piece, k) => ' '.repeat(indent + (k === 0 ? 1 : 3)) + piece)
        .join('\n');
    }
    const step = isBeside ? '' : (row.step ?? '');
    const under = [row.below ?? '', step].filter(Boolean).flatMap((text) => fold(text.split(' '), 6));
    return [` ${line}`, ...under.map((one) => `      ${one}`)].join('\n');
  });
}

function ratioLines(sheet: Sheet): string[] {
  const rows = sheet.ratios.map((one) => [
    one.name,
    sayRealised(one.name, sheet) ?? sayLiveFigure('ratio', one.value),
    one.counted,
  ]);
  return rows.length === 0
    ? []
    : drawTable(
        [
          { head: '', align: 'left' },
          { head: '', align: 'right' },
          { head: '', align: 'left' },
        ],
        rows,
      ).map((line) => ` ${line}`);
}

function fillerLines(sheet: Sheet, paint: Paint): string[] {
  return sheet.fillers.map(({ name, shares, densityEstimates }) => {
    const said = shares.map(({ of, kind, value }, i) => {
      const number =
        sayRealised(nameOfShare(name, { of, kind, value }), sheet) ?? sayLiveFigure(kind, value).split(' ')[0];
      return kind === 'vol' ? `${number} vol%` : i === 0 ? `${number} wt% of ${of}` : `${number} of ${of}`;
    });
    const leans = densityEstimates > 0 && shares.some((one) => one.kind === 'vol');
    const estimates = leans ? `(densities: ${densityEstimates} estimate${densityEstimates === 1 ? '' : 's'})` : '';
    const chunks = said.map((share, i) => (i < said.length - 1 ? `${share} ·` : share));
    const lines = fold([...chunks, ...(leans ? [estimates] : [])], name.length + 3);
    return ` ${name}  ${lines.join(`\n${' '.repeat(name.length + 3)}`)}`.replace(estimates, paint.estimate(estimates));
  });
}

/** The densities that the size leans on. */
function sizeLines(sheet: Sheet): string[] {
  const said = saySizeDensities(sheet);
  return said === undefined
    ? []
    : fold(`size  ${said}`.split(' '), 1).map((line, i) => (i === 0 ? ` ${line}` : `       ${line}`));
}

function densityLine(sheet: Sheet, paint: Paint): string[] {
  const [first] = sheet.estimates;
  if (first === undefined) return [];
  const names = sheet.estimates.map((one) => one.material).join(', ');
  return fold(`estimates: density of ${names}`.split(' '), 3).map((line, i) =>
    paint.estimate(`${i === 0 ? ' ' : '   '}${line}`),
  );
}

function labelled(label: string, text: string, paint: Paint): string {
  const indent = label.length + 3;
  return fold(text.split(' '), indent)
    .map((one, i) => (i === 0 ? ` ${paint.note(label)}  ${one}` : ' '.repeat(indent) + one))
    .join('\n');
}

/** Pieces joined by blanks into lines that fit behind an indentation. */
function fold(pieces: readonly string[], indent: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line === undefined || line.length + piece.length + 1 > width - indent) lines.push(piece);
    else lines[lines.length - 1] = `${line} ${piece}`;
  }
  return lines;
}
