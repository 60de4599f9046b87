import { isAlias, isMap, isNode, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { type MapPlace, orderMap } from './order-map.ts';
import type { Mended } from './respell-units.ts';
import { lineFinder, sliceEdited, type TextEdit } from './text-edit.ts';

/** As the schema and the documentation have them. */
const recipeKeys = [
  'kind',
  'title',
  'source',
  'materials',
  'batch',
  'components',
  'solvents',
  'electrode',
  'steps',
  'expect',
  'tolerance',
  'allow',
  'notes',
];
const componentKeys = [
  'is',
  'material',
  'role',
  'components',
  'recipe',
  'premade',
  'purity',
  'water',
  'as',
  'density',
  'lot',
  'note',
];
const stepKeys = ['do', 'add', 'for', 'at', 'in', 'note'];
const expectationKeys = ['is', 'differs', 'from'];

/**
 * A mixture's text with its keys, and those of long forms and steps, in the order of the documentation.
 *
 * What stands above, beside and below a key moves with it, comments and blank lines too. A map is left as it is where
 * that is not clear: anchors or aliases in what would move, a comment above the first key, brackets over lines with
 * comments between. Components keep their order; it is the author's.
 */
export function orderKeys(text: string): Mended {
  const root = parseDocument(text).contents;
  if (!isMap(root)) return { text, lines: [] };
  const places: MapPlace[] = [];
  const add = (node: unknown, order: readonly string[]): void => {
    if (isMap(node)) places.push({ map: node as YAMLMap, order });
  };
  const components = (node: unknown): void => {
    for (const value of valuesOf(node)) {
      // The innermost first: what is around it takes it along.
      if (isMap(value)) components(value.get('components', true));
      add(value, componentKeys);
    }
  };
  components(root.get('components', true));
  components(root.get('solvents', true));
  const steps: unknown = root.get('steps', true);
  for (const step of isSeq(steps) ? steps.items : []) add(step, stepKeys);
  for (const value of valuesOf(root.get('expect', true))) add(value, expectationKeys);
  add(root, recipeKeys);

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

function valuesOf(node: unknown): unknown[] {
  return isMap(node) ? node.items.map((pair) => pair.value) : [];
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
