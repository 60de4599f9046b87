import { callingKey, isCalled } from '../materials/is-called.ts';
import type { Constituent } from './formulation.ts';

/** A name of a mixture and the constituents it stands for; a group or inner recipe has a scope of its own. */
export interface Entry {
  readonly name: string;
  /** The constituents that stay; a solvent's own where it is one. */
  readonly over: readonly number[];
  /** The same with what an inner recipe removes on drying. */
  readonly all: readonly number[];
  readonly inner?: Scope;
}

/** The names that a statement can speak of. A name is looked for here, then below, then in the mixture around. */
export interface Scope {
  readonly name: string;
  /** A recipe's own mixture, not a group: a name never reaches out of it. */
  readonly isRecipe: boolean;
  readonly entries: Entry[];
  readonly parent?: Scope;
}

export type Lookup =
  | { readonly ok: true; readonly over: readonly number[] }
  | { readonly ok: false; readonly several: readonly string[] };

/** The recipe that a scope belongs to. */
export function rootOf(scope: Scope): Scope {
  return scope.isRecipe || scope.parent === undefined ? scope : rootOf(scope.parent);
}

/** The constituents of a scope that stay after drying, or all of them. */
export function leavesOf(scope: Scope, constituents: readonly Constituent[], withSolvents = false): number[] {
  if (withSolvents) return scope.entries.flatMap((entry) => entry.all);
  return scope.entries.flatMap((entry) => entry.over).filter((index) => constituents[index]?.removed === false);
}

/** Every name that can be said in a scope, for "did you mean". */
export function namesIn(scope: Scope): string[] {
  const below = (one: Scope): string[] =>
    one.entries.flatMap((entry) => [entry.name, ...(entry.inner ? below(entry.inner) : [])]);
  return [...new Set(below(rootOf(scope)))];
}

/**
 * Finds a component or group by name, or by `NAME in GROUP`; by the material it is where no component bears the name.
 *
 * A component of the mixture itself wins over one further in; two further in are an ambiguity, never a choice.
 */
export function lookup(scope: Scope, name: string, constituents: readonly Constituent[]): Lookup | undefined {
  const inside = name.includes(' in ') ? /^(.+) in (\S.*)$/.exec(name) : null;
  if (inside && !scope.entries.some((entry) => entry.name === name)) {
    const group = findEntry(scope, inside[2] ?? '');
    return group?.inner ? lookup({ ...group.inner, isRecipe: true }, inside[1] ?? '', constituents) : undefined;
  }
  const key = callingKey(name);
  for (let here: Scope | undefined = scope; here; here = here.isRecipe ? undefined : here.parent) {
    const own = here.entries.find((entry) => entry.name === name);
    if (own) return { ok: true, over: own.over };
    const deep = deepMatches(here, (entry) => entry.name === name);
    const found = deep.length > 0 ? deep : deepMatches(here, (entry) => isMaterial(entry, key, constituents));
    if (found.length === 1) return { ok: true, over: found[0]?.entry.over ?? [] };
    if (found.length > 1) return { ok: false, several: found.map((hit) => hit.id) };
  }
  return undefined;
}

function isMaterial(entry: Entry, key: string | undefined, constituents: readonly Constituent[]): boolean {
  const only = entry.over.length === 1 && !entry.inner ? constituents[entry.over[0] ?? -1] : undefined;
  return only !== undefined && isCalled(only.material, key);
}

function deepMatches(scope: Scope, matches: (entry: Entry) => boolean): { entry: Entry; id: string }[] {
  const found: { entry: Entry; id: string }[] = [];
  for (const entry of scope.entries) {
    if (matches(entry)) found.push({ entry, id: scope.parent ? `${entry.name} in ${scope.name}` : entry.name });
    if (entry.inner) found.push(...deepMatches(entry.inner, matches));
  }
  return found;
}

function findEntry(scope: Scope, name: string): Entry | undefined {
  for (let here: Scope | undefined = scope; here; here = here.isRecipe ? undefined : here.parent) {
    const hit = deepMatches(here, (entry) => entry.name === name)[0];
    if (hit) return hit.entry;
  }
  return undefined;
}
