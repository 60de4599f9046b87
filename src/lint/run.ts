import type { Code } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { codes } from '../diagnostics/messages.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { type Composition, dryMass } from '../solve/composition.ts';
import type { Subject } from './rule.ts';
import { rules } from './rules.ts';

/** What every rule has to say about a composition. */
export function lintComposition(composition: Composition): Finding[] {
  const { formulation, masses } = composition;
  const present = formulation.constituents.filter((one) => !one.removed && (masses[one.index] ?? 0) > 0);
  const subject: Subject = { recipe: formulation.recipe, formulation, composition, dry: dryMass(composition), present };
  return rules.flatMap((rule) =>
    rule.check(subject).map((remark) => ({ code: rule.code, severity: rule.severity, ...remark }) as Finding),
  );
}

export interface Allowed {
  readonly findings: readonly Finding[];
  /** How many warnings and notes a reason silenced. */
  readonly allowed: number;
}

/**
 * Takes out the warnings and notes that the recipe allows with a reason.
 *
 * An error cannot be allowed; a code that does not exist or does not occur is a finding of its own. What a recipe did
 * not come far enough to say (`isComplete` false) is not held against its `allow`.
 */
export function applyAllow(recipe: Recipe, findings: readonly Finding[], isComplete: boolean): Allowed {
  const unused = new Set(recipe.allow.map((one) => one.code));
  const own = (finding: Finding): boolean => (finding.place.file ?? recipe.file) === recipe.file;
  const kept = findings.filter((finding) => {
    if (!own(finding) || !recipe.allow.some((one) => one.code === finding.code)) return true;
    unused.delete(finding.code);
    return finding.severity === 'error';
  });
  const extra = recipe.allow.flatMap(({ code, path }): Finding[] => {
    const place = { file: recipe.file, path, at: 'key' as const };
    if (!codes.includes(code as Code)) {
      return [{ code: 'allow-unknown', severity: 'error', place, facts: { code, nearest: nearest(code, codes) } }];
    }
    if (findings.some((finding) => own(finding) && finding.code === code && finding.severity === 'error')) {
      return [{ code: 'allow-error', severity: 'error', place, facts: { code } }];
    }
    return unused.has(code) && isComplete
      ? [{ code: 'allow-unused', severity: 'warning', place, facts: { code } }]
      : [];
  });
  return { findings: [...kept, ...extra], allowed: findings.length - kept.length };
}
