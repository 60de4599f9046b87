import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Layouts } from '../schema/layout.ts';
import { layouts } from '../schema/layouts.generated.ts';

/** What a walk meets, the innermost first: what is around it takes it along. */
export interface LayoutVisitor {
  /** A map whose keys the schema names, in its order. */
  readonly map?: (map: YAMLMap, order: readonly string[]) => void;
  /** A text that is a quantity, or begins with one. */
  readonly quantity?: (text: Scalar) => void;
}

/** Goes through a document of any kind as its schema lays it out; aliases are not followed. */
export function walkLayout(text: string, visitor: LayoutVisitor): void {
  const root = parseDocument(text).contents;
  if (!isMap(root)) return;
  const kind: unknown = root.get('kind');
  const all = layouts();
  const start = typeof kind === 'string' && Object.hasOwn(all.roots, kind) ? all.roots[kind] : undefined;
  if (start !== undefined) walk(root, start, all, visitor);
}

function walk(node: unknown, at: number, all: Layouts, visitor: LayoutVisitor): void {
  const { keys, others, items, isQuantity } = all.places[at] ?? {};
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const inside = keys && Object.hasOwn(keys, name) ? keys[name] : others;
      if (inside !== undefined) walk(value, inside, all, visitor);
    }
    if (keys) visitor.map?.(node as YAMLMap, Object.keys(keys));
  } else if (isSeq(node)) {
    for (const item of node.items) if (items !== undefined) walk(item, items, all, visitor);
  } else if (isScalar(node) && isQuantity) visitor.quantity?.(node);
}
