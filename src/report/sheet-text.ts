import { formatNumber } from '../units/format-number.ts';
import type { Sheet } from '../weigh/sheet.ts';
import type { Paint } from './colour.ts';
import { sayHandling } from './say-handling.ts';
import { partMass, sayMass, sayVolume, sayWhole, sheetFigures } from './sheet-figures.ts';
import { type Column, drawTable } from './table.ts';

const width = 80;
const columns: readonly Column[] = [
  { head: '#', align: 'right' },
  { head: 'weigh', align: 'left' },
  { head: 'mass', align: 'right' },
  { head: 'in the vial', align: 'right' },
  { head: 'wt% of total', align: 'right' },
  { head: 'mmol', align: 'right' },
  { head: '', align: 'left' },
  { head: '', align: 'left' },
];

/** The sheet for a terminal: 80 columns, readable without colour. */
export function sheetText(sheet: Sheet, paint: Paint, notes: readonly string[] = []): string {
  const lines = [...head(sheet, paint), '', ...body(sheet), ''];
  const facts = [...ratioLines(sheet), ...fillerLines(sheet, paint), ...densityLine(sheet, paint)];
  if (facts.length > 0) lines.push(...facts, '');
  const handling = sayHandling(sheet).map((line) => labelled('handling', line, paint));
  if (handling.length > 0) lines.push(...handling, '');
  const said = [
    ...notes.map((note) => labelled('note', note, paint)),
    ...sheet.notes.map((note) => labelled('note', note, paint)),
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
        : [paint.strong(sheet.title), source];
  return [...first, `${sayMass(sheet.dryMass)} ${sayWhole(sheet)}, ${sheet.size}`];
}

function body(sheet: Sheet): string[] {
  const figures = sheetFigures(sheet);
  const rows: string[][] = [];
  let part: string | undefined;
  for (const line of sheet.lines) {
    if (line.kind === 'action') {
      rows.push(['', line.text, '', '', '', '', '', '']);
      continue;
    }
    if (line.part !== part) {
      part = line.part;
      if (part !== undefined) {
        const whole = partMass(sheet, part);
        rows.push(['', `${part}:`, whole > 0 ? `(${sayMass(whole)})` : '', '', '', '', '', '']);
      }
    }
    const own = figures.get(line);
    const name = line.part === undefined ? line.name : `  ${line.name}`;
    const volume = line.volume === undefined || line.byVolume ? '' : `  = ${sayVolume(line.volume)}`;
    const mass = line.byVolume && line.volume !== undefined ? sayVolume(line.volume) : `${own?.mass} g`;
    rows.push([
      line.number === undefined ? '' : String(line.number),
      name + volume,
      mass,
      own?.cumulative ? `${own.cumulative} g` : '',
      own?.percent ?? '',
      line.removed ? '' : (own?.mmol ?? ''),
      line.molesOf === undefined || line.molesOf === line.material || line.removed ? '' : line.molesOf,
      [
        ...(line.stays === undefined ? [] : [`(${sayMass(line.stays)} stays)`]),
        ...line.after,
        ...(line.note ? [`(${line.note})`] : []),
      ].join(', '),
    ]);
  }
  return layOut(rows);
}

/** Draws the table; where a step makes a line too wide, all steps stand under their lines instead of beside them. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const beside = place(rows, (row) => row);
  if (beside.every((line) => line.split('\n').every((one) => one.length <= width))) return beside;
  const bare = place(rows, (row) => [...row.slice(0, 7), '']);
  return bare.flatMap((line, i) => {
    const step = rows[i - 1]?.[7] ?? '';
    return step === '' ? [line] : [line, ...fold(step.split(' '), 6).map((one) => `      ${one}`)];
  });
}

/** Lines of the table, heading first; an action runs over the columns and widens none. */
function place(rows: readonly (readonly string[])[], cells: (row: readonly string[]) => readonly string[]): string[] {
  const isAction = (row: readonly string[]): boolean => row.slice(2).every((cell) => cell === '');
  const drawn = drawTable(
    columns,
    rows.map((row) => (isAction(row) ? row.map(() => '') : cells(row))),
  );
  const indent = (drawn[0] ?? '').indexOf('weigh');
  return drawn.map((line, i) => {
    const row = rows[i - 1];
    if (!row || !isAction(row)) return ` ${line}`;
    return fold((row[1] ?? '').split(' '), indent + 3)
      .map((piece, k) => ' '.repeat(indent + (k === 0 ? 1 : 3)) + piece)
      .join('\n');
  });
}

function ratioLines(sheet: Sheet): string[] {
  const rows = sheet.ratios.map((one) => [one.name, formatNumber(one.value, { significant: 4 }), one.counted]);
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
      const number = formatNumber(value * 100, { decimals: value < 0.001 ? 4 : 2 });
      return kind === 'vol' ? `${number} vol%` : i === 0 ? `${number} wt% of ${of}` : `${number} of ${of}`;
    });
    const leans = densityEstimates > 0 && shares.some((one) => one.kind === 'vol');
    const estimates = leans ? `(densities: ${densityEstimates} estimate${densityEstimates === 1 ? '' : 's'})` : '';
    const chunks = said.map((share, i) => (i < said.length - 1 ? `${share} ·` : share));
    const lines = fold([...chunks, ...(leans ? [estimates] : [])], name.length + 3);
    return ` ${name}  ${lines.join(`\n${' '.repeat(name.length + 3)}`)}`.replace(estimates, paint.estimate(estimates));
  });
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
