import type { Problem } from '../diagnostics/facts.ts';
import type { Path } from '../diagnostics/finding.ts';
import { elementsOf } from '../materials/elements-of.ts';
import type { Material } from '../materials/material.ts';
import type { OpenBottle } from './bottle.ts';
import { openAssay } from './open-assay.ts';
import { openSolution } from './open-solution.ts';
import { readLot } from './read-lot.ts';
import type { StockLot } from './stock.ts';
import { substanceOf } from './substance-of.ts';

/** A bottle of the lab's list with what it comes to for the material in it, whose water is known. */
export function openLot(
  { assay, bottle, hydrate }: StockLot,
  material: Material,
): { ok: true; value: OpenBottle } | { ok: false; problem: Problem; path: Path } {
  if (hydrate) {
    const facts = { expected: 'x for a hydrate written xH2O only', found: `x of ${material.id}` };
    return { ok: false, problem: { code: 'wrong-value', facts }, path: hydrate.path };
  }
  if (assay === undefined) return openSolution(bottle, material);
  const elements = elementsOf(material);
  if (elements === undefined) {
    const facts = { material: material.id, property: 'formula', why: 'its assay' };
    return { ok: false, problem: { code: 'property-missing', facts }, path: assay.path };
  }
  const read = readLot(assay, substanceOf(material.formula ?? material.id, elements), false);
  if (!read.ok) return { ok: false, problem: read.problem, path: assay.path };
  return { ok: true, value: openAssay(assay, read.value, bottle) };
}
