import type { FormulaNode } from './formula-node.ts';

/** Atoms of each element in the nodes, times `factor`, added to `atoms` in the order written. */
export function countAtoms(
  nodes: readonly FormulaNode[],
  factor = 1,
  atoms: Map<string, number> = new Map(),
): Map<string, number> {
  for (const node of nodes) {
    if ('group' in node) countAtoms(node.group, factor * node.count, atoms);
    else atoms.set(node.element, tidy((atoms.get(node.element) ?? 0) + factor * node.count));
  }
  return atoms;
}

/** Without the last binary digit's noise: 3 × 0.1 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
