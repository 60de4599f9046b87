import type { Parsed } from '../diagnostics/facts.ts';
import { countAtoms } from './count-atoms.ts';
import type { Formula } from './formula.ts';
import type { FormulaCode } from './formula-problem.ts';
import { refuse, syntaxProblem } from './formula-problem.ts';
import { oxidationStates } from './oxidation-states.ts';
import { readFormulaParts } from './read-formula-parts.ts';

/**
 * Reads a chemical formula: fractional and 1/3 counts, nested brackets, hydrates and adducts (·), repeat units
 * (C2H4O)n, charges (PF6-, SO4^2-, Fe³⁺), Unicode and LaTeX subscripts.
 * What has two readings is refused with both named; nothing is corrected.
 */
export function parseFormula(text: string): Parsed<Formula, FormulaCode> {
  const read = readFormulaParts(text);
  if (!read.ok) return read;
  const { parts, charge, repeatUnit } = read.value;
  const atoms = new Map<string, number>();
  let water = 0;
  for (const [index, part] of parts.entries()) {
    countAtoms(part.nodes, part.count, atoms);
    if (index > 0) water += part.count * watersIn(countAtoms(part.nodes));
  }
  const whole = [0, text.length] as const;
  for (const count of atoms.values()) {
    if (!Number.isFinite(count)) return refuse(syntaxProblem(text, 'a count beyond all measure', whole));
    if (count === 0) return refuse(syntaxProblem(text, 'a count of zero', whole));
  }
  const unheard = charge !== 0 && unheardOfIon(atoms, charge);
  if (unheard) return refuse(syntaxProblem(text, `${unheard} is no ordinary ion with this sign`, whole));
  const elements = Object.fromEntries(atoms);
  return { ok: true, value: { text: text.trim(), elements, charge, repeatUnit, water } };
}

function watersIn(atoms: ReadonlyMap<string, number>): number {
  const oxygen = atoms.get('O') ?? 0;
  return atoms.size === 2 && atoms.get('H') === 2 * oxygen ? oxygen : 0;
}

/** The lone element whose charge has a sign that none of its ordinary states has: Li- is a slip, not an anion. */
function unheardOfIon(atoms: ReadonlyMap<string, number>, charge: number): string | undefined {
  const [entry, ...others] = atoms;
  if (!entry || others.length > 0 || entry[1] !== 1) return undefined;
  const states = oxidationStates[entry[0]]?.states;
  return states && !states.some((state) => state * charge > 0) ? entry[0] : undefined;
}
