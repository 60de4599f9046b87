import { elementSymbols } from '../chemistry/element-symbols.ts';
import type { Material } from './material.ts';
import { materialKey } from './material-key.ts';

const keys = new WeakMap<Material, ReadonlySet<string>>();

/** The key under which a material may be called by a name; undefined for an element's symbol, which is the element. */
export function callingKey(name: string): string | undefined {
  return elementSymbols.has(name) ? undefined : materialKey(name);
}

/** Whether a material goes by a key: that of its id, full name, an alias, its CAS number or its formula. */
export function isCalled(material: Material, key: string | undefined): boolean {
  return key !== undefined && keysOf(material).has(key);
}

function keysOf(material: Material): ReadonlySet<string> {
  let own = keys.get(material);
  if (own === undefined) {
    const { id, name, aliases, cas, formula } = material;
    const names = [id, name, ...aliases, cas, formula].filter((text) => text !== undefined);
    own = new Set(names.map(materialKey));
    keys.set(material, own);
  }
  return own;
}
