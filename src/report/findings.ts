import type { Finding } from '../diagnostics/finding.ts';
import type { Location } from '../diagnostics/location.ts';
import type { Paint } from './colour.ts';
import { disarm } from './disarm.ts';
import { foldLines } from './fold-lines.ts';
import { isOrdinary } from './is-ordinary.ts';
import { printable, sayPlainly } from './say-plainly.ts';

/** A finding with where it is and the text it is in: all that a report needs. */
export interface Located {
  readonly finding: Finding;
  readonly location: Location;
  readonly related: readonly Location[];
  /** The whole text of the file, for the excerpt; empty where the file could not be read. */
  readonly text: string;
}

/** Each finding with its place, an excerpt, a caret and the remedy. */
export function findingsText(all: readonly Located[], paint: Paint): string {
  return disarm(all.map((one) => findingText(one, paint)).join('\n\n'));
}

function findingText({ finding, location, related, text }: Located, paint: Paint): string {
  const { what, remedy, source } = sayPlainly(finding);
  const severity = { error: paint.error, warning: paint.warning, note: paint.note }[finding.severity](finding.severity);
  const head = `${printable(location.file)}:${location.line}:${location.column}  ${severity}  ${finding.code}`;
  const frame = excerpt(text, [location, ...related.filter((one) => one.file === location.file)], paint);
  const elsewhere = related
    .filter((one) => one.file !== location.file)
    .map((one) => `  see also ${printable(one.file)}:${one.line}:${one.column}`);
  // Columns, which begin with blanks, stay as they are; sentences fit a terminal.
  const lines = [...what.split('\n'), ...(remedy ? [remedy] : []), ...(source ? [`Source: ${source}`] : [])]
    .flatMap((line) => (line.startsWith('  ') ? [line] : foldLines(line, 78)))
    .map((line) => `  ${line}`);
  return [head, ...frame, ...lines, ...elsewhere].join('\n');
}

/** The marked lines of the text with carets under what is meant; unmarked lines between are cut to an ellipsis. */
function excerpt(text: string, marks: readonly Location[], paint: Paint): string[] {
  if (text === '') return [];
  const source = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const wanted = [...new Set(marks.map((mark) => mark.line))].sort((a, b) => a - b);
  const digits = String(wanted.at(-1) ?? 1).length;
  return wanted.flatMap((line, i) => {
    const raw = source[line - 1] ?? '';
    if (raw.trim() === '' && wanted.length === 1) return [];
    const { shown, carets } = underline(
      raw,
      marks.filter((mark) => mark.line === line),
    );
    const gap = i > 0 && line > (wanted[i - 1] ?? 0) + 1 ? [`  ${' '.repeat(digits)} …`] : [];
    return [
      ...gap,
      `  ${paint.faint(`${String(line).padStart(digits)} |`)} ${shown}`,
      `  ${' '.repeat(digits)} ${paint.faint('|')} ${paint.error(carets)}`,
    ];
  });
}

const longest = 100;

/** One line, cut around its first mark where it is long, and the carets below it at the same display width. */
function underline(raw: string, marks: readonly Location[]): { shown: string; carets: string } {
  const first = Math.min(...marks.map((mark) => mark.column)) - 1;
  const from = raw.length > longest && first > longest / 2 ? first - 20 : 0;
  const piece = raw.slice(from, from + longest);
  let shown = '';
  let carets = '';
  for (let i = 0; i < piece.length; ) {
    const character = String.fromCodePoint(piece.codePointAt(i) ?? 32);
    const column = from + i + 1;
    const isMarked = marks.some((mark) => column >= mark.column && column < endColumn(mark, raw));
    const drawn = character === '\t' ? '  ' : printable(character);
    shown += drawn;
    carets += (isMarked ? '^' : ' ').repeat(displayWidth(drawn));
    i += character.length;
  }
  const end = carets.trimEnd();
  return {
    shown: `${from > 0 ? '…' : ''}${shown}${from + longest < raw.length ? '…' : ''}`,
    carets: `${from > 0 ? ' ' : ''}${end === '' ? `${carets}^` : end}`,
  };
}

function endColumn(mark: Location, raw: string): number {
  return mark.endLine > mark.line ? raw.length + 1 : Math.max(mark.endColumn, mark.column + 1);
}

/** Columns that a character takes in a terminal: two for East Asian wide and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  if (isOrdinary(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (!isOrdinary(character) && hasNoWidth(character)) continue;
    width += !isOrdinary(character) && isWide(character) ? 2 : 1;
  }
  return width;
}

function hasNoWidth(character: string): boolean {
  return /\p{Mn}|\p{Me}|\u200b|\u200d|\ufe0f/u.test(character);
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
    character,
  );
}

/** A finding as plain data (schemas/finding.schema.json). */
export function findingData({ finding, location, related }: Located) {
  const { what, remedy, source } = sayPlainly(finding);
  const at = (one: Location) => ({
    file: one.file,
    line: one.line,
    column: one.column,
    endLine: one.endLine,
    endColumn: one.endColumn,
  });
  return {
    code: finding.code,
    severity: finding.severity,
    message: what,
    ...(remedy ? { remedy } : {}),
    ...(source ? { source } : {}),
    ...at(location),
    path: finding.place.path,
    ...(related.length > 0 ? { related: related.map(at) } : {}),
    facts: finding.facts,
  };
}
