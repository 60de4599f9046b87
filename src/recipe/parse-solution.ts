import type { Parsed } from '../diagnostics/facts.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';

/** How strong a solution is, and in what: `1 mol/L in acetonitrile`. */
export interface SolutionStrength {
  readonly text: string;
  /** A share by mass of the solution, moles or mass per volume of it, or moles per mass of the solvent. */
  readonly strength: Quantity;
  /** Name of the component that it is dissolved in. */
  readonly solvent: string;
}

/** Reads what a solution is: `5 wt% in NMP`, `1 mol/L in acetonitrile`, `20 g/L in water`, `0.5 mol/kg in SN`. */
export function parseSolution(text: string): Parsed<SolutionStrength> {
  const [, head, solvent] = /^(.*\S)\s+in\s+(\S.*)$/s.exec(text.trim()) ?? [];
  if (head === undefined || solvent === undefined) return refuse(text);
  const read = parseQuantity(head, ['fraction', 'concentration', 'molality', 'density']);
  if (!read.ok) return read;
  const { value, unit } = read.value;
  if (!(value > 0)) return { ok: false, problem: { code: 'negative-amount', facts: { text: text.trim() } } };
  if (unit.share !== undefined && (unit.share !== 'wt' || value >= 1)) return refuse(text);
  return { ok: true, value: { text: text.trim(), strength: read.value, solvent } };
}

function refuse(text: string): Parsed<never> {
  const expected = 'a solution such as "5 wt% in NMP", "1 mol/L in acetonitrile" or "0.5 mol/kg in SN"';
  return { ok: false, problem: { code: 'wrong-value', facts: { expected, found: `"${text.trim()}"` } } };
}
