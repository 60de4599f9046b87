import type { Piece, Slice } from './order-map.ts';
import type { TextEdit } from './text-edit.ts';

/** A pair with the comments right above its key, and with what else stands between it and the next. */
interface Chunk {
  readonly piece: Piece;
  readonly above: string;
  readonly own: string;
  readonly below: string;
}

const modeline = /^\s*#\s*yaml-language-server\s*:/;

/** Pairs that stand on lines of their own, in another order; nothing where a comment could lose what it speaks of. */
export function orderBlock(
  pieces: readonly Piece[],
  sorted: readonly Piece[],
  text: string,
  slice: Slice,
): TextEdit | undefined {
  const [first] = pieces;
  if (!first) return undefined;
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lineStart = (offset: number): number => Math.max(bom, text.lastIndexOf('\n', offset - 1) + 1);
  const lineEnd = (offset: number): number => {
    const at = text.indexOf('\n', offset);
    return at < 0 ? text.length : at + 1;
  };
  const before = text.slice(lineStart(first.start), first.start);
  const indent = ' '.repeat(before.length);
  const opensLine = before === indent;
  if (opensLine && sorted[0] !== first && hasCommentAbove(text.slice(bom, lineStart(first.start)))) return undefined;

  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const chunks: Chunk[] = [];
  let above = '';
  for (const [i, piece] of pieces.entries()) {
    const end = lineEnd(piece.end);
    if (!/^[ \t]*(#.*)?\r?\n?$/.test(text.slice(piece.end, end))) return undefined;
    const next = pieces[i + 1];
    const until = next ? lineStart(next.start) : end;
    if (until < end || (next && text.slice(until, next.start) !== indent)) return undefined;
    const between = splitBetween(text.slice(end, until), indent.length);
    if (between === undefined) return undefined;
    // The last line of a file may lack its break; moved up, it needs one.
    const own = slice(piece.start, end) + (text[end - 1] === '\n' ? '' : eol);
    chunks.push({ piece, above, own, below: between.below });
    above = between.above;
  }

  const head = chunks.find((chunk) => chunk.piece === sorted[0]);
  // The first of a list item follows a dash, where no comment can stand above it.
  if (head === undefined || (head.above !== '' && !(opensLine && head.above.startsWith(`${indent}#`))))
    return undefined;
  const end = lineEnd(pieces.at(-1)?.end ?? 0);
  const ordered = sorted
    .flatMap((piece) => chunks.find((chunk) => chunk.piece === piece) ?? [])
    .map((chunk) => chunk.above + indent + chunk.own + chunk.below)
    .join('')
    .slice(indent.length);
  const closed = text.slice(first.start, end).endsWith('\n') ? ordered : ordered.replace(/\r?\n$/, '');
  return { start: first.start, end, text: closed };
}

/** Lines between two pairs: comments right above a key are its own; deeper ones, and what a blank line sets off, are not. */
function splitBetween(text: string, column: number): { above: string; below: string } | undefined {
  const lines = text.match(/[^\n]*\n/g) ?? [];
  if (!lines.every((line) => /^\s*(#|$)/.test(line))) return undefined;
  let from = lines.length;
  while (from > 0) {
    const mark = (lines[from - 1] ?? '').indexOf('#');
    if (mark < 0 || mark > column) break;
    from--;
  }
  return { above: lines.slice(from).join(''), below: lines.slice(0, from).join('') };
}

/** Whether a comment stands right above: of the whole, or of the key below it, nobody can say. */
function hasCommentAbove(text: string): boolean {
  const lines = text.split('\n').slice(0, -1);
  for (const line of lines.reverse()) {
    if (!/^\s*#/.test(line)) return false;
    if (!modeline.test(line)) return true;
  }
  return false;
}
