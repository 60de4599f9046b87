import type { Code, Facts, Span } from './facts.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Where in a recipe: keys and indices from the root of the document. */
export type Path = readonly (string | number)[];

/** A place in a recipe. Arithmetic knows paths; only `recipe/` turns them into line and column. */
export interface Place {
  /** The recipe's file as the user named it; absent where there is only one recipe. */
  readonly file?: string;
  readonly path: Path;
  /** Whether the key at the path is meant or, by default, its value. */
  readonly at?: 'key' | 'value';
  /** Characters of the scalar at the path. */
  readonly span?: Span;
}

/** Something true about a recipe: plain data, returned, never thrown. */
export type Finding<C extends Code = Code> = {
  readonly [K in C]: {
    readonly code: K;
    readonly severity: Severity;
    readonly place: Place;
    readonly facts: Facts[K];
    readonly related?: readonly Place[];
  };
}[C];
