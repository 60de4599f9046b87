import type { Finding, Path } from '../diagnostics/finding.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Recipe } from './recipe.ts';
import type { SourceDocument } from './source-document.ts';
import type { Named, Stated } from './stated.ts';

/** A quantity under the name that the record gives it. */
export interface NamedQuantity extends Stated {
  readonly name: string;
}

/** What was measured on one sample; see schemas/measurement.schema.json. */
export interface MeasurementRecord extends Pick<Recipe, 'file' | 'title' | 'source' | 'notes' | 'allow'> {
  readonly sample: Named;
  /** Of a study: a lattice point's id, or shares of one in the order of `vary`. */
  readonly point?: { readonly is: string | readonly number[]; readonly path: Path };
  readonly measured?: string;
  readonly by?: string;
  readonly instrument?: string;
  readonly method?: string;
  readonly temperature?: Stated;
  readonly thickness?: Stated;
  /** Of the electrode, where it is stated as round. */
  readonly diameter?: Stated;
  /** Of the electrode in m2, stated or from its diameter, with where it stands. */
  readonly area?: { readonly value: number; readonly halfStep: number; readonly text: string; readonly path: Path };
  readonly readings: readonly NamedQuantity[];
  readonly data: readonly Named[];
  readonly results: readonly NamedQuantity[];
}

export interface ReadMeasurement {
  readonly document: SourceDocument;
  /** Absent where a finding of severity error kept it from being read. */
  readonly measurement?: MeasurementRecord;
  readonly findings: readonly Finding[];
}

/** The quantity of a name in a record, whatever its case. */
export function quantityOf(named: readonly NamedQuantity[], name: string): Quantity | undefined {
  return named.find((one) => one.name.toLowerCase() === name)?.quantity;
}
