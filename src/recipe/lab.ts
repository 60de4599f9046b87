import type { Path } from '../diagnostics/finding.ts';
import type { SourceDocument } from './source-document.ts';

/** A balance, or what measures out volumes; kg or m3. */
export interface Instrument {
  readonly kind: 'balance' | 'pipette';
  /** As the sheet calls it. */
  readonly name: string;
  readonly path: Path;
  /** The step of what it shows. */
  readonly readability: number;
  /** Standard deviation of repeated weighings. */
  readonly repeatability: number;
  /** The least that it is used for, and where that comes from; none of a pipette that states none. */
  readonly minimum?: { readonly value: number; readonly from: 'stated' | 'repeatability' | 'readability' };
  readonly capacity: number;
  /** How far from its target a mass ends at most that is brought to it by hand. */
  readonly dosing?: number;
}

/** What a lab weighs with; see schemas/lab.schema.json. */
export interface Lab {
  readonly file: string;
  readonly document: SourceDocument;
  /** kg of the empty vessel on the pan. */
  readonly vessel: number;
  readonly instruments: readonly Instrument[];
}
