import { elementSymbols } from '../chemistry/element-symbols.ts';
import type { Material } from './material.ts';
import { materialKey } from './material-key.ts';

/** Whether a material goes by a name: its id, full name, an alias, its CAS number or its formula. An element's symbol is the element. */
export function isCalled(material: Material, name: string): boolean {
  if (elementSymbols.has(name)) return false;
  const key = materialKey(name);
  const { id, name: full, aliases, cas, formula } = material;
  return [id, full, ...aliases, cas, formula].some((text) => text !== undefined && materialKey(text) === key);
}
