import type { EvaluatedCell } from '../cell/evaluate-cell.ts';
import type { Path, Place } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import type { Substance } from '../recipe/electrode.ts';
import type { Constituent, Formulation } from '../recipe/formulation.ts';

/** One material in a body: its name there, and where the cell says that it is there. */
interface Content {
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

/** What the layer, fill or electrode at a path is made of, without what leaves on drying. */
export function bodyOf({ plan }: EvaluatedCell, path: Path, substance: Substance): Body {
  const { recipe, mixtures, materials } = plan.formulation;
  const { file } = recipe;
  const named = substance.material;
  const material = named && materials.get(named.path.join('.'));
  if (named && material) return { contents: [{ name: material.id, material, place: { file, path: named.path } }] };
  const mixture = mixtures.get(path.join('.'));
  if (mixture === undefined) return { contents: [] };
  const contents = mixture.constituents
    .filter((one) => !one.removed)
    .map((one) => ({ name: one.name, material: one.material, place: placeOf(one) }));
  return { contents, mixture };

  /** A recipe in a file of its own is innocent of the company it is in: the cell's own line brings it there. */
  function placeOf({ index, place }: Constituent): Place {
    if (substance.recipe) return { file, path: substance.recipe.path };
    const outer = place.file === file ? undefined : mixture?.parts.findLast((part) => part.over.includes(index));
    return outer ? { file, path: [...path, 'components', outer.name], at: 'key' } : { ...place, at: 'key' };
  }
}
