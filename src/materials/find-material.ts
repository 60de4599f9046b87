import { elementSymbols } from '../chemistry/element-symbols.ts';
import { parseFormula } from '../chemistry/parse-formula.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Material } from './material.ts';
import { materialKey } from './material-key.ts';

/** The outcome of looking a name up: the one material, or what the author may have meant. */
export type Found =
  | { readonly ok: true; readonly material: Material }
  | {
      readonly ok: false;
      /** Ids of the materials that the name fits equally well; empty where it fits none. */
      readonly among: readonly string[];
      /** What the author may have meant: the ids in `among`, else the nearest names, at most three, one per material. */
      readonly nearest: readonly string[];
    };

/**
 * The material that `name` means: by exact id, then by id, name, alias, CAS number or formula as written, then by what
 * a formula counts. A name that fits several is refused, unless exactly one of them is the user's own.
 */
export function findMaterial(name: string, catalogue: readonly Material[]): Found {
  const wanted = name.trim();
  const index = indexOf(catalogue);
  const exact = index.ids.get(wanted);
  if (exact?.length === 1 && exact[0] !== undefined) return { ok: true, material: exact[0] };
  const key = materialKey(wanted);
  const hits = lookUp(wanted, key, index);
  if (hits === undefined) {
    // Most names that are looked up in vain are no misspellings: nothing is measured until somebody asks.
    return {
      ok: false,
      among: [],
      get nearest() {
        return suggest(wanted, key, index);
      },
    };
  }
  const own = hits.filter((material) => material.file !== undefined);
  const [material, rival] = own.length === 1 ? own : hits;
  if (material !== undefined && rival === undefined) return { ok: true, material };
  const among = hits.map((hit) => hit.id);
  return { ok: false, among, nearest: among };
}

function lookUp(wanted: string, key: string, index: Index): readonly Material[] | undefined {
  const exact = index.ids.get(wanted);
  if (exact !== undefined) return exact;
  // Case is chemistry where the whole name is an element: Sn is tin, not succinonitrile (SN).
  if (elementSymbols.has(wanted)) return index.contents().get(contentOf(wanted));
  return index.idKeys.get(key) ?? index.keys.get(key) ?? index.contents().get(contentOf(wanted));
}

type Shelf = ReadonlyMap<string, readonly Material[]>;

interface Index {
  readonly ids: Shelf;
  readonly idKeys: Shelf;
  readonly keys: Shelf;
  /** Every name as written, with its material. */
  readonly names: ReadonlyMap<string, Material>;
  /** By element counts; built on the first name that nothing cheaper knows. */
  readonly contents: () => Shelf;
}

const indices = new WeakMap<readonly Material[], Index>();

function indexOf(catalogue: readonly Material[]): Index {
  const known = indices.get(catalogue);
  if (known !== undefined) return known;
  const ids = new Map<string, Material[]>();
  const idKeys = new Map<string, Material[]>();
  const keys = new Map<string, Material[]>();
  const names = new Map<string, Material>();
  for (const material of catalogue) {
    put(ids, material.id, material);
    put(idKeys, materialKey(material.id), material);
    const { name, cas, formula, aliases } = material;
    for (const text of [name, ...aliases, cas, formula]) if (text !== undefined) put(keys, materialKey(text), material);
    for (const text of [material.id, name, ...aliases]) if (!names.has(text)) names.set(text, material);
  }
  let contents: Shelf | undefined;
  const index: Index = {
    ids,
    idKeys,
    keys,
    names,
    contents: () => {
      contents ??= byContent(catalogue);
      return contents;
    },
  };
  indices.set(catalogue, index);
  return index;
}

function byContent(catalogue: readonly Material[]): Shelf {
  const shelf = new Map<string, Material[]>();
  for (const material of catalogue) {
    const content = material.formula === undefined ? '' : contentOf(material.formula);
    if (content !== '') put(shelf, content, material);
  }
  return shelf;
}

/** The element counts of a formula as one comparable string; empty where the text is no formula. */
function contentOf(text: string): string {
  const parsed = parseFormula(text);
  if (!parsed.ok || parsed.value.charge !== 0) return '';
  return Object.entries(parsed.value.elements)
    .map(([element, count]) => `${element}${Number(count.toPrecision(9))}`)
    .sort()
    .join(' ');
}

function put(shelf: Map<string, Material[]>, key: string, material: Material): void {
  const there = shelf.get(key);
  if (there === undefined) shelf.set(key, [material]);
  else if (!there.includes(material)) there.push(material);
}

/**
 * Names that go on where the unknown one stops ("LLZTO" of LLZTO-0.5), then those with the same letters in another order
 * (LiTSFI), then those that differ by some letters; of a material's names the best one, its id where that is as good.
 */
function suggest(wanted: string, key: string, index: Index): string[] {
  const known = [...index.names.keys()];
  // A hydrate of unknown water is best met with what is known of its salt.
  const stem = key.replace(/\.[^.]*h2o$/, '');
  const longer = known.filter((text) => stem.length >= 3 && materialKey(text).startsWith(stem));
  longer.sort((a, b) => a.length - b.length || Number(index.ids.has(b)) - Number(index.ids.has(a)) || (a < b ? -1 : 1));
  const near = nearest(wanted, known, 12);
  const [word = ''] = wanted.split(/\s/);
  // A grade behind a name: "PEO 600k".
  const graded = word !== wanted && word.length > 1 ? (lookUp(word, materialKey(word), index) ?? []) : [];
  const letters = lettersOf(key);
  const shuffled = near.filter((text) => lettersOf(materialKey(text)) === letters);
  const meant = new Map<Material, string>();
  for (const text of [...longer, ...shuffled, ...near, ...graded.map(({ id }) => id)]) {
    const material = index.names.get(text);
    if (material !== undefined && !meant.has(material)) meant.set(material, text);
  }
  return [...meant.values()].slice(0, 3);
}

function lettersOf(key: string): string {
  return [...key].sort().join('');
}
