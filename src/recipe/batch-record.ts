import type { Finding, Path } from '../diagnostics/finding.ts';
import type { Quantity } from '../units/quantity.ts';
import type { SourceDocument } from './source-document.ts';
import type { Named } from './stated.ts';

/** One reading of a balance, pipette or burette: net, as written down. */
export interface Portion {
  /** A mass or a volume above zero. */
  readonly quantity: Quantity;
  readonly path: Path;
  readonly lot?: Named;
  readonly balance?: string;
  readonly note?: string;
}

/** All that was weighed of one thing, in the order in which it went in. */
export interface Weighing {
  readonly name: string;
  readonly path: Path;
  readonly portions: readonly Portion[];
}

/** What was really weighed for a recipe; see schemas/batch.schema.json. */
export interface BatchRecord {
  readonly file: string;
  readonly title?: string;
  readonly recipe: Named;
  /** Of a study: a lattice point's id, or shares of one in the order of `vary`. */
  readonly point?: { readonly is: string | readonly number[]; readonly path: Path };
  /** Content hash of the recipe when it was weighed. */
  readonly content?: Named;
  readonly size?: string;
  /** The day, or the day and the time. */
  readonly made?: string;
  readonly by?: string;
  readonly weighed: readonly Weighing[];
  /** Nothing can be added any more, or nothing of these. */
  readonly closed: boolean | readonly Named[];
  readonly deviations: readonly string[];
  readonly notes: readonly string[];
}

export interface ReadBatch {
  readonly document: SourceDocument;
  /** Absent where a finding of severity error kept it from being read. */
  readonly batch?: BatchRecord;
  readonly findings: readonly Finding[];
}
