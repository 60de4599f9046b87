import { documentMeaning } from '../recipe/document-meaning.ts';
import { orderKeys } from '../recipe/order-keys.ts';
import { readRecipe } from '../recipe/read-recipe.ts';
import { resolveRecipe } from '../recipe/resolve-recipe.ts';
import { respellUnits } from '../recipe/respell-units.ts';
import { schemaComment } from '../recipe/schema-comment.ts';
import { Shelf } from '../recipe/shelf.ts';
import { readDocument } from '../recipe/source-document.ts';
import { solveFormulation } from '../solve/solve-formulation.ts';

export interface Fix {
  readonly what: 'key-order' | 'unit-spelling' | 'schema-comment';
  /** Line of the text as it was, from 1. */
  readonly line: number;
}

export interface Fixed {
  readonly text: string;
  readonly fixes: readonly Fix[];
  /** The text has an error, and was left as it is. */
  readonly hasError?: true;
}

/**
 * Mends what is not chemistry in a document of any kind: order of keys, spelling of units, the comment that names the
 * schema.
 *
 * The text is edited in place: comments, blank lines, quotes, anchors and line endings stay. A fix holds only if the
 * text then means the same, every number to the last bit, and a mixture solves to the same masses, bit by bit. A text
 * with an error in it is left as it is.
 */
export function fixRecipe(text: string, file: string): Fixed {
  const { data } = readDocument(text, file);
  const kind = String((data as { readonly kind?: unknown } | null | undefined)?.kind);
  const meaning = documentMeaning(kind, text, file);
  if (meaning === undefined) return { text, fixes: [], hasError: true };
  const masses = massesOf(kind, text, file);
  const fixes: Fix[] = [];
  let fixed = text;
  const take = (what: Fix['what'], candidate: string, lines: readonly number[]): void => {
    if (candidate === fixed || documentMeaning(kind, candidate, file) !== meaning) return;
    if (!isSame(massesOf(kind, candidate, file), masses)) return;
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

/** Masses of a mixture's constituents, by the materials that the recipes themselves name; nothing where it cannot be solved. */
function massesOf(kind: string, text: string, file: string): Float64Array | undefined {
  const recipe = kind === 'mixture' ? readRecipe(text, file).recipe : undefined;
  if (recipe === undefined) return undefined;
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
