import { countAtoms } from './count-atoms.ts';
import type { ElementNode, FormulaNode } from './formula-node.ts';
import type { PolyatomicIon } from './polyatomic-ions.ts';
import { polyatomicIons } from './polyatomic-ions.ts';

/** Atoms of one element outside every polyatomic ion. */
export interface LooseAtoms {
  readonly element: string;
  readonly count: number;
  /** Decimals written; 0 for a whole number. */
  readonly decimals: number;
  /** Half a unit of the last decimal written, times the counts of the brackets around; 0 for a whole number. */
  readonly rounding: number;
}

export interface FoundIons {
  readonly ions: ReadonlyMap<PolyatomicIon, number>;
  readonly loose: readonly LooseAtoms[];
}

const longestRun = 10;
const known = polyatomicIons.map((ion) => ({ ion, entries: Object.entries(ion.atoms) }));
const inIons = new Set(known.flatMap(({ entries }) => entries.map(([element]) => element)));

/** The polyatomic ions written in the nodes, longest first, and the atoms that belong to none. */
export function findIons(nodes: readonly FormulaNode[], factor: number): FoundIons {
  const ions = new Map<PolyatomicIon, number>();
  const loose: LooseAtoms[] = [];
  walk(nodes, factor);
  return { ions, loose };

  function walk(siblings: readonly FormulaNode[], times: number): void {
    let at = 0;
    while (at < siblings.length) {
      const node = siblings[at] as FormulaNode;
      const run = startsIon(node) ? matchRun(siblings, at) : undefined;
      if (run) {
        ions.set(run.ion, (ions.get(run.ion) ?? 0) + times * run.times);
        at += run.length;
        continue;
      }
      if ('group' in node) walk(node.group, times * node.count);
      else loose.push(looseAtoms(node, times));
      at += 1;
    }
  }
}

/** The ion, if any, of which `atoms` are a whole number, and that number: N3O9 is 3 NO3. */
export function matchIon(
  atoms: ReadonlyMap<string, number>,
): { readonly ion: PolyatomicIon; readonly times: number } | undefined {
  for (const { ion, entries } of known) {
    if (entries.length !== atoms.size) continue;
    const [first] = entries;
    const times = first ? (atoms.get(first[0]) ?? 0) / first[1] : 0;
    if (!Number.isInteger(times) || times < 1) continue;
    if (entries.every(([element, count]) => atoms.get(element) === count * times)) return { ion, times };
  }
  return undefined;
}

function matchRun(siblings: readonly FormulaNode[], at: number) {
  let best: { ion: PolyatomicIon; times: number; length: number } | undefined;
  const atoms = new Map<string, number>();
  for (let length = 1; length <= longestRun && at + length <= siblings.length; length += 1) {
    const node = siblings[at + length - 1] as FormulaNode;
    // A bracket on its own counts its own ions: (OH)0.9, (NO3)3.
    if (length === 1 && 'group' in node) {
      const inside = matchIon(countAtoms(node.group));
      if (inside) best = { ion: inside.ion, times: inside.times * node.count, length };
    }
    countAtoms([node], 1, atoms);
    const found = length > 1 ? matchIon(atoms) : undefined;
    if (found) best = { ...found, length };
  }
  return best;
}

function startsIon(node: FormulaNode): boolean {
  return 'group' in node || inIons.has(node.element);
}

function looseAtoms(node: ElementNode, times: number): LooseAtoms {
  const rounding = node.decimals === 0 ? 0 : 0.5 * 10 ** -node.decimals * times;
  return { element: node.element, count: node.count * times, decimals: node.decimals, rounding };
}
