import type { Constituent } from '../recipe/formulation.ts';

/**
 * kg to take of every constituent's bottle, index by index, so that the masses of the pure substances are `masses`.
 *
 * Exact: no balance has rounded it yet.
 */
export function massesToTake(constituents: readonly Constituent[], masses: Float64Array): Float64Array {
  return masses.map((mass, index) => mass / (constituents[index]?.bottle?.share ?? 1));
}
