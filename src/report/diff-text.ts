import type { Change, Comparison, FigureChange } from '../weigh/comparison.ts';
import type { Paint } from './colour.ts';
import { figureRow, marks, nothingDiffers, sayChange, sayScale } from './diff-figures.ts';
import { disarm } from './disarm.ts';
import { displayWidth } from './findings.ts';
import { printable } from './say-plainly.ts';
import { type Column, drawTable } from './table.ts';

const width = 80;
const columns: readonly Column[] = [
  { head: '', align: 'left' },
  { head: 'old', align: 'right' },
  { head: 'new', align: 'right' },
  { head: 'difference', align: 'right' },
];

/** Two recipes side by side for a terminal: 80 columns, readable without colour. */
export function diffText(
  { statements, results, scale }: Comparison,
  names: { readonly old: string; readonly new: string },
  paint: Paint,
): string {
  const note = sayScale(scale);
  const lines = [`old  ${printable(names.old)}`, `new  ${printable(names.new)}`, ''];
  if (statements.length === 0 && results.length === 0 && note === undefined) lines.push(nothingDiffers);
  if (statements.length > 0) lines.push(paint.strong('statements'), ...statements.flatMap(statementLines), '');
  if (results.length > 0) {
    lines.push(
      ...resultLines(results).map((line, i) => (i === 0 ? paint.strong('results') + line.slice(7) : line)),
      '',
    );
  } else if (statements.length > 0 && note === undefined) lines.push('No difference in results.', '');
  if (note !== undefined) lines.push(note, '');
  return disarm(
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd(),
  );
}

function statementLines(change: Change): string[] {
  const name = printable(sayChange(change));
  const [old, now] = [change.old, change.new].map((text) => (text === undefined ? undefined : printable(text)));
  const mark = ` ${marks[change.change]} `;
  const said = old !== undefined && now !== undefined ? `${old} → ${now}` : (now ?? old ?? '');
  const one = `${mark}${name}  ${said}`;
  if (displayWidth(one) <= width) return [one];
  const rest = [old === undefined ? [] : wrap(old, '     - '), now === undefined ? [] : wrap(now, '     + ')];
  return [...wrap(name, mark), ...rest.flat()];
}

/** The table; where a name makes it too wide, the names that do so stand on lines of their own. */
function resultLines(results: readonly FigureChange[]): string[] {
  const rows = results.map(figureRow).map((row) => ({ ...row, quantity: printable(row.quantity) }));
  const draw = (most: number): string[] =>
    drawTable(
      columns,
      rows.map((row) => [displayWidth(row.quantity) > most ? '' : row.quantity, row.old, row.new, row.difference]),
    ).map((line) => ` ${line}`);
  let most = Number.POSITIVE_INFINITY;
  let drawn = draw(most);
  const widest = (): number => Math.max(...drawn.map(displayWidth));
  if (widest() > width) {
    const names = rows.map((row) => displayWidth(row.quantity));
    const room = width - (widest() - Math.max(...names));
    most = room;
    drawn = draw(most);
  }
  // The word over the table needs room that short names may not give.
  const head = `results${' '.repeat(Math.max(0, (drawn[0] ?? '').search(/\S/) - 7))}${(drawn[0] ?? '').trimStart()}`;
  return [
    head,
    ...rows.flatMap((row, i) => {
      const own = drawn[i + 1] ?? '';
      const counted = results[i]?.counted;
      const counts = counted ? wrap(`counts ${printable(counted.new)}; before ${printable(counted.old)}`, '     ') : [];
      const name = displayWidth(row.quantity) > most ? wrap(row.quantity, ' ') : [];
      return [...name, own, ...counts];
    }),
  ];
}

/** Words on lines of at most 80 columns, all below the first word; a word longer than a line is cut. */
function wrap(text: string, lead: string): string[] {
  const room = width - lead.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => cut(one, room))) {
    if (line !== '' && displayWidth(line) + displayWidth(word) + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one, i) => (i === 0 ? lead : ' '.repeat(lead.length)) + one);
}

function cut(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (displayWidth(piece) + displayWidth(character) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
