import { nearest } from '../diagnostics/nearest.ts';
import { atomicWeights } from './atomic-weights.ts';

const weighable = Object.keys(atomicWeights.weights);

/** The element symbols that a misspelt one most likely meant: first the same letters in the right case, else the same initial. */
export function nearestElement(symbol: string): string[] {
  const cased = symbol.charAt(0).toUpperCase() + symbol.slice(1).toLowerCase();
  if (cased !== symbol && weighable.includes(cased)) return [cased];
  // A lone wrong capital is an isotope, a ligand or a polymer's abbreviation; any guess would be noise.
  if (symbol.length === 1) return [];
  return nearest(
    symbol,
    weighable.filter((known) => known[0] === cased[0]),
  );
}
