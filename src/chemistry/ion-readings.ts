import { countAtoms } from './count-atoms.ts';
import type { FoundIons, LooseAtoms } from './find-ions.ts';
import { findIons, matchIon } from './find-ions.ts';
import type { Formula } from './formula.ts';
import type { FormulaNode } from './formula-node.ts';
import { groupOneAndTwo, nonMetals } from './oxidation-states.ts';
import type { PolyatomicIon } from './polyatomic-ions.ts';
import { readFormulaParts } from './read-formula-parts.ts';

/** The polyatomic ions of a formula: as its text groups them, then, for a Hill formula, as its elements allow. */
export function* ionReadings(formula: Formula): Generator<FoundIons> {
  const nodes = nodesOf(formula);
  yield findIons(nodes, 1);

  // C2F6LiNO4S2: all but the metals make up one kind of ion.
  const metals = nodes.flatMap((node) => ('element' in node && isMetal(node.element) ? [node] : []));
  const rest = countAtoms(nodes);
  for (const { element } of metals) rest.delete(element);
  const whole = metals.length > 0 ? matchIon(rest) : undefined;
  if (whole) {
    const loose: LooseAtoms[] = metals.map(({ element, count, decimals }) => ({
      element,
      count,
      decimals,
      rounding: decimals === 0 ? 0 : 0.5 * 10 ** -decimals,
    }));
    yield { ions: new Map<PolyatomicIon, number>([[whole.ion, whole.times]]), loose };
  }
}

function nodesOf(formula: Formula): FormulaNode[] {
  const read = readFormulaParts(formula.text);
  const [only, ...others] = read.ok ? read.value.parts : [];
  if (only && others.length === 0) return [...only.nodes];
  if (read.ok) return read.value.parts.map(({ nodes, count, decimals }) => ({ group: nodes, count, decimals }));
  return Object.entries(formula.elements).map(([element, count]) => ({ element, count, decimals: 0 }));
}

/** B and Al may be the centre of an anion; a metal never is here. */
function isMetal(element: string): boolean {
  return groupOneAndTwo.has(element) || (!nonMetals.has(element) && element !== 'B' && element !== 'Al');
}
