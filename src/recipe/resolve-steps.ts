import type { Finding, Path } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Formulation } from './formulation.ts';
import type { Recipe } from './recipe.ts';
import { lookup, namesIn } from './scope.ts';

/** Ties what the steps add to constituents, in the order written; a name that is unknown or added twice is a finding. */
export function resolveSteps(
  recipe: Pick<Recipe, 'file' | 'steps'>,
  { scope, constituents }: Pick<Formulation, 'scope' | 'constituents'>,
  findings: Finding[],
): Formulation['steps'] {
  const added = new Map<string, Path>();
  return recipe.steps.map((step) => ({
    ...step,
    add: step.add.flatMap(({ name, path }) => {
      const place = { file: recipe.file, path };
      const found = lookup(scope, name, constituents);
      if (!found?.ok) {
        const known = namesIn(scope);
        const facts = { name, known, nearest: nearest(name, known) };
        findings.push({ code: 'unknown-name', severity: 'error', place, facts });
        return [];
      }
      const before = added.get(found.over.join());
      if (before) {
        const related = [{ file: recipe.file, path: before }];
        findings.push({ code: 'step-repeats', severity: 'error', place, related, facts: { component: name } });
      }
      added.set(found.over.join(), path);
      return found.over;
    }),
  }));
}
