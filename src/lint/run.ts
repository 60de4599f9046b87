import type { Code } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { codes } from '../diagnostics/messages.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { pages } from '../diagnostics/pages.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { type Composition, dryMass } from '../solve/composition.ts';
import { amountSlips } from './amount-slips.ts';
import type { Subject } from './rule.ts';
import { rules } from './rules.ts';

/** What every rule has to say about a composition. */
export function lintComposition(composition: Composition): Finding[] {
  const { formulation, masses } = composition;
  const present = formulation.constituents.filter((one) => !one.removed && (masses[one.index] ?? 0) > 0);
  const subject: Subject = { recipe: formulation.recipe, formulation, composition, dry: dryMass(composition), present };
  const findings: Finding[] = [];
  const hasSlipped = amountSlips(subject).length > 0;
  for (const { code, severity, check, isOfShares = false } of rules) {
    if (hasSlipped && isOfShares) continue;
    for (const remark of check(subject)) findings.push({ code, severity, ...remark } as Finding);
  }
  return findings;
}

/** What allows: a recipe of any kind. */
type Allowing = Pick<Recipe, 'file' | 'allow'>;

export interface Allowed {
  readonly findings: readonly Finding[];
  /** How many warnings and notes a reason silenced. */
  readonly allowed: number;
}

/**
 * Takes out the warnings and notes that the recipe allows with a reason, and those of an `inner` recipe that allows them
 * itself.
 *
 * An error cannot be allowed; a code that does not exist or does not occur is a finding of its own. What a recipe did
 * not come far enough to say (`isComplete` false) is not held against its `allow`.
 */
export function applyAllow(
  recipe: Allowing,
  findings: readonly Finding[],
  isComplete: boolean,
  inner: readonly Allowing[] = [],
): Allowed {
  if (recipe.allow.length === 0 && inner.every((one) => one.allow.length === 0)) return { findings, allowed: 0 };
  const occurring = new Set<string>(findings.map((finding) => finding.code));
  const own = recipe.allow.flatMap(({ code, path }): Finding[] => {
    const place = { file: recipe.file, path, at: 'key' as const };
    if (!codes.includes(code as Code)) {
      return [{ code: 'allow-unknown', severity: 'error', place, facts: { code, nearest: nearest(code, codes) } }];
    }
    if (pages[code as Code].severity === 'error') {
      return [{ code: 'allow-error', severity: 'error', place, facts: { code } }];
    }
    const isUnused = isComplete && !occurring.has(code) && code !== 'allow-unused';
    return isUnused ? [{ code: 'allow-unused', severity: 'warning', place, facts: { code } }] : [];
  });
  const all = [...findings, ...own];
  const kept = all.filter(
    ({ code, severity, place }) =>
      severity === 'error' ||
      // What lies in an inner recipe may still be of this one's making, so this one may answer for it.
      !(allows(recipe, code) || inner.some((one) => one.file === place.file && allows(one, code))),
  );
  return { findings: kept, allowed: all.length - kept.length };
}

function allows(recipe: Allowing, code: Code): boolean {
  return recipe.allow.some((one) => one.code === code);
}
