import type { Parsed } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { bottleKey } from '../recipe/bottle-key.ts';
import { disk, type FileSource } from '../recipe/file-source.ts';
import { findLabFile } from '../recipe/find-lab-file.ts';
import { readStock } from '../recipe/read-stock.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { Shelf, type ShelfOptions } from '../recipe/shelf.ts';
import type { SourceDocument } from '../recipe/source-document.ts';
import type { ChosenLot, LotsAsked } from './choose-lots.ts';

export interface LotsWanted {
  /** The lab's list; where absent, `stock.yaml` beside the recipe or at the root of its project, if there is one. */
  readonly stock?: string;
  /** What the list is looked for beside; the recipe where left out. */
  readonly beside?: string;
  readonly chosen: readonly ChosenLot[];
  /** The day that expiry is judged on, YYYY-MM-DD. */
  readonly on: string;
}

export interface ReadLots {
  /** Absent where a finding of severity error keeps the list from being read. */
  readonly asked?: LotsAsked;
  readonly findings: readonly Finding[];
  readonly documents: readonly SourceDocument[];
}

/**
 * Reads the lab's list of bottles that goes with a recipe; undefined where there is none. `names` are what its components
 * may be called. What is asked wrongly (a list that cannot be read, a lot of nothing in the recipe) comes back as a problem.
 */
export function readLots(
  recipe: Pick<Recipe, 'file' | 'materials' | 'document'>,
  names: readonly string[],
  wanted: LotsWanted,
  options: ShelfOptions & Partial<FileSource> = {},
): Parsed<ReadLots | undefined> {
  const source = { read: options.read ?? disk.read, list: options.list ?? disk.list };
  const file = wanted.stock ?? findLabFile('stock.yaml', wanted.beside ?? recipe.file, source);
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
  const materials = shelf.of(read.stock.materials ? read.stock : recipe);
  const documents = [read.document, ...shelf.documents];
  if (shelf.findings.length > 0) return { ok: true, value: { findings: shelf.findings, documents } };
  const known = [...new Set(names)];
  const chosen = wanted.chosen.map((one) => splitAtKnown(one, known));
  const stray = chosen.find(({ component }) => !known.includes(component));
  if (stray) {
    const name = stray.component;
    return { ok: false, problem: { code: 'unknown-name', facts: { name, known, nearest: nearest(name, known) } } };
  }
  const same = ({ component }: ChosenLot, other: ChosenLot) => {
    const [key, its] = [bottleKey(component, materials), bottleKey(other.component, materials)];
    return component === other.component || (key !== undefined && key === its);
  };
  for (const [i, one] of chosen.entries()) {
    const other = chosen.find((before, k) => k < i && same(before, one) && before.lot !== one.lot);
    if (other === undefined) continue;
    const facts = { expected: `one lot of ${one.component}`, found: `"${other.lot}" and "${one.lot}"` };
    return { ok: false, problem: { code: 'wrong-value', facts } };
  }
  const asked = { stock: read.stock, materials, chosen, on: wanted.on };
  return { ok: true, value: { asked, findings: [], documents } };
}

/** A name and a lot may each have an equals sign: the one between them is where a component of the recipe ends. */
function splitAtKnown(one: ChosenLot, known: readonly string[]): ChosenLot {
  const parts = `${one.component}=${one.lot}`.split('=');
  const upTo = (end: number) => parts.slice(0, end).join('=').trim();
  const at = parts.findIndex((_, i) => known.includes(upTo(i + 1)));
  if (at < 0) return one;
  return {
    component: upTo(at + 1),
    lot: parts
      .slice(at + 1)
      .join('=')
      .trim(),
  };
}
