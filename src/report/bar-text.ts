import { barOf } from './bar-of.ts';
import { displayWidth } from './findings.ts';
import { printable } from './say-plainly.ts';

/** A bar with its name and its figure as it is to be printed, `7.00 mg/cm2`. */
export interface BarRow {
  readonly label: string;
  readonly value: number;
  readonly figure: string;
}

/**
 * Bars for a terminal, one line each, at most `width` columns: names, figures aligned at their points, and bars of which the
 * greatest value fills what is left. With `ascii`, of `#`, for a terminal that has no block characters.
 *
 * Throws a RangeError where there are no rows, and for a value that is negative or no finite number.
 */
export function barText(rows: readonly BarRow[], width: number, { ascii = false } = {}): string {
  if (rows.length === 0) throw new RangeError('nothing to draw: there are no rows');
  for (const { label, value } of rows) {
    if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`cannot draw ${value} for ${label}`);
  }
  const figures = alignAtPoint(rows.map(({ figure }) => printable(figure)));
  const figureWidth = Math.max(...figures.map(displayWidth));
  const labels = rows.map(({ label }) =>
    cut(printable(label), Math.max(8, Math.floor(width / 3)), ascii ? '...' : '…'),
  );
  const labelWidth = Math.max(...labels.map(displayWidth));
  const room = Math.max(1, width - labelWidth - figureWidth - 4);
  const greatest = Math.max(...rows.map(({ value }) => value));
  return rows
    .map(({ value }, i) => {
      const share = greatest > 0 ? value / greatest : 0;
      const bar = ascii ? asciiBar(share, room) : barOf(share, room);
      return `${pad(labels[i] ?? '', labelWidth)}  ${pad(figures[i] ?? '', figureWidth)}  ${bar}`.trimEnd();
    })
    .join('\n');
}

/** A dot for what is there but less than half a column. */
function asciiBar(share: number, room: number): string {
  return '#'.repeat(Math.round(share * room)) || (share > 0 ? '.' : '');
}

/** Padded so that the points of the numbers, or their ends, stand below each other. */
function alignAtPoint(figures: readonly string[]): string[] {
  const wholes = figures.map((figure) => displayWidth(/^[^.\s]*/.exec(figure)?.[0] ?? ''));
  const widest = Math.max(...wholes);
  return figures.map((figure, i) => ' '.repeat(widest - (wholes[i] ?? 0)) + figure);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function cut(text: string, width: number, sign: string): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > width - sign.length) break;
    kept += character;
  }
  return kept + sign;
}
