import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { respellQuantity } from '../units/respell-quantity.ts';
import { respellStatement } from './respell-statement.ts';
import { lineFinder, sliceEdited, type TextEdit } from './text-edit.ts';

export interface Mended {
  readonly text: string;
  /** Lines of the text as it was, from 1, in order. */
  readonly lines: readonly number[];
}

/** A mixture's text with every unit in the spelling of the documentation; nothing else changes. */
export function respellUnits(text: string): Mended {
  const edits: TextEdit[] = [];
  const respell = (node: unknown, how: (said: string) => string): void => {
    // What an anchor names may stand elsewhere as something else.
    if (!isScalar(node) || node.anchor !== undefined || typeof node.value !== 'string') return;
    const start = valueStart(node, text);
    if (start === undefined) return;
    const spelt = how(node.value);
    if (spelt !== node.value) edits.push({ start, end: start + node.value.length, text: spelt });
  };
  const statements = (node: unknown): void => {
    for (const one of isSeq(node) ? node.items : [node]) respell(one, respellStatement);
  };
  const components = (node: unknown): void => {
    for (const value of valuesOf(node)) {
      if (isMap(value)) {
        statements(value.get('is', true));
        components(value.get('components', true));
      } else statements(value);
    }
  };

  const root = parseDocument(text).contents;
  if (!isMap(root)) return { text, lines: [] };
  respell(root.get('batch', true), respellQuantity);
  components(root.get('components', true));
  components(root.get('solvents', true));
  const steps: unknown = root.get('steps', true);
  for (const step of isSeq(steps) ? steps.items : []) {
    if (!isMap(step)) continue;
    respell(step.get('for', true), respellQuantity);
    respell(step.get('at', true), respellQuantity);
  }
  for (const value of valuesOf(root.get('expect', true))) {
    respell(isMap(value) ? value.get('is', true) : value, respellQuantity);
  }
  const lineAt = lineFinder(text);
  const lines = edits.map((edit) => lineAt(edit.start)).sort((one, other) => one - other);
  return { text: sliceEdited(text, 0, text.length, edits), lines: [...new Set(lines)] };
}

function valuesOf(node: unknown): unknown[] {
  return isMap(node) ? node.items.map((pair) => pair.value) : [];
}

/** Where a scalar's value stands character by character: on one line, plain or in quotes without escapes. */
function valueStart({ range, value, source }: Scalar, text: string): number | undefined {
  if (!range || typeof value !== 'string' || source === undefined) return undefined;
  const raw = text.slice(range[0], range[1]);
  if (raw === value) return range[0];
  return /^["']/.test(raw) && raw.slice(1, -1) === value ? range[0] + 1 : undefined;
}
