import type { Finding } from '../diagnostics/finding.ts';
import type { ResolvedTolerance } from './formulation.ts';
import type { Recipe } from './recipe.ts';
import type { Names } from './resolve-names.ts';
import { resolveTarget } from './resolve-target.ts';

/** Ties each tolerance to the ratio or share that it is of; what is neither is found. */
export function resolveTolerances(recipe: Recipe, names: Names, findings: Finding[]): ResolvedTolerance[] {
  return recipe.tolerances.flatMap((tolerance): ResolvedTolerance[] => {
    const { phrase, path, stated, isRelative } = tolerance;
    if (phrase === undefined) return [tolerance];
    const { share } = stated.unit;
    const target = resolveTarget(phrase, names, isRelative || share === 'plain' ? undefined : share);
    const place = { file: recipe.file, path, at: 'key' as const };
    if (!target.ok) {
      findings.push({ ...target.problem, severity: 'error', place } as Finding);
      return [];
    }
    if (target.value.kind !== 'quotient' || phrase.trim() === 'density') {
      const facts = { expected: 'a ratio or a share, such as "O/Li" or "LZO of total"', found: `"${phrase}"` };
      findings.push({ code: 'wrong-value', severity: 'error', place, facts });
      return [];
    }
    return [{ ...tolerance, target: target.value }];
  });
}
