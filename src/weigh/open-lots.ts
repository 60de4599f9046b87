import type { Parsed } from '../diagnostics/facts.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { disk, type FileSource } from '../recipe/file-source.ts';
import { findLabFile } from '../recipe/find-lab-file.ts';
import { readStock } from '../recipe/read-stock.ts';
import { Shelf, type ShelfOptions } from '../recipe/shelf.ts';
import type { SourceDocument } from '../recipe/source-document.ts';
import type { Composition } from '../solve/composition.ts';
import { type ChosenLot, type Taken, takeLots } from './take-lots.ts';

export interface LotsWanted {
  /** The lab's list; where absent, `stock.yaml` beside the recipe or at the root of its project, if there is one. */
  readonly stock?: string;
  readonly chosen: readonly ChosenLot[];
  /** The day that expiry is judged on, YYYY-MM-DD. */
  readonly on: string;
}

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
  const source = { read: options.read ?? disk.read, list: options.list ?? disk.list };
  const file = wanted.stock ?? findLabFile('stock.yaml', recipe.file, source);
  const [lone] = wanted.chosen;
  if (file === undefined) {
    if (lone === undefined) return { ok: true, value: undefined };
    return { ok: false, problem: { code: 'stock-missing', facts: { component: lone.component } } };
  }
  const text = source.read(file);
  if (!text.ok) return text;
  const read = readStock(text.value, file);
  if (read.stock === undefined) return { ok: true, value: { findings: read.findings, documents: [read.document] } };
  const shelf = new Shelf({ ...options, source });
  const own = shelf.of(read.stock.materials ? read.stock : recipe);
  const documents = [read.document, ...shelf.documents];
  if (shelf.findings.length > 0) return { ok: true, value: { findings: shelf.findings, documents } };
  const known = [...new Set(constituents.flatMap((one) => [one.id, one.name, one.material.id]))];
  const chosen = wanted.chosen.map((one) => splitAtKnown(one, known));
  const stray = chosen.find(({ component }) => !known.includes(component));
  if (stray) {
    const name = stray.component;
    return { ok: false, problem: { code: 'unknown-name', facts: { name, known, nearest: nearest(name, known) } } };
  }
  const taken = takeLots(composition, { stock: read.stock, materials: own, chosen, on: wanted.on });
  return { ok: true, value: { ...taken, documents } };
}

/** A name and a lot may each have an equals sign: the one between them is where a component of the recipe ends. */
function splitAtKnown(one: ChosenLot, known: readonly string[]): ChosenLot {
  const parts = `${one.component}=${one.lot}`.split('=');
  const at = parts.findIndex((_, i) =>
    known.includes(
      parts
        .slice(0, i + 1)
        .join('=')
        .trim(),
    ),
  );
  if (at < 0) return one;
  return {
    component: parts
      .slice(0, at + 1)
      .join('=')
      .trim(),
    lot: parts
      .slice(at + 1)
      .join('=')
      .trim(),
  };
}
