import { compareData, type DataChange } from './compare-data.ts';
import { compareDocumentFigures, type DocumentFigure, type DocumentFigureChange } from './compare-document-figures.ts';

/** What is different between two documents of a kind, in what they say and in what it leads to. */
export interface DocumentComparison {
  readonly kind: string;
  readonly statements: readonly DataChange[];
  /** In the unit; absent on a side that does not have it. */
  readonly results: readonly DocumentFigureChange[];
}

/** One of the two: its own text first, then those of the documents that it leans on. */
export interface DocumentSide {
  readonly documents: readonly { readonly file: string; readonly data: unknown }[];
  readonly figures: readonly DocumentFigure[];
}

/** Compares two documents of one kind, in the order of the new one; what only the old one has comes last. */
export function compareDocuments(kind: string, old: DocumentSide, now: DocumentSide): DocumentComparison {
  return { kind, statements: compareTexts(old, now), results: compareDocumentFigures(old.figures, now.figures) };
}

/** The documents themselves, then those inside, by the names of their files. */
function compareTexts(old: DocumentSide, now: DocumentSide): DataChange[] {
  const [was, is] = [byName(old), byName(now)];
  return [...is.keys(), ...[...was.keys()].filter((name) => !is.has(name))].flatMap((name) =>
    compareData(was.get(name) ?? {}, is.get(name) ?? {}).map((one) =>
      name === '' ? one : { ...one, name: `${name}: ${one.name}` },
    ),
  );
}

function byName({ documents }: DocumentSide): Map<string, unknown> {
  const named = new Map<string, unknown>();
  for (const [i, { file, data }] of documents.entries()) {
    const base = i === 0 ? '' : file.replace(/^.*[/\\]/, '');
    let name = base;
    // Two of one name lie in two folders.
    for (let again = 2; named.has(name); again++) name = `${base} (${again})`;
    named.set(name, data);
  }
  return named;
}
