import type { Constituent } from '../recipe/formulation.ts';

/**
 * kg to take of every constituent's bottle, index by index, so that the masses of the pure substances are `masses`.
 *
 * What a solution brings along of its solvent is not taken once more; below zero where it brings more than there should be
 * (see `check-stocks.ts`). Exact: no balance has rounded it yet.
 */
export function massesToTake(constituents: readonly Constituent[], masses: Float64Array): Float64Array {
  const take = new Float64Array(masses.length).fill(Number.NaN);
  const takeOf = (one: Constituent): number => {
    const known = take[one.index] ?? 0;
    if (!Number.isNaN(known)) return known;
    const mass = masses[one.index] ?? 0;
    let left = mass;
    for (const other of constituents) {
      // Resolving has seen to it that no solution is dissolved in itself.
      if (other.bottle?.solvent === one.index) left -= takeOf(other) * (1 - other.bottle.share);
    }
    // What cancels to within rounding is nothing.
    const own = Math.abs(left) <= 1e-12 * mass ? 0 : left / (one.bottle?.share ?? 1);
    take[one.index] = own;
    return own;
  };
  for (const one of constituents) takeOf(one);
  return take;
}
