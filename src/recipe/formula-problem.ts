import { balanceCharge } from '../chemistry/charge-balance.ts';
import { parseFormula } from '../chemistry/parse-formula.ts';
import type { Problem } from '../diagnostics/facts.ts';

/**
 * What is wrong with a name that no material bears, where it is plainly a formula: water left open, two readings, a
 * decimal comma, or charges that do not balance. Undefined where it may as well be a word.
 */
export function formulaProblem(name: string): Problem | undefined {
  const read = parseFormula(name);
  if (!read.ok) {
    const { problem } = read;
    if (problem.code === 'hydrate-unknown' || problem.code === 'ambiguous-formula') return problem;
    // 1,3-dioxolane has a comma by right: with a point it is no formula either.
    return problem.code === 'decimal-comma' && parseFormula(problem.facts.instead).ok ? problem : undefined;
  }
  // Without a count it is more likely an abbreviation that happens to spell elements, as NaPSS.
  if (!/\d/.test(name)) return undefined;
  const balance = balanceCharge(read.value);
  if (!balance.judged || balance.culprit === undefined) return undefined;
  const { net, states, culprit } = balance;
  return { code: 'charge-imbalance', facts: { formula: name.trim(), charge: net, states, culprit } };
}
