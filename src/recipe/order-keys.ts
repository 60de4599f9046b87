import { isAlias, isNode, type Node, visit, type YAMLMap } from 'yaml';
import { type MapPlace, orderMap } from './order-map.ts';
import type { Mended } from './respell-units.ts';
import { lineFinder, sliceEdited, type TextEdit } from './text-edit.ts';
import { walkLayout } from './walk-layout.ts';

/**
 * A document's text with the keys of each map in the order of its schema.
 *
 * What stands above, beside and below a key moves with it, comments and blank lines too. A map is left as it is where
 * that is not clear: anchors or aliases in what would move, a comment above the first key, brackets over lines with
 * comments between. Components keep their order; it is the author's.
 */
export function orderKeys(text: string): Mended {
  const places: MapPlace[] = [];
  walkLayout(text, { map: (map, order) => places.push({ map, order }) });

  const edits: TextEdit[] = [];
  const lines: number[] = [];
  const lineAt = lineFinder(text);
  for (const place of places) {
    const [start, end] = place.map.range ?? [0, 0];
    // What is inside came last.
    let first = edits.length;
    while (first > 0 && isInside(edits[first - 1], start, end)) first--;
    const inside = edits.slice(first);
    const edit = orderMap(place, text, (from, to) => sliceEdited(text, from, to, inside), hasAnchor);
    if (edit === undefined) continue;
    edits.splice(first, inside.length, edit);
    lines.push(lineAt(start));
  }
  return { text: sliceEdited(text, 0, text.length, edits), lines: lines.sort((one, other) => one - other) };
}

function isInside(edit: TextEdit | undefined, start: number, end: number): boolean {
  return edit !== undefined && edit.start >= start && edit.end <= end;
}

function hasAnchor(pair: YAMLMap['items'][number]): boolean {
  let found = false;
  const look = (_key: unknown, node: Node): symbol | undefined => {
    found ||= isAlias(node) || ('anchor' in node && node.anchor !== undefined);
    return found ? visit.BREAK : undefined;
  };
  for (const node of [pair.key, pair.value]) if (isNode(node)) visit(node, { Node: look });
  return found;
}
