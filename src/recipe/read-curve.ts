import type { Finding } from '../diagnostics/finding.ts';
import type { SourceDocument } from './source-document.ts';

/** A discharge: points in the order measured. */
export interface Curve {
  readonly file: string;
  /** What the capacity counts: the whole cell (C), a gram of active material (C/kg) or an area (C/m2). */
  readonly per: 'cell' | 'mass' | 'area';
  readonly capacity: Float64Array;
  /** V */
  readonly voltage: Float64Array;
}

export interface ReadCurve {
  readonly curve?: Curve;
  readonly findings: readonly Finding[];
  readonly document?: SourceDocument;
}

export function readCurve(_text: string, _file: string): ReadCurve {
  return { findings: [] };
}
