import type { Scalar } from 'yaml';
import { respellStatement } from './respell-statement.ts';
import { lineFinder, sliceEdited, type TextEdit } from './text-edit.ts';
import { walkLayout } from './walk-layout.ts';

export interface Mended {
  readonly text: string;
  /** Lines of the text as it was, from 1, in order. */
  readonly lines: readonly number[];
}

/** A document's text with every unit in the spelling of the documentation; nothing else changes. */
export function respellUnits(text: string): Mended {
  const edits: TextEdit[] = [];
  walkLayout(text, {
    quantity: (node) => {
      // What an anchor names may stand elsewhere as something else.
      if (node.anchor !== undefined || typeof node.value !== 'string') return;
      const start = valueStart(node, text);
      if (start === undefined) return;
      const spelt = respellStatement(node.value);
      if (spelt !== node.value) edits.push({ start, end: start + node.value.length, text: spelt });
    },
  });
  const lineAt = lineFinder(text);
  const lines = edits.map((edit) => lineAt(edit.start)).sort((one, other) => one - other);
  return { text: sliceEdited(text, 0, text.length, edits), lines: [...new Set(lines)] };
}

/** Where a scalar's value stands character by character: on one line, plain or in quotes without escapes. */
function valueStart({ range, value, source }: Scalar, text: string): number | undefined {
  if (!range || typeof value !== 'string' || source === undefined) return undefined;
  const raw = text.slice(range[0], range[1]);
  if (raw === value) return range[0];
  return /^["']/.test(raw) && raw.slice(1, -1) === value ? range[0] + 1 : undefined;
}
