import type { Formulation } from '../recipe/formulation.ts';
import { checkStocks } from './check-stocks.ts';
import { type Solved, solveFormulation } from './solve-formulation.ts';

/** Solves a formulation as `solveFormulation` does; without a composition, too, where its stock solutions cannot make it. */
export function solveStocked(formulation: Formulation): Solved {
  const { composition, findings } = solveFormulation(formulation);
  const stocks = composition === undefined ? [] : checkStocks(composition);
  if (composition === undefined || stocks.length > 0) return { findings: [...findings, ...stocks] };
  return { composition, findings };
}
