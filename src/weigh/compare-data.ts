import { leafMeaning } from '../recipe/leaf-meaning.ts';
import { commonPlaces } from './common-places.ts';

/** One thing that a document says and the other does not, or says otherwise, by the keys down to it. */
export interface DataChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** `separator.thickness`, `lots.A1234.purity`, `steps.2.for`. */
  readonly name: string;
  /** In the author's words. */
  readonly old?: string;
  readonly new?: string;
}

type Path = readonly string[];

/**
 * What differs between the data of two documents of one shape. Order of keys, spelling of quantities and statements, and
 * the order of a list of texts do not count; that of a list of maps does, unless something names each: a lot, a name.
 */
export function compareData(old: unknown, now: unknown, path: Path = []): DataChange[] {
  const [was, is] = isMap(old) === isMap(now) ? [old, now] : [longForm(old, now), longForm(now, old)];
  if (meaning(was) === meaning(is)) return [];
  if (isMap(was) && isMap(is)) return compareMaps(was, is, path);
  const [before, after] = [listOf(was), listOf(is)];
  if (Array.isArray(was) || Array.isArray(is)) {
    if ([...before, ...after].every(isMap)) return compareLists(before, after, path);
    if ([...before, ...after].every((one) => typeof one === 'string')) return compareTexts(before, after, path);
  }
  if (isMap(was) || isMap(is)) return [...leaves(was, 'removed', path), ...leaves(is, 'added', path)];
  return [change(path, was, is)];
}

function compareMaps(old: Record<string, unknown>, now: Record<string, unknown>, path: Path): DataChange[] {
  const keys = [...Object.keys(now), ...Object.keys(old).filter((key) => !Object.hasOwn(now, key))];
  return keys.flatMap((key) => {
    const own = [...path, key];
    if (!Object.hasOwn(old, key)) return leaves(now[key], 'added', own);
    if (!Object.hasOwn(now, key)) return leaves(old[key], 'removed', own);
    return compareData(old[key], now[key], own);
  });
}

/** Texts as a bag: what is left of both is paired in its order. */
function compareTexts(old: readonly unknown[], now: readonly unknown[], path: Path): DataChange[] {
  const [gone, come] = [without(old, now), without(now, old)];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => change(path, gone[i], come[i]));
}

function without(all: readonly unknown[], others: readonly unknown[]): unknown[] {
  const left = new Map<string, number>();
  for (const one of others.map(meaning)) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(meaning(one)) ?? 0;
    if (count > 0) left.set(meaning(one), count - 1);
    return count === 0;
  });
}

/** Keys that name an item of a list among its siblings. */
const naming = ['lot', 'name', 'id'] as const;

function compareLists(old: readonly unknown[], now: readonly unknown[], path: Path): DataChange[] {
  const key = naming.find((one) => names(old, one) && names(now, one));
  if (key !== undefined) {
    const byName = (all: readonly unknown[]) =>
      Object.fromEntries(all.map((one) => [`${String((one as Record<string, unknown>)[key])}`, one]));
    const [was, is] = [byName(old), byName(now)];
    return [...Object.keys(is), ...Object.keys(was).filter((name) => !Object.hasOwn(is, name))].flatMap((name) =>
      was[name] === undefined || is[name] === undefined
        ? [change([...path, name], was[name], is[name])]
        : compareData(was[name], is[name], [...path, name]),
    );
  }
  const changes: DataChange[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of [...commonPlaces(old.map(meaning), now.map(meaning)), [old.length, now.length] as const]) {
    // Between two items that stayed the first that went is the first that came, changed.
    for (; from < i && to < j; from++, to++) changes.push(...compareData(old[from], now[to], [...path, `${to + 1}`]));
    for (; from < i; from++) changes.push(change([...path, `${from + 1}`], old[from], undefined));
    for (; to < j; to++) changes.push(change([...path, `${to + 1}`], undefined, now[to]));
    [from, to] = [i + 1, j + 1];
  }
  return changes;
}

/** Whether each item of a list has a text of its own under a key. */
function names(all: readonly unknown[], key: string): boolean {
  const said = all.map((one) => (isMap(one) && Object.hasOwn(one, key) ? one[key] : undefined));
  return said.every((one) => typeof one === 'string') && new Set(said).size === said.length;
}

/** All that a value says, a line each; what stands in a list on one. */
function leaves(data: unknown, what: 'added' | 'removed', path: Path): DataChange[] {
  if (isMap(data)) return Object.entries(data).flatMap(([key, one]) => leaves(one, what, [...path, key]));
  if (Array.isArray(data) && data.every(isMap)) {
    return data.map((one, i) => only(one, what, [...path, `${i + 1}`]));
  }
  return data === undefined ? [] : [only(data, what, path)];
}

function only(data: unknown, what: 'added' | 'removed', path: Path): DataChange {
  return what === 'added' ? change(path, undefined, data) : change(path, data, undefined);
}

function change(path: Path, old: unknown, now: unknown): DataChange {
  // `is` is the statement itself.
  const name = (path.at(-1) === 'is' ? path.slice(0, -1) : path).join('.');
  if (old === undefined) return { change: 'added', name, new: sayData(now) };
  return now === undefined
    ? { change: 'removed', name, old: sayData(old) }
    : { change: 'changed', name, old: sayData(old), new: sayData(now) };
}

function sayData(data: unknown): string {
  if (Array.isArray(data)) return data.map(sayData).join(', ');
  if (!isMap(data)) return String(data).trim().replace(/\s+/g, ' ');
  return Object.entries(data)
    .map(([key, one]) => (key === 'is' ? sayData(one) : `${key}: ${sayData(one)}`))
    .join(', ');
}

/** One text for all that means the same. */
function meaning(data: unknown): string {
  if (Array.isArray(data)) {
    const all = data.map(meaning);
    return `[${(data.every((one) => typeof one === 'string') ? all.sort() : all).join(',')}]`;
  }
  if (!isMap(data)) return JSON.stringify(leafMeaning(data));
  return JSON.stringify(
    Object.entries(data)
      .map(([key, one]) => [key, meaning(one)])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  );
}

/** `0.7 g` beside `{is: 0.7 g, lot: A}` is `{is: 0.7 g}`. */
function longForm(one: unknown, other: unknown): unknown {
  return isMap(other) && Object.hasOwn(other, 'is') && one !== undefined && !isMap(one) ? { is: one } : one;
}

function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : data === undefined ? [] : [data];
}

function isMap(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
