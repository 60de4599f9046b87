import type { AtomicWeight } from './atomic-weights.ts';
import { atomicWeights } from './atomic-weights.ts';
import type { Formula } from './formula.ts';

/**
 * Molar mass in kg/mol from the CIAAW table.
 * @throws {RangeError} for an element without a standard atomic weight, which `parseFormula` never lets through.
 */
export function molarMass(formula: Pick<Formula, 'elements'>): number {
  let grams = 0;
  for (const [symbol, count] of Object.entries(formula.elements)) grams += count * weightOf(symbol).value;
  return grams / 1000;
}

/**
 * Standard uncertainty of the molar mass in kg/mol: the root sum of squares of n·u over the elements.
 * u is the published bound over √3, as for a rectangular distribution (Possolo et al., Pure Appl. Chem. 90 (2018) 395,
 * doi:10.1515/pac-2016-0402).
 * @throws {RangeError} for an element without a standard atomic weight.
 */
export function molarMassUncertainty(formula: Pick<Formula, 'elements'>): number {
  let squares = 0;
  for (const [symbol, count] of Object.entries(formula.elements)) {
    squares += (count * weightOf(symbol).uncertainty) ** 2 / 3;
  }
  return Math.sqrt(squares) / 1000;
}

function weightOf(symbol: string): AtomicWeight {
  const weight = Object.hasOwn(atomicWeights.weights, symbol) ? atomicWeights.weights[symbol] : undefined;
  if (!weight) throw new RangeError(`${symbol} has no standard atomic weight`);
  return weight;
}
