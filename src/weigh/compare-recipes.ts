import type { Material } from '../materials/material.ts';
import type { Formulation } from '../recipe/formulation.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { writtenData } from '../recipe/written-data.ts';
import type { Mixture } from '../schema/types.generated.ts';
import type { Composition } from '../solve/composition.ts';
import { compareData } from './compare-data.ts';
import { compareDocumentFigures, type DocumentFigure } from './compare-document-figures.ts';
import { compareFigures, inOrder } from './compare-figures.ts';
import { compareSteps } from './compare-steps.ts';
import { type Change, type Comparison, subjects } from './comparison.ts';
import { changedAspects, type Entry, innerRecipes, type Located, recipeEntries, sayEntry } from './recipe-entries.ts';

/**
 * What differs between two solved recipes: what they say, and what it leads to.
 *
 * Meaning is compared, not text: order of keys, comments, quoting and the spelling of units do not count. What an inner
 * recipe says counts, too, under the name of the part that it is. The figures of the coatings that they make, where they
 * say how they are coated, come from whoever plans coatings.
 */
export function compareRecipes(
  old: Composition,
  now: Composition,
  coatings: { readonly old: readonly DocumentFigure[]; readonly new: readonly DocumentFigure[] } = { old: [], new: [] },
): Comparison {
  const [was, is] = [old.formulation, now.formulation];
  return {
    statements: [
      ...compareStatements({ recipe: was.recipe, prefix: '' }, { recipe: is.recipe, prefix: '' }, was, is),
      ...compareCoatings(was.recipe, is.recipe),
      ...compareMaterials(was, is),
    ],
    results: [
      ...compareFigures(old, now),
      ...compareDocumentFigures(coatings.old, coatings.new).map((one) => ({ kind: 'coating' as const, ...one })),
    ],
    scale: { old: old.scale, new: now.scale },
  };
}

/** Whether two recipes say the same and come to the same. */
export function isSameRecipe({ statements, results, scale }: Comparison): boolean {
  return statements.length === 0 && results.length === 0 && scale.old === scale.new;
}

function compareStatements(one: Located, other: Located, was: Formulation, is: Formulation): Change[] {
  const entries = compareEntries(recipeEntries(one, was), recipeEntries(other, is));
  const changes = [...entries, ...compareSteps(one.recipe.steps, other.recipe.steps, other.part)];
  changes.sort((a, b) => subjects.indexOf(a.what) - subjects.indexOf(b.what));
  const before = new Map(innerRecipes(one, was).map((inner) => [inner.part, inner]));
  // A part that came or went says so itself; one that stayed may have changed inside.
  const inside = innerRecipes(other, is).flatMap((inner) => {
    const old = before.get(inner.part);
    return old ? compareStatements(old, inner, was, is) : [];
  });
  return [...changes, ...inside];
}

function compareEntries(old: ReadonlyMap<string, Entry>, now: ReadonlyMap<string, Entry>): Change[] {
  return inOrder([...old.keys()], [...now.keys()]).flatMap((key): Change[] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was && is) return changedAspects(was, is);
    const only = is ?? was;
    if (only === undefined) return [];
    const { what, name, part } = only;
    const where = part === undefined ? {} : { part };
    const said = sayEntry(only);
    return [
      is
        ? { change: 'added', what, name, ...where, new: said }
        : { change: 'removed', what, name, ...where, old: said },
    ];
  });
}

/** What the recipe itself says of how it is coated; that of a recipe inside has no say. */
function compareCoatings(was: Recipe, is: Recipe): Change[] {
  const said = ({ document }: Recipe) => (writtenData(document) as Mixture).electrode ?? {};
  return compareData(said(was), said(is)).map(({ name, ...one }) => ({
    ...one,
    what: 'electrode',
    name: '',
    aspect: name,
  }));
}

/** Materials that both recipes use and that are not the same in both: files of the user's own change, too. */
function compareMaterials(was: Formulation, is: Formulation): Change[] {
  const used = ({ constituents }: Formulation): Map<string, Material> =>
    new Map(constituents.map((one) => [one.material.id, one.material]));
  const [old, now] = [used(was), used(is)];
  return [...now].flatMap(([id, material]) => {
    const before = old.get(id);
    return before === undefined || before === material
      ? []
      : changedAspects(materialEntry(before), materialEntry(material));
  });
}

function materialEntry(material: Material): Entry {
  const aspects = new Map<string, { same: string; text: string }>();
  const add = (aspect: string, text: string | undefined): void => {
    if (text) aspects.set(aspect, { same: text, text });
  };
  const counts = (all: Readonly<Record<string, number>>): string =>
    Object.entries(all)
      .map(([kind, count]) => `${kind} ${count}`)
      .sort()
      .join(', ');
  add('formula', material.formula);
  add('repeat unit', material.repeatUnit);
  add('state', material.state);
  add('roles', material.roles.join(', '));
  add('donors', counts(material.donors));
  add('sites', counts(material.sites));
  add('electrons', material.electrons?.toString());
  for (const [name, { value, uncertainty, at, text, estimate }] of Object.entries(material.properties)) {
    const said = `${text}${at === undefined ? '' : ` at ${at} K`}${estimate ? ' (estimate)' : ''}`;
    aspects.set(name, { same: JSON.stringify([value, uncertainty, at, estimate]), text: said });
  }
  return { what: 'material', name: material.id, aspects };
}
