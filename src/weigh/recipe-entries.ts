import type { Bottle } from '../recipe/bottle.ts';
import { canonical } from '../recipe/canonical.ts';
import type { Constituent, Formulation } from '../recipe/formulation.ts';
import type { Component, Recipe } from '../recipe/recipe.ts';
import type { Mixture } from '../schema/types.generated.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Change, Subject } from './comparison.ts';

/** One side of something said: what is compared, and the author's words for it. */
interface Said {
  readonly same: string;
  readonly text: string;
}

/** Something said, by what it is about; the aspect called '' is the statement itself. */
export interface Entry {
  readonly what: Subject;
  readonly name: string;
  readonly part?: string;
  readonly aspects: ReadonlyMap<string, Said>;
}

/** A recipe of a formulation, with the prefix that the ids of its constituents have. */
export interface Located {
  readonly recipe: Recipe;
  readonly prefix: string;
  readonly part?: string;
}

/** All that a recipe says but its steps, by what it is about. */
export function recipeEntries({ recipe, prefix, part }: Located, formulation: Formulation): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (what: Subject, name: string, aspects: Readonly<Record<string, Said | string | undefined>>): void => {
    const said = Object.entries(aspects).flatMap(([aspect, one]): [string, Said][] =>
      one === undefined ? [] : [[aspect, typeof one === 'string' ? { same: one, text: one } : one]],
    );
    const entry = { what, name, ...(part === undefined ? {} : { part }), aspects: new Map(said) };
    if (said.length > 0) entries.set(JSON.stringify([part, what, name]), entry);
  };
  // The recipe's own title falls back on the name of its file, which it does not say.
  add('title', '', { '': (recipe.document.data as Mixture).title });
  add('source', '', { ...recipe.source });
  add('materials', '', { '': recipe.materials?.folder });
  if (recipe.batch) add('batch', '', { '': { same: canonical(recipe.batch), text: recipe.batch.text } });
  const addComponents = (components: readonly Component[], what: 'component' | 'solvent', within: string): void => {
    for (const one of components) {
      const id = within + one.name;
      add(what, id, componentAspects(one, constituentAt(id, what, formulation)));
      addComponents(one.components ?? [], what, `${id} > `);
    }
  };
  addComponents(recipe.components, 'component', prefix);
  addComponents(recipe.solvents, 'solvent', prefix);
  for (const { phrase, stated, differs, from } of recipe.expect) {
    add('expectation', phrase.trim(), { '': { same: canonical(stated), text: stated.text }, differs, from });
  }
  for (const { phrase = '', stated } of recipe.tolerances) {
    add('tolerance', phrase, { '': { same: canonical(stated), text: stated.text } });
  }
  for (const { code, reason } of recipe.allow) add('allow', code, { '': reason });
  for (const note of recipe.notes) add('note', note, { '': note });
  return entries;
}

/** The recipes inside a recipe, from the outside in. */
export function innerRecipes({ recipe, prefix }: Located, { parts, constituents }: Formulation): Located[] {
  const visit = (components: readonly Component[], within: string): Located[] =>
    components.flatMap((one) => {
      const id = within + one.name;
      const below = visit(one.components ?? [], `${id} > `);
      if (one.recipe === undefined) return below;
      const own = parts.find(({ name, over, removed, recipe: inner }) => {
        const some = constituents[over[0] ?? removed[0] ?? -1];
        return inner !== undefined && name === one.name && some?.id.startsWith(`${id} > `) === true;
      });
      return own?.recipe ? [{ recipe: own.recipe, prefix: `${id} > `, part: id }] : [];
    });
  return [...visit(recipe.components, prefix), ...visit(recipe.solvents, prefix)];
}

/** What differs in the aspects of something that both recipes speak of. */
export function changedAspects(old: Entry, now: Entry): Change[] {
  const { what, name, part } = now;
  const keys = [...new Set([...old.aspects.keys(), ...now.aspects.keys()])];
  return keys.flatMap((aspect): Change[] => {
    const [was, is] = [old.aspects.get(aspect), now.aspects.get(aspect)];
    if (was?.same === is?.same) return [];
    return [
      {
        change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
        what,
        name,
        ...(part === undefined ? {} : { part }),
        ...(aspect === '' ? {} : { aspect }),
        ...(was ? { old: was.text } : {}),
        ...(is ? { new: is.text } : {}),
      },
    ];
  });
}

/** All that is said of something that one recipe speaks of, on one line. */
export function sayEntry({ aspects }: Entry): string {
  return [...aspects]
    .filter(([aspect, { text }]) => text !== '' && aspect !== 'material' && aspect !== 'role')
    .map(([aspect, { text }]) => (aspect === '' ? text : `${aspect}: ${text}`))
    .join(', ');
}

function componentAspects(one: Component, constituent: Constituent | undefined): Record<string, Said | undefined> {
  const plain = (text: string | undefined): Said | undefined => (text === undefined ? undefined : { same: text, text });
  return {
    '': {
      same: one.statements
        .map(({ statement }) => canonical(statement))
        .sort()
        .join('\n'),
      text: one.statements.map(({ statement }) => statement.text).join(', '),
    },
    recipe: plain(one.recipe),
    // What it was found to be: naming the material that it would be anyway is no change.
    material: plain(constituent?.material.id),
    role: plain(constituent?.role ?? one.role),
    purity: bottleText(one.bottle?.purity?.quantity, one.bottle?.purity?.ofDry ? ' of dry' : ''),
    water: bottleText(one.bottle?.water?.quantity),
    lot: plain(one.bottle?.lot),
    as: solutionText(one.bottle?.solution),
    density: bottleText(one.bottle?.solution?.density?.quantity),
    premade: plain(one.premade ? 'true' : undefined),
    note: plain(one.note),
  };
}

function solutionText(solution: Bottle['solution']): Said | undefined {
  return solution && { same: JSON.stringify([canonical(solution.strength), solution.solvent]), text: solution.text };
}

function bottleText(quantity: Quantity | undefined, behind = ''): Said | undefined {
  return quantity && { same: canonical(quantity) + behind, text: quantity.text + behind };
}

function constituentAt(id: string, what: 'component' | 'solvent', { constituents }: Formulation) {
  const all = constituents.filter((one) => one.id === id);
  return all.find((one) => one.removed === (what === 'solvent')) ?? all[0];
}
