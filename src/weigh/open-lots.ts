import type { Parsed } from '../diagnostics/facts.ts';
import type { FileSource } from '../recipe/file-source.ts';
import type { ShelfOptions } from '../recipe/shelf.ts';
import type { SourceDocument } from '../recipe/source-document.ts';
import type { Composition } from '../solve/composition.ts';
import { type LotsWanted, readLots } from './read-lots.ts';
import { type Taken, takeLots } from './take-lots.ts';

export interface OpenedLots extends Partial<Taken> {
  readonly findings: Taken['findings'];
  readonly documents: readonly SourceDocument[];
}

/**
 * Reads the lab's list of bottles that goes with a recipe and weighs its composition from them; undefined where there is no
 * list. What is asked wrongly (a list that cannot be read, a lot of nothing in the recipe) comes back as a problem.
 */
export function openLots(
  composition: Composition,
  wanted: LotsWanted,
  options: ShelfOptions & Partial<FileSource> = {},
): Parsed<OpenedLots | undefined> {
  const { recipe, constituents } = composition.formulation;
  const names = constituents.flatMap((one) => [one.id, one.name, one.material.id]);
  const read = readLots(recipe, names, wanted, options);
  if (!read.ok || read.value === undefined) return read.ok ? { ok: true, value: undefined } : read;
  const { asked, findings, documents } = read.value;
  if (asked === undefined) return { ok: true, value: { findings, documents } };
  return { ok: true, value: { ...takeLots(composition, asked), documents } };
}
