import { parseQuantity } from '../units/parse-quantity.ts';
import { canonical } from './canonical.ts';
import type { SourceDocument } from './source-document.ts';

/** Something said: what is compared, and the author's words for it. */
export interface Said {
  readonly same: string;
  readonly text: string;
}

/**
 * What documents say, by where they say it: `separator.thickness`, and of the second document on with its file's name in front.
 *
 * Meaning, not text: order of keys, comments, quoting and the spelling of units do not count.
 */
export function saidOf(documents: readonly SourceDocument[]): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const [i, { file, data }] of documents.entries()) {
    const prefix = i === 0 ? '' : `${file.replace(/^.*[/\\]/, '')}: `;
    walk(data, [], (path, leaf) => {
      const key = `${prefix}${path.join('.')}`;
      if (!said.has(key)) said.set(key, readLeaf(leaf));
    });
  }
  return said;
}

function walk(data: unknown, path: readonly string[], take: (path: readonly string[], leaf: unknown) => void): void {
  if (Array.isArray(data)) {
    for (const [i, one] of data.entries()) walk(one, [...path, String(i + 1)], take);
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, one] of Object.entries(data)) walk(one, [...path, key], take);
  } else take(path, data);
}

function readLeaf(leaf: unknown): Said {
  const text = String(leaf).trim().replace(/\s+/g, ' ');
  const read = typeof leaf === 'string' ? parseQuantity(text) : undefined;
  return { same: read?.ok ? canonical(read.value) : text, text };
}
