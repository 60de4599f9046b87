import type { Material } from './material.ts';
import { materialKey } from './material-key.ts';

/** What a user's own material took from a shipped one. */
export interface Override {
  /** Id of the user's own material. */
  readonly own: string;
  /** The file of the user's own that it was read from. */
  readonly file?: string;
  /** Id of the shipped material. */
  readonly shipped: string;
  /** True where the shipped material is out of reach; false where it only lost names. */
  readonly replaced: boolean;
  /** The shipped names that now mean the user's own. */
  readonly names: readonly string[];
}

/**
 * The shipped catalogue with the user's own materials on top. A shipped material whose id is claimed is left out, one
 * whose alias or full name is claimed keeps its id and yields the name; neither input is changed.
 */
export function layerMaterials(
  shipped: readonly Material[],
  own: readonly Material[],
): { readonly materials: readonly Material[]; readonly overridden: readonly Override[] } {
  const claims = new Map<string, Material>();
  // An id is a stronger claim than an alias of another file.
  for (const material of own) claims.set(materialKey(material.id), material);
  for (const material of own) {
    for (const text of [material.name, ...material.aliases]) {
      const key = materialKey(text);
      if (!claims.has(key)) claims.set(key, material);
    }
  }

  const materials: Material[] = [...own];
  const overridden: Override[] = [];
  for (const material of shipped) {
    const owner = claims.get(materialKey(material.id));
    if (owner !== undefined) {
      overridden.push(override(owner, material, true, [material.id]));
      continue;
    }
    const lost = new Map<Material, string[]>();
    const kept: string[] = [];
    for (const text of [material.name, ...material.aliases]) {
      const by = claims.get(materialKey(text));
      if (by === undefined) kept.push(text);
      else lost.set(by, [...(lost.get(by) ?? []), text]);
    }
    for (const [by, names] of lost) overridden.push(override(by, material, false, names));
    // The full name stays printed; findMaterial prefers the user's own where both carry it.
    materials.push(
      lost.size === 0 ? material : { ...material, aliases: kept.filter((text) => text !== material.name) },
    );
  }
  return { materials, overridden };
}

function override(own: Material, shipped: Material, replaced: boolean, names: readonly string[]): Override {
  return { own: own.id, ...(own.file !== undefined && { file: own.file }), shipped: shipped.id, replaced, names };
}
