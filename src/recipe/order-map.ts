import { isScalar, type Node, type YAMLMap } from 'yaml';
import { orderBlock } from './order-block.ts';
import type { TextEdit } from './text-edit.ts';

/** A map of a document and the order its keys should have. */
export interface MapPlace {
  readonly map: YAMLMap;
  readonly order: readonly string[];
}

/** A pair in the text: from the first character of its key to the last of its value. */
export interface Piece {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export type Slice = (start: number, end: number) => string;

/** The edit that brings a map's keys in order; nothing where they are, or where the text does not say what belongs to what. */
export function orderMap(
  { map, order }: MapPlace,
  text: string,
  slice: Slice,
  isTied: (pair: YAMLMap['items'][number]) => boolean,
): TextEdit | undefined {
  const pieces = map.items.map((pair): Piece | undefined => {
    const key = pair.key as Node | null;
    if (!isScalar(key) || !key.range || typeof key.value !== 'string') return undefined;
    const value = (pair.value as Node | null)?.range;
    // A value that is not written down has no characters, and may lie lines away.
    const end = value && value[1] > value[0] ? value[1] : undefined;
    if (end === undefined) return undefined;
    const start = key.range[0];
    return { key: key.value, start, end: start + text.slice(start, end).trimEnd().length };
  });
  const known = pieces.filter((piece) => piece !== undefined);
  if (known.length !== pieces.length || known.length < 2) return undefined;
  const rank = (piece: Piece): number => order.indexOf(piece.key);
  if (known.some((piece) => rank(piece) < 0)) return undefined;
  const sorted = known.toSorted((one, other) => rank(one) - rank(other));
  const moved = known.map((piece, i) => piece !== sorted[i]);
  if (!moved.includes(true)) return undefined;
  if (moved.some((moves, i) => moves && map.items[i] !== undefined && isTied(map.items[i]))) return undefined;
  return map.flow ? orderFlow(known, sorted, text, slice) : orderBlock(known, sorted, text, slice);
}

/** In brackets the pairs change places and what is between them stays. */
function orderFlow(
  pieces: readonly Piece[],
  sorted: readonly Piece[],
  text: string,
  slice: Slice,
): TextEdit | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const gaps = pieces.map((piece, i) => text.slice(piece.end, pieces[i + 1]?.start ?? piece.end));
  if (gaps.slice(0, -1).some((gap) => !/^\s*,\s*$/.test(gap))) return undefined;
  const ordered = sorted.map((piece, i) => slice(piece.start, piece.end) + gaps[i]).join('');
  return { start: first.start, end: last.end, text: ordered };
}
