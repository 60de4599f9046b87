import type { Formula } from '../../src/chemistry/formula.ts';
import { parseFormula } from '../../src/chemistry/parse-formula.ts';

/** The formula, in a test where it must be readable. */
export function read(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}
