import type { Constituent } from './formulation.ts';
import { lookup, type Scope } from './scope.ts';

/**
 * The constituent that the solution of another one is dissolved in, by the name that the bottle gives it.
 *
 * It has to stand in the recipe that the solution is a component of: what a recipe inside it brings is settled there.
 */
export function findSolvent(
  scope: Scope,
  solute: Constituent,
  name: string,
  constituents: readonly Constituent[],
): Constituent | undefined {
  const found = lookup(scopeAround(scope, solute.index) ?? scope, name, constituents);
  const [index = -1] = found?.ok && found.over.length === 1 ? found.over : [];
  const solvent = constituents[index];
  if (solvent === undefined || solvent === solute || solvent.place.file !== solute.place.file) return undefined;
  return solvent;
}

/** The innermost mixture that a constituent is a component of. */
function scopeAround(scope: Scope, index: number): Scope | undefined {
  for (const { all, inner } of scope.entries) {
    if (all.includes(index)) return inner ? scopeAround(inner, index) : scope;
  }
  return undefined;
}

/** Whether a solution would be dissolved in itself, by way of others. */
export function isCircular(solute: Constituent, solvent: Constituent, constituents: readonly Constituent[]): boolean {
  let here: Constituent | undefined = solvent;
  while (here && here.index !== solute.index) here = constituents[here.bottle?.solvent ?? -1];
  return here !== undefined;
}
