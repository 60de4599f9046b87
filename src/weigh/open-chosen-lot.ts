import type { Finding } from '../diagnostics/finding.ts';
import type { OpenBottle } from '../recipe/bottle.ts';
import { findSolvent, isCircular } from '../recipe/find-solvent.ts';
import { findingAt } from '../recipe/finding-at.ts';
import type { Constituent, Formulation } from '../recipe/formulation.ts';
import { openLot } from '../recipe/open-lot.ts';
import type { StockLot } from '../recipe/stock.ts';

type Opened = { readonly ok: true; readonly value: OpenBottle } | { readonly ok: false; readonly finding: Finding };

/** A bottle for one constituent of a recipe: of a solution, with what of that recipe it is dissolved in. */
export function openChosenLot(
  one: Constituent,
  lot: StockLot,
  shelf: Pick<Formulation, 'scope' | 'constituents'>,
): Opened {
  const opened = openLot(lot, one.material);
  if (!opened.ok) return { ok: false, finding: findingAt(opened.problem, opened.path, lot.bottle.file) };
  return intoSolvent(one, opened.value, shelf);
}

/** A bottle that may hold a solution, with the constituent that comes along. */
export function intoSolvent(
  one: Constituent,
  bottle: OpenBottle,
  { scope, constituents }: Pick<Formulation, 'scope' | 'constituents'>,
): Opened {
  const { solution } = bottle;
  if (solution === undefined) return { ok: true, value: bottle };
  const solvent = findSolvent(scope, one, solution.solvent, constituents);
  if (solvent === undefined) {
    const facts = { component: one.name, solvent: solution.solvent };
    return { ok: false, finding: findingAt({ code: 'solvent-unlisted', facts }, solution.path, bottle.file) };
  }
  if (isCircular(one, solvent, constituents)) {
    const facts = { expected: 'a solution that is not dissolved in itself', found: `"${solution.text}"` };
    return { ok: false, finding: findingAt({ code: 'wrong-value', facts }, solution.path, bottle.file) };
  }
  return { ok: true, value: { ...bottle, solvent: solvent.index } };
}
