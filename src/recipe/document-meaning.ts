import type { Finding } from '../diagnostics/finding.ts';
import { meaningOf } from './meaning.ts';
import { readBatch } from './read-batch.ts';
import { readCell } from './read-cell.ts';
import { readLab } from './read-lab.ts';
import { readMaterial } from './read-material.ts';
import { readMeasurement } from './read-measurement.ts';
import { readRecipe } from './read-recipe.ts';
import { readStock } from './read-stock.ts';
import { readStudy } from './read-study.ts';
import { readSynthesis } from './read-synthesis.ts';
import { respellStatement } from './respell-statement.ts';

/** A way to read each kind of document. */
const readers: Readonly<Record<string, (text: string, file: string) => { readonly findings: readonly Finding[] }>> = {
  batch: readBatch,
  cell: readCell,
  lab: readLab,
  material: readMaterial,
  measurement: readMeasurement,
  mixture: readRecipe,
  stock: readStock,
  study: readStudy,
  synthesis: readSynthesis,
};

/** What a document of a kind means, whatever its spelling; nothing where it has an error or the kind is unknown. */
export function documentMeaning(kind: string, text: string, file: string): string | undefined {
  const read = Object.hasOwn(readers, kind) ? readers[kind]?.(text, file) : undefined;
  if (read === undefined || read.findings.some((finding) => finding.severity === 'error')) return undefined;
  return meaningOf(read, respellStatement);
}
