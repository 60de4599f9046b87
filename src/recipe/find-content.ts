import { dirname, relative, resolve, sep } from 'node:path';
import { digestTexts } from './content-hash.ts';
import { isOurs } from './find-recipes.ts';
import { type GitHistory, gitHistory, type Version } from './git-history.ts';
import { innerPaths } from './inner-paths.ts';

/** A version of a recipe that has the content that was looked for. */
export interface FoundContent {
  /** The whole name of the commit that brought it. */
  readonly commit: string;
  /** The day of that commit, YYYY-MM-DD. */
  readonly date: string;
  /** From the repository's root. */
  readonly path: string;
  /** In the words of the command line, `git:3f2a1c9d04:recipes/film.yaml`. */
  readonly name: string;
}

/** Commits that are looked through: of one file, and of all. */
const most = { file: 300, all: 3000 };
/** Recipes with others inside them that are put together. */
const mostWholes = 5000;

/**
 * The newest commit that brought a recipe whose content (see `content-hash.ts`) begins with these hexadecimal digits, by a
 * change of the recipe itself or of one inside it. Looked for in the history of one file, under every name it had, or of
 * all below a folder's repository; undefined where the newest commits have none, and where there is no git.
 */
export function findContent(
  digits: string,
  where: { readonly file: string } | { readonly folder: string },
): FoundContent | undefined {
  const history = gitHistory('file' in where ? dirname(where.file) : where.folder);
  if (history === undefined) return undefined;
  const versions =
    'file' in where
      ? history.ofFile(relative(history.root, resolve(where.file)).split(sep).join('/'), most.file)
      : history.ofAll(most.all);
  const texts = history.texts(versions.map(({ blob }) => blob));
  const own = versions.filter(({ blob }) => isOurs(texts.get(blob) ?? '') && texts.has(blob));
  const alone = own.find(({ blob, path }) => {
    const text = texts.get(blob) ?? '';
    return innerPaths(text, path).length === 0 && digestTexts(text, []).startsWith(digits);
  });
  const found = alone ?? findWhole(digits, own, versions, texts, history, 'file' in where);
  if (found === undefined) return undefined;
  const { commit, date, path } = found;
  return { commit, date: date.slice(0, 10), path, name: `git:${commit.slice(0, 10)}:${path}` };
}

type Whole = Pick<Version, 'commit' | 'date' | 'path'>;

/** The same of recipes with others inside them, each as it was at every commit that touched any of these. */
function findWhole(
  digits: string,
  own: readonly Version[],
  versions: readonly Version[],
  known: ReadonlyMap<string, string>,
  history: GitHistory,
  isOne: boolean,
): Whole | undefined {
  const outer = own.filter(({ blob, path }) => innerPaths(known.get(blob) ?? '', path).length > 0);
  if (outer.length === 0) return undefined;
  const first = wholes(outer.slice(0, mostWholes), history);
  const inside = new Map<string, Set<string>>();
  for (const { path, over } of first) inside.set(path, new Set([...(inside.get(path) ?? []), ...over]));
  const paths = [...new Set([...inside.values()].flatMap((one) => [...one]))];
  const touched = isOne ? history.ofFiles(paths, most.file) : versions;
  const names = [...inside];
  const others = touched.flatMap(({ commit, date, path }): Whole[] =>
    names.flatMap(([outer, over]) => (over.has(path) ? [{ commit, date, path: outer }] : [])),
  );
  const all = [...first, ...wholes(others.slice(0, mostWholes), history)];
  return all
    .filter((one) => one.content.startsWith(digits))
    .toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date))[0];
}

/** What recipes were, with all that was inside them at their commit; those of which something was not there are left out. */
function wholes(
  some: readonly Whole[],
  history: GitHistory,
): (Whole & { readonly content: string; readonly over: readonly string[] })[] {
  const texts = new Map<string, string>();
  const inner = new Map<string, readonly string[]>();
  const asked = new Set<string>();
  let next = some.map(({ commit, path }) => `${commit}:${path}`);
  // Ring in ring: as many rounds as recipes are inside one another, each of them one question to git.
  while (next.length > 0) {
    for (const name of next) asked.add(name);
    for (const [name, text] of history.texts(next)) {
      const [, commit = '', path = ''] = /^([^:]*):(.*)$/s.exec(name) ?? [];
      texts.set(name, text);
      inner.set(
        name,
        innerPaths(text, path).map((one) => `${commit}:${one}`),
      );
    }
    next = [...new Set(next.flatMap((name) => inner.get(name) ?? []))].filter((name) => !asked.has(name));
  }
  return some.flatMap((one) => {
    const outer = `${one.commit}:${one.path}`;
    const over = new Set<string>();
    const visit = (name: string): void => {
      for (const each of inner.get(name) ?? []) {
        if (over.has(each)) continue;
        over.add(each);
        visit(each);
      }
    };
    visit(outer);
    const inside = [...over].map((name) => texts.get(name));
    const text = texts.get(outer);
    if (text === undefined || inside.includes(undefined)) return [];
    const content = digestTexts(text, inside as string[]);
    return [{ ...one, content, over: [...over].map((name) => name.slice(name.indexOf(':') + 1)) }];
  });
}
