import type { Finding } from '../diagnostics/finding.ts';
import { findMaterial } from '../materials/find-material.ts';
import type { Material } from '../materials/material.ts';
import { findingAt } from './finding-at.ts';
import { openSolution } from './open-solution.ts';
import type { Stock } from './stock.ts';

/** Whether every bottle of a list holds a material that is known, and a solution that can be. */
export function checkLots({ file, lots }: Stock, materials: readonly Material[]): Finding[] {
  return lots.flatMap(({ material: name, path, bottle }): Finding[] => {
    const found = findMaterial(name, materials);
    if (!found.ok) {
      const facts = { name, nearest: found.nearest };
      const problem =
        found.among.length > 0
          ? { code: 'ambiguous-material' as const, facts: { name, among: found.among } }
          : { code: 'unknown-material' as const, facts };
      return [findingAt(problem, [...path, 'material'], file)];
    }
    const opened = openSolution(bottle, found.material);
    return opened.ok ? [] : [findingAt(opened.problem, opened.path, file)];
  });
}
