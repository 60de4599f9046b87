import type { Parsed } from '../diagnostics/facts.ts';
import type { FileSource } from '../recipe/file-source.ts';
import type { ShelfOptions } from '../recipe/shelf.ts';
import type { SourceDocument } from '../recipe/source-document.ts';
import { type LotsWanted, readLots } from '../weigh/read-lots.ts';
import { type Taken, takeLotsFor } from '../weigh/take-lots.ts';
import type { StudySpace } from './study-space.ts';

export interface OpenedStudyLots extends Partial<Pick<Taken, 'stock'>> {
  /** The same study from the lab's own bottles; absent where a lot is not settled. */
  readonly space?: StudySpace;
  readonly findings: Taken['findings'];
  readonly documents: readonly SourceDocument[];
}

/**
 * Reads the lab's list of bottles that goes with a study and weighs its base recipe from them, of what any of the points
 * takes; undefined where there is no list. What is asked wrongly comes back as a problem.
 */
export function openStudyLots(
  space: StudySpace,
  points: readonly { readonly shares: readonly number[] }[],
  wanted: LotsWanted,
  options: ShelfOptions & Partial<FileSource> = {},
): Parsed<OpenedStudyLots | undefined> {
  const { formulation, matrix, names, base } = space;
  const known = formulation.constituents.flatMap((one) => [one.id, one.name, one.material.id]);
  const read = readLots(base, known, wanted, options);
  if (!read.ok || read.value === undefined) return read.ok ? { ok: true, value: undefined } : read;
  const { asked, findings, documents } = read.value;
  if (asked === undefined) return { ok: true, value: { findings, documents } };
  const isTaken = ({ index }: { readonly index: number }) =>
    points.some(({ shares }) => shares.some((share, k) => share * (matrix[index * names.length + k] ?? 0) !== 0));
  const { formulation: own, ...taken } = takeLotsFor(formulation, isTaken, asked);
  return { ok: true, value: { ...taken, documents, ...(own ? { space: { ...space, formulation: own } } : {}) } };
}
