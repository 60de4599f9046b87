import { formatNumber } from '../units/format-number.ts';
import type { Sheet } from '../weigh/sheet.ts';
import type { Paint } from './colour.ts';
import { sayHandling } from './say-handling.ts';
import { sayMass, sayVolume, sheetFigures } from './sheet-figures.ts';
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
  return [...first, `${sayMass(sheet.dryMass)} dry, ${sheet.size}`];
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
      if (part !== undefined) rows.push(['', `${part}:`, '', '', '', '', '', '']);
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
      [...line.after, ...(line.note ? [`(${line.note})`] : [])].join(', '),
    ]);
  }
  return layOut(rows);
}

/** Draws the table; where a step makes a line too wide, all steps stand under their lines instead of beside them. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const beside = place(rows, (row) => row);
  if (beside.every((line) => line.length <= width)) return beside;
  const bare = place(rows, (row) => [...row.slice(0, 7), '']);
  return bare.flatMap((line, i) => {
    const step = rows[i - 1]?.[7] ?? '';
    return step === '' ? [line] : [line, `      ${step}`];
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
    return ` ${row && isAction(row) ? ' '.repeat(indent) + row[1] : line}`;
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
    const estimates = leans
      ? paint.estimate(` (densities: ${densityEstimates} estimate${densityEstimates === 1 ? '' : 's'})`)
      : '';
    return ` ${name}  ${said.join(' · ')}${estimates}`;
  });
}

function densityLine(sheet: Sheet, paint: Paint): string[] {
  const [first] = sheet.estimates;
  if (first === undefined) return [];
  const names = sheet.estimates.map((one) => one.material).join(', ');
  return [paint.estimate(` estimates: density of ${names}`)];
}

function labelled(label: string, text: string, paint: Paint): string {
  const indent = label.length + 3;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one, i) => (i === 0 ? ` ${paint.note(label)}  ${one}` : ' '.repeat(indent) + one)).join('\n');
}
