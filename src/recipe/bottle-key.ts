import { findMaterial } from '../materials/find-material.ts';
import type { Material } from '../materials/material.ts';
import { resolveSubstance } from './resolve-substance.ts';

/**
 * What a name in a recipe or on a bottle stands for, so that the one finds the other however both are spelt: a material of
 * the catalogue, or a formula that it does not have; undefined for neither. A hydrate of open water is no other hydrate.
 */
export function bottleKey(name: string, materials: readonly Material[]): string | undefined {
  const found = findMaterial(name, materials);
  if (found.ok) return materialKeyOf(found.material);
  const resolved = resolveSubstance(name, materials);
  if (!resolved.ok) return undefined;
  const { elements, isOpen } = resolved.value;
  return JSON.stringify([Object.entries(elements).sort(), isOpen]);
}

/** The same for a material that is known. */
export function materialKeyOf({ id }: Material): string {
  return `material ${id}`;
}
