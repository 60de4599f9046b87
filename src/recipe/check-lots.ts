import type { Finding } from '../diagnostics/finding.ts';
import { findMaterial } from '../materials/find-material.ts';
import type { Material } from '../materials/material.ts';
import { findingAt } from './finding-at.ts';
import { openLot } from './open-lot.ts';
import { readLot } from './read-lot.ts';
import { resolveSubstance } from './resolve-substance.ts';
import type { Stock, StockLot } from './stock.ts';
import { substanceOf } from './substance-of.ts';

/** Whether every bottle of a list holds a material that is known, or a formula, and what its certificate says can be. */
export function checkLots({ file, lots }: Stock, materials: readonly Material[]): Finding[] {
  return lots.flatMap((lot): Finding[] => {
    const found = findMaterial(lot.material, materials);
    if (found.ok) return amiss(lot, found.material, file);
    const resolved = resolveSubstance(lot.material, materials);
    if (!resolved.ok) return [findingAt(resolved.problem, [...lot.path, 'material'], file)];
    const { material, elements, isOpen } = resolved.value;
    if (!isOpen) return amiss(lot, material, file);
    const waters = lot.assay && readLot(lot.assay, substanceOf(lot.material, elements), true);
    return waters?.ok === false ? [findingAt(waters.problem, [...lot.path, 'assay'], file)] : [];
  });
}

function amiss(lot: StockLot, material: Material, file: string): Finding[] {
  const opened = openLot(lot, material);
  return opened.ok ? [] : [findingAt(opened.problem, opened.path, file)];
}
