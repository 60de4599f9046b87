import type { EvaluatedCell } from '../cell/evaluate-cell.ts';
import type { Path, Place } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import type { Substance } from '../recipe/electrode.ts';
import type { Formulation } from '../recipe/formulation.ts';

/** One material in a body: its name there, and where the cell says that it is there. */
export interface Content {
  readonly name: string;
  readonly material: Material;
  readonly place: Place;
}

/** A layer, a filling or an electrode of a cell by what it is made of. */
export interface Body {
  readonly contents: readonly Content[];
  /** Where a recipe of its own makes it. */
  readonly mixture?: Formulation;
}

/** Everything that touches the face of an electrode: the layer beside it, what fills either, and what fills the cell. */
export function bodiesBeside(cell: EvaluatedCell, side: 'cathode' | 'anode'): Body[] {
  const { recipe } = cell.plan.formulation;
  const layer = side === 'cathode' ? recipe.separator[0] : recipe.separator.at(-1);
  const all = [layer, layer?.fill, recipe[side].fill, recipe.electrolyte];
  return all.flatMap((one) => (one ? [bodyOf(cell, one.path, one)] : []));
}

/** What the layer, fill or electrode at a path is made of, without what leaves on drying. */
export function bodyOf({ plan }: EvaluatedCell, path: Path, substance: Substance): Body {
  const { recipe, mixtures, materials } = plan.formulation;
  const { file } = recipe;
  const named = substance.material;
  const material = named && materials.get(named.path.join('.'));
  if (named && material) return { contents: [{ name: material.id, material, place: { file, path: named.path } }] };
  const mixture = mixtures.get(path.join('.'));
  if (mixture === undefined) return { contents: [] };
  // A recipe in a file of its own is innocent of the company it is in: the cell's own line brings it there.
  const outer = substance.recipe && { file, path: substance.recipe.path };
  const contents = mixture.constituents
    .filter((one) => !one.removed)
    .map(({ name, material: own, place }) => ({
      name,
      material: own,
      place: outer ?? { ...place, at: 'key' as const },
    }));
  return { contents, mixture };
}

/** Where the cell says what an electrode is: its recipe, its material, what it plates or its first active component. */
export function placeOfElectrode(cell: EvaluatedCell, side: 'cathode' | 'anode'): Place {
  const { recipe } = cell.plan.formulation;
  const { file } = recipe;
  const { plated, components, ...said } = recipe[side];
  const named = said.recipe ?? said.material ?? plated;
  if (named) return { file, path: named.path };
  const active = new Set(cell.plan.stack[side].makeup.active.map((one) => one.material.id));
  const content = bodyOf(cell, [side], recipe[side]).contents.find((one) => active.has(one.material.id));
  return content?.place ?? { file, path: [side], at: 'key' };
}
