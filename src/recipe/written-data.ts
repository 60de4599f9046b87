import type { Path } from '../diagnostics/finding.ts';
import type { SourceDocument } from './source-document.ts';

/** A document's data with its numbers as they stand in the text: 1.00 is not 1. */
export function writtenData(document: SourceDocument): unknown {
  const visit = (data: unknown, path: Path): unknown => {
    if (typeof data === 'number') return document.scalarText(path) || String(data);
    if (Array.isArray(data)) return data.map((one, i) => visit(one, [...path, i]));
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, visit(one, [...path, key])]));
  };
  return visit(document.data, []);
}
