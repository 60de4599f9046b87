import type { Finding } from '../diagnostics/finding.ts';
import { bottleKey, materialKeyOf } from '../recipe/bottle-key.ts';
import { findingAt } from '../recipe/finding-at.ts';
import type { Constituent } from '../recipe/formulation.ts';
import { resolvePrecursor } from '../recipe/resolve-precursor.ts';
import type { StockLot } from '../recipe/stock.ts';
import type { Precursor, SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import type { PrecursorLine } from '../recipe/synthesis-recipe.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { chooseLots, type LotsAsked, type LotsChosen } from '../weigh/choose-lots.ts';
import { intoSolvent, openChosenLot } from '../weigh/open-chosen-lot.ts';
import { weighedMoles } from './weighed-moles.ts';

export interface TakenPrecursors extends Pick<LotsChosen, 'stock' | 'findings'> {
  /** The same synthesis from the lab's own bottles; absent where a lot is not settled. */
  readonly formulation?: SynthesisFormulation;
}

/**
 * Takes the precursors of a synthesis, its aids and its solvents from the lab's own bottles: their assay, the water of their
 * hydrates, what they lose on ignition. How many moles go in stays what the recipe says, to the last digit, and what goes on
 * the balance for them changes; only where the recipe leaves the water of what it weighs open, the mass stays, and the
 * bottle says how many moles it is. Throws `MissingFigure` for a stated volume without a density.
 */
export function takeSynthesisLots(formulation: SynthesisFormulation, asked: LotsAsked): TakenPrecursors {
  const { shelf } = formulation;
  const precursors = [...formulation.precursors];
  const constituents = [...shelf.constituents];
  const keyOf = ({ index, material }: Constituent) => {
    const line = precursors[index]?.line;
    return line ? bottleKey(line.material ?? line.name, asked.materials) : materialKeyOf(material);
  };
  const { lots, stock, findings: chosen } = chooseLots(constituents, keyOf, asked);
  const findings: Finding[] = [...chosen];
  for (const [one, lot] of lots) {
    const known = { scope: shelf.scope, constituents };
    const precursor = precursors[one.index];
    if (precursor === undefined) {
      const opened = openChosenLot(one, lot, known);
      if (opened.ok) constituents[one.index] = { ...one, bottle: opened.value };
      else findings.push(opened.finding);
      continue;
    }
    const read = resolvePrecursor(lineFrom(precursor, lot), asked.materials, stock.file);
    if (!read.ok) {
      findings.push(findingAt(read.problem, read.path, stock.file));
      continue;
    }
    const { bottle, ...taken } = read.precursor;
    const opened = bottle && intoSolvent(one, bottle, known);
    if (opened?.ok === false) {
      findings.push(opened.finding);
      continue;
    }
    const filled = opened ? { bottle: opened.value } : {};
    precursors[one.index] = { ...taken, ...filled };
    constituents[one.index] = { ...one, material: taken.material, ...filled };
  }
  if (findings.some((one) => one.severity === 'error')) return { stock, findings };
  return { formulation: { ...formulation, precursors, shelf: { ...shelf, constituents } }, stock, findings };
}

/** The recipe's line as it would be written for this bottle. */
function lineFrom(precursor: Precursor, { bottle, hydrate, assay, lot }: StockLot): PrecursorLine {
  const { line } = precursor;
  const { water, assay: written, ...rest } = line;
  // What the recipe's own certificate says holds for the bottle that it is of; x is what the recipe means by the name.
  const own = written !== undefined && line.bottle?.lot === lot ? written : undefined;
  const counted = assay ?? (hydrate || bottle.purity || bottle.water || bottle.ignitionLoss ? undefined : own);
  const waters = hydrate ?? (counted ? undefined : water);
  return {
    ...rest,
    supply: inMoles(precursor),
    bottle,
    ...(waters ? { water: waters } : {}),
    ...(counted ? { assay: counted } : {}),
  };
}

/** A stated amount as the moles that it is where the recipe says so; of open water nobody knows. */
function inMoles(precursor: Precursor): PrecursorLine['supply'] {
  const { supply } = precursor.line;
  const mole = parseQuantity('1 mol');
  if (supply.kind !== 'amount' || precursor.open || !mole.ok) return supply;
  const value = weighedMoles(precursor, supply.quantity);
  return { ...supply, quantity: { ...mole.value, value, number: value } };
}
