/** What is different between two recipes, in what they say and in what it leads to. */
export interface Comparison {
  readonly statements: readonly Change[];
  readonly results: readonly FigureChange[];
  /** Whether amounts or only proportions are fixed; masses are compared where both fix amounts. */
  readonly scale: { readonly old: 'fixed' | 'free'; readonly new: 'fixed' | 'free' };
}

/** What a recipe speaks of, in the order of the language. */
export const subjects = [
  'title',
  'source',
  'materials',
  'batch',
  'component',
  'solvent',
  'electrode',
  'step',
  'expectation',
  'tolerance',
  'allow',
  'note',
  'material',
] as const;

export type Subject = (typeof subjects)[number];

/** One thing that a recipe says and the other does not, or says otherwise. */
export interface Change {
  readonly change: 'added' | 'removed' | 'changed';
  readonly what: Subject;
  /** A component's id, an expectation's phrase, the code that is allowed, a material's id; empty where there is one only. */
  readonly name: string;
  /** The recipe inside the recipe, or inside that, whose statement it is. */
  readonly part?: string;
  /** What of it changed, where that is not its statement: `role`, `note`, `doi`, `density`. */
  readonly aspect?: string;
  /** In the author's words. */
  readonly old?: string;
  readonly new?: string;
}

/** A figure that differs by more than one part in 10^9; absent on a side that does not have it. */
export interface FigureChange {
  readonly kind: 'mass' | 'fraction' | 'amount' | 'ratio' | 'filler' | 'density' | 'total' | 'coating';
  readonly quantity: string;
  /** Of a figure of the coating, whose values are in it; the others are in SI, a fraction of one. */
  readonly unit?: string;
  readonly old?: number;
  readonly new?: number;
  /** What is counted, where that is not the same on both sides. */
  readonly counted?: { readonly old: string; readonly new: string };
}
