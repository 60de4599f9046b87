import { recipeMeaning } from '../recipe/meaning.ts';
import { orderKeys } from '../recipe/order-keys.ts';
import { readRecipe } from '../recipe/read-recipe.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { resolveRecipe } from '../recipe/resolve-recipe.ts';
import { respellUnits } from '../recipe/respell-units.ts';
import { schemaComment } from '../recipe/schema-comment.ts';
import { Shelf } from '../recipe/shelf.ts';
import { solveFormulation } from '../solve/solve-formulation.ts';

export interface Fix {
  readonly what: 'key-order' | 'unit-spelling' | 'schema-comment';
  /** Line of the text as it was, from 1. */
  readonly line: number;
}

export interface Fixed {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/**
 * Mends what is not chemistry in a mixture: order of keys, spelling of units, the comment that names the schema.
 *
 * The text is edited in place: comments, blank lines, quotes, anchors and line endings stay. A fix holds only if the
 * text then means the same, every number to the last bit, and solves to the same masses, bit by bit. A text with an
 * error in it is left as it is.
 */
export function fixRecipe(text: string, file: string): Fixed {
  const start = readRecipe(text, file).recipe;
  if (start === undefined) return { text, fixes: [] };
  const meaning = recipeMeaning(start);
  const masses = massesOf(start);
  const fixes: Fix[] = [];
  let fixed = text;
  const take = (what: Fix['what'], candidate: string, lines: readonly number[]): void => {
    if (candidate === fixed) return;
    const now = readRecipe(candidate, file).recipe;
    if (now === undefined || recipeMeaning(now) !== meaning || !isSame(massesOf(now), masses)) return;
    fixed = candidate;
    fixes.push(...lines.map((line) => ({ what, line })));
  };
  // In this order no fix moves the lines that the next one names.
  const respelt = respellUnits(fixed);
  take('unit-spelling', respelt.text, respelt.lines);
  const ordered = orderKeys(fixed);
  take('key-order', ordered.text, ordered.lines);
  const comment = schemaComment(fixed, file);
  if (comment !== undefined) take('schema-comment', withFirstLine(fixed, comment), [1]);
  return { text: fixed, fixes: fixes.toSorted((one, other) => one.line - other.line) };
}

/** Masses of the constituents, by the materials that the recipes themselves name; nothing where it cannot be solved. */
function massesOf(recipe: Recipe): Float64Array | undefined {
  const { formulation } = resolveRecipe(recipe, { shelf: new Shelf({ allowOutside: true }) });
  return formulation && solveFormulation(formulation).composition?.masses;
}

function isSame(one: Float64Array | undefined, other: Float64Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((mass, i) => Object.is(mass, other[i]));
}

function withFirstLine(text: string, line: string): string {
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  return bom + line + eol + text.slice(bom.length);
}
