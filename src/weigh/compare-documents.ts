import type { Said } from '../recipe/said-of.ts';

/** A figure that a document comes to, in its unit. */
interface DocumentFigure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

/** What is different between two cells or two studies, in what they say and in what it leads to. */
export interface DocumentComparison {
  readonly kind: 'cell' | 'study';
  readonly statements: readonly {
    readonly change: 'added' | 'removed' | 'changed';
    readonly name: string;
    readonly old?: string;
    readonly new?: string;
  }[];
  /** In the unit; absent on a side that does not have it. */
  readonly results: readonly {
    readonly quantity: string;
    readonly unit: string;
    readonly old?: number;
    readonly new?: number;
  }[];
}

/** One of the two. */
export interface DocumentSide {
  readonly said: ReadonlyMap<string, Said>;
  readonly figures: readonly DocumentFigure[];
}

/** Figures that differ by less than one part in 10^9 are the same. */
const same = 1e-9;

/** Compares two cells or two studies, in the order of the new one; what only the old one has comes last. */
export function compareDocuments(
  kind: DocumentComparison['kind'],
  old: DocumentSide,
  now: DocumentSide,
): DocumentComparison {
  const names = [...now.said.keys(), ...[...old.said.keys()].filter((name) => !now.said.has(name))];
  const statements = names.flatMap((name): DocumentComparison['statements'][number][] => {
    const [was, is] = [old.said.get(name), now.said.get(name)];
    if (was && is) return was.same === is.same ? [] : [{ change: 'changed', name, old: was.text, new: is.text }];
    return is ? [{ change: 'added', name, new: is.text }] : [{ change: 'removed', name, old: was?.text ?? '' }];
  });
  const before = new Map(old.figures.map((one) => [one.name, one]));
  const after = new Map(now.figures.map((one) => [one.name, one]));
  const all = [...now.figures, ...old.figures.filter((one) => !after.has(one.name))];
  const results = all.flatMap(({ name, unit }) => {
    const [was, is] = [before.get(name)?.value, after.get(name)?.value];
    if (was !== undefined && is !== undefined && Math.abs(is - was) <= same * Math.max(Math.abs(is), Math.abs(was)))
      return [];
    return [
      { quantity: name, unit, ...(was === undefined ? {} : { old: was }), ...(is === undefined ? {} : { new: is }) },
    ];
  });
  return { kind, statements, results };
}
