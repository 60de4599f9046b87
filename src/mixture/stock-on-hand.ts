import { findMaterial } from '../materials/find-material.ts';
import type { Material } from '../materials/material.ts';
import type { Stock } from '../recipe/stock.ts';

/** Something that is there, in kg, with the material it may mean. */
export interface Supply {
  readonly name: string;
  readonly material: string | undefined;
  readonly mass: number;
  /** Of a lab's whole list, of which a day needs only some. */
  readonly isListed?: boolean;
}

/**
 * What a lab's list of bottles says is left of each material, all its lots together: those that may still be used on the day
 * (YYYY-MM-DD) and say how much they hold. A volume counts by the density; solutions are no supply of what is weighed dry.
 */
export function stockOnHand({ lots }: Stock, materials: readonly Material[], on: string): Supply[] {
  const supplies = new Map<string, Supply>();
  for (const { material: name, bottle } of lots) {
    const { left, solution, expires } = bottle;
    if (left === undefined || solution !== undefined || (expires !== undefined && expires < on)) continue;
    const found = findMaterial(name, materials);
    const material = found.ok ? found.material : undefined;
    const density = left.quantity.unit.dimension[0] === 1 ? 1 : material?.properties.density?.value;
    if (density === undefined) continue;
    const key = material?.id ?? name;
    const before = supplies.get(key);
    const mass = left.quantity.value * density + (before?.mass ?? 0);
    supplies.set(key, { name: before?.name ?? name, material: material?.id, mass, isListed: true });
  }
  return [...supplies.values()];
}
